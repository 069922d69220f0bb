import { rangeOf } from '@county/api-kit/keyset'
import { type Context, query } from '@county/api-kit/verb'
import { addDays, daysBetween } from '@county/kernel/local-date'
import { post as posts } from '@county/party/codes'
import { clashOf } from '@county/party/election/rules'
import { RosterBoard } from '@county/party/election/verbs'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'

interface Held {
  id: string
  personId: string
  personName: string
  bodyName: string
  bodyKind: string
  post: string
  startedOn: string
  termUntil: string
}

const OPEN = `
  select id, person_id as "personId", person_name as "personName", body_name as "bodyName", body_kind as "bodyKind", post,
    started_on as "startedOn", term_until as "termUntil"
  from party.holding where closed_on is null and area_path >= $1 and area_path < $2 order by body_name, started_on, id`
/** Posts that somebody left within the running term and nobody has taken since. */
const EMPTY = `
  select h.body_name as "bodyName", h.post, h.person_name as name, h.closed_on as since
  from party.holding h
  where h.closed_on is not null and h.closed_on <= h.term_until and h.closed_reason not in ('届满', '录入错误', '与重复人员合并')
    and h.term_until >= $1 and h.area_path >= $2 and h.area_path < $3
    and not exists (select from party.holding n where n.body_name = h.body_name and n.post = h.post and n.closed_on is null
      and n.started_on >= h.closed_on)
    and (h.post not in ('member') or (select count(*) from party.holding n where n.body_name = h.body_name
      and n.closed_on is null) < coalesce((select e.seats from party.election e where e.body_name = h.body_name
      and e.state = 'done' and e.closed_on is null order by e.held_on desc limit 1), 99))
  order by h.body_name, h.closed_on desc`

/** Bodies with officers, vacancies and posts that do not go together. */
export async function readRoster(c: Context, area: string | undefined): Promise<z.infer<typeof RosterBoard>> {
  const { from, to } = rangeOf(c, area)
  const rules = await settingsOn(c, c.today)
  const held = await c.tx.query<Held>(OPEN, [from, to])
  const empty = await c.tx.query<{ bodyName: string; post: string; name: string; since: string }>(EMPTY, [
    c.today,
    from,
    to,
  ])
  const clashesOf = (h: Held) =>
    held.flatMap((o) => {
      const clash = o.personId === h.personId && o.id !== h.id && clashOf(h, o, rules.postsApart === 1)
      return clash ? [{ bodyName: o.bodyName, post: o.post, clash }] : []
    })
  const rank = (code: string) => posts.items.findIndex((p) => p.code === code)
  const bodies = [...new Set(held.map((h) => h.bodyName))].map((bodyName) => {
    const officers = held.filter((h) => h.bodyName === bodyName).sort((a, b) => rank(a.post) - rank(b.post))
    const { bodyKind } = officers[0] as Held
    const termUntil = officers.map((h) => h.termUntil).sort()[0] as string
    return {
      bodyName,
      bodyKind,
      termUntil,
      daysLeft: daysBetween(c.today, termUntil),
      ending: termUntil <= addDays(c.today, rules.termWarnDays),
      officers: officers.map(({ bodyName: _b, bodyKind: _k, ...h }, i) => ({
        ...h,
        clashes: clashesOf(officers[i] as Held),
      })),
      vacancies: empty
        .filter((e) => e.bodyName === bodyName)
        .map(({ bodyName: _b, ...e }) => ({ ...e, fillBy: addDays(e.since, rules.vacancyDays) })),
    }
  })
  const urgency = (b: (typeof bodies)[number]) =>
    b.vacancies.length || b.officers.some((o) => o.clashes.length) ? -1e6 : 0
  bodies.sort((a, b) => urgency(a) + a.daysLeft - (urgency(b) + b.daysLeft))
  return {
    today: c.today,
    bodies,
    ending: bodies.filter((b) => b.ending).length,
    vacant: bodies.reduce((n, b) => n + b.vacancies.length, 0),
    clashes: new Set(held.filter((h) => clashesOf(h).length).map((h) => h.personId)).size,
  }
}

/** Rosters of all bodies with terms, vacancies and double posts. */
export const roster = query({
  name: 'party.holding.roster',
  title: { zh: '班子名册', en: 'Rosters' },
  permission: 'party.election.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: RosterBoard,
  run: (c, { area }) => readRoster(c, area),
})
