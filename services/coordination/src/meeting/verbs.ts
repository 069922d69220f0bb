import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { type Context, query } from '@county/api-kit/verb'
import { meetingGaps } from '@county/coordination/meeting/compliance'
import { Meeting } from '@county/coordination/meeting/meeting'
import { addMonths, LocalDate } from '@county/kernel/local-date'
import { Month, monthOf } from '@county/kernel/month'
import { z } from 'zod'

/** Months without a dispatch meeting and quarters without a joint conference in the last twelve months. */
export const gaps = query({
  name: 'coordination.meeting.gaps',
  title: { zh: '会议缺口', en: 'Missing meetings' },
  permission: 'coordination.meeting.read',
  input: z.object({}),
  output: z.object({ months: z.array(Month), quarters: z.array(z.string()) }),
  run: (c) => loadGaps(c),
})

/** What was not held in the last twelve months, counted from the first month of the cycle. */
export async function loadGaps(c: Context) {
  const held = await c.tx.query<{ kind: string; heldOn: string }>(
    `select kind, held_on as "heldOn" from coordination.meeting where closed_on is null and held_on >= $1`,
    [addMonths(c.today, -15)],
  )
  const first = await c.tx.maybe<{ month: string }>(
    `select min(month) as month from coordination.report_month having min(month) is not null`,
  )
  const from = monthOf(addMonths(c.today, -12))
  return meetingGaps(held, first && first.month > from ? first.month : from, c.today)
}

const AgendaItem = z.object({
  kind: z.enum(['overdue', 'applied', 'missingReport', 'disputed', 'behind']),
  title: z.string(),
  detail: z.string(),
  href: z.string(),
})

/** The agenda of the next meeting: overdue items first, applications, missing reports, disputed lines. */
export const agenda = query({
  name: 'coordination.meeting.agenda',
  title: { zh: '会议议题', en: 'Agenda of the next meeting' },
  permission: 'coordination.meeting.read',
  input: z.object({ on: LocalDate.optional() }),
  output: z.array(AgendaItem),
  async run(c, { on }) {
    const day = on ?? c.today
    const items = await c.tx.query<{
      id: string
      no: string
      title: string
      unit_name: string
      due_on: string
      state: string
    }>(
      `select id, no, title, unit_name, due_on, state from coordination.action_item
       where closed_on is null and ((state = 'working' and due_on < $1) or state = 'applied') order by state desc, due_on limit 100`,
      [day],
    )
    const missing = await c.tx.query<{ id: string; month: string; title: string; unit_name: string }>(
      `select r.id, r.month, r.title, r.unit_name from coordination.report r join coordination.report_month m on m.month = r.month
       where m.state = 'open' and r.due_on < $1 and r.first_submitted_at is null order by r.month, r.measure_no limit 100`,
      [day],
    )
    const disputed = await c.tx.query<{ report_id: string; label: string; unit_name: string }>(
      `select distinct l.report_id, l.label, o.unit_name from coordination.line_opinion o join coordination.report_line l on l.id = o.line_id
       left join coordination.arbitration a on a.line_id = l.id
       where o.closed_on is null and a.id is null and o.value is distinct from l.value limit 100`,
    )
    return [
      ...items.map((i) => ({
        kind: i.state === 'applied' ? ('applied' as const) : ('overdue' as const),
        title: `${i.no ?? ''}${i.title}`,
        detail: `${i.unit_name}，时限${i.due_on}`,
        href: `/coordination/action-items/${i.id}`,
      })),
      ...missing.map((r) => ({
        kind: 'missingReport' as const,
        title: `${r.month}月报未上报：${r.title}`,
        detail: r.unit_name,
        href: `/coordination/reports/${r.id}`,
      })),
      ...disputed.map((l) => ({
        kind: 'disputed' as const,
        title: `数值待裁定：${l.label}`,
        detail: l.unit_name,
        href: `/coordination/reports/${l.report_id}`,
      })),
    ]
  },
})

/** Verbs of meetings. */
export const meetingVerbs = () => ({ ...ledgerVerbs(Meeting), gaps, agenda })
