import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { assertPublic, publicRow } from '@county/housing/help/publicity'
import { BoardAsk, Notice } from '@county/housing/help/verbs'
import type { z } from 'zod'

/** What is read of each application; `notice` refuses to run with a column that is not public. */
const COLUMNS: Readonly<Record<string, string>> = {
  applicant: 'h.applicant_name',
  community: `(select a.name from core.area a where a.area_path = regexp_replace(h.area_path, '^(([^.]+\\.){3}).*$', '\\1') limit 1)`,
  members: 'h.members',
  m2PerPerson: 'h.m2_per_person',
}
assertPublic(Object.keys(COLUMNS))
const SELECT = Object.entries(COLUMNS)
  .map(([name, sql]) => `${sql} as "${name}"`)
  .join(', ')

/** The public notice of one kind: applications on notice, with public columns alone, ready to print. */
export const notice = query({
  name: 'housing.help.notice',
  title: { zh: '住房保障公示', en: 'Public notice' },
  permission: 'housing.help.read',
  input: BoardAsk.required({ kind: true }),
  output: Notice,
  async run(c, asked): Promise<z.input<typeof Notice>> {
    const { from, to } = rangeOf(c, asked.area)
    const where = `h.kind = $1 and h.stage = 'publicity' and h.closed_on is null and h.area_path >= $2 and h.area_path < $3`
    const values = [asked.kind, from, to]
    const rows = await c.tx.query<Record<string, unknown>>(
      `select ${SELECT} from housing.help h where ${where} order by h.area_path, h.applied_on, h.id limit 500`,
      values,
    )
    const head = await c.tx.one<{ from: string | null; until: string | null; place: string | null }>(
      `select min(h.publicity_from) as from, max(h.publicity_until) as until,
         string_agg(distinct h.publicity_place, '、') as place from housing.help h where ${where}`,
      values,
    )
    return { kind: asked.kind as string, ...head, issuedOn: c.today, rows: rows.map(publicRow) }
  },
})
