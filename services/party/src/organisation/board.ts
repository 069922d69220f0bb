import { allows } from '@county/api-kit/actor'
import { rangeOf } from '@county/api-kit/keyset'
import { type Context, query } from '@county/api-kit/verb'
import { addDays } from '@county/kernel/local-date'
import { periodOf, standingOf } from '@county/party/meeting/frequency'
import { BranchBoard } from '@county/party/meeting/verbs'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'

interface Row {
  id: string
  parentId: string | null
  name: string
  kind: string
  areaPath: string
  secretary: string | null
  secretarySince: string | null
  termUntil: string | null
  members: number
  groups: number
}

/** Organisations with secretary, term, and for branches the meetings of this month and quarter. */
export async function readBranches(c: Context, area: string | undefined): Promise<z.infer<typeof BranchBoard>> {
  const { from, to } = rangeOf(c, area)
  const rules = await settingsOn(c, c.today)
  const rows = await c.tx.query<Row>(
    `select o.id, o.parent_id as "parentId", o.name, o.kind, o.area_path as "areaPath", o.secretary,
       o.secretary_since as "secretarySince", o.term_until as "termUntil", party.members_in(o.id, true) as members,
       (select count(*)::int from party.organisation g where g.parent_id = o.id and g.kind = 'group' and g.closed_on is null)
         as groups
     from party.organisation o where o.closed_on is null and o.area_path >= $1 and o.area_path < $2
     order by o.area_path, o.name limit 2000`,
    [from, to],
  )
  const quarter = periodOf('quarter', c.today)
  const held = await c.tx.query<{ branch_id: string; kind: string; heldOn: string }>(
    `select branch_id, kind, held_on as "heldOn" from party.meeting
     where closed_on is null and held_on between $1 and $2 and branch_id = any($3)`,
    [quarter.from, quarter.to, rows.map((r) => r.id)],
  )
  const knows = allows(c.actor, 'party.member.read')
  const organisations = rows.map(({ groups, ...r }) => ({
    ...r,
    members: knows ? r.members : null,
    termEnding: r.termUntil !== null && r.termUntil <= addDays(c.today, rules.termWarnDays),
    meetings:
      r.kind === 'branch'
        ? standingOf(
            { members: r.members, groups },
            held.filter((m) => m.branch_id === r.id),
            c.today,
            rules,
          )
        : [],
  }))
  return {
    today: c.today,
    organisations,
    missing: organisations.filter((o) => o.meetings.some((m) => m.held < m.needed)).length,
    ending: organisations.filter((o) => o.termEnding).length,
  }
}

/** The tree of organisations and who is behind with meetings. */
export const board = query({
  name: 'party.organisation.board',
  title: { zh: '党组织与三会一课', en: 'Branches and meetings' },
  permission: 'party.organisation.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: BranchBoard,
  run: (c, { area }) => readBranches(c, area),
})
