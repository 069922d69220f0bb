import { PROGRESS, type ProgressState } from '@county/coordination/figure/progress'
import type { Arrival } from '@county/coordination/month/month'
import { REPORT_STATES, type ReportState } from '@county/coordination/report/states'
import type { Text } from '@county/kernel/text'
import { useSay } from '@county/platform'
import { StateTag } from '@county/ui'

type Tone = 'neutral' | 'info' | 'accent' | 'good' | 'warn' | 'danger'

/** Tones of progress states. */
export const PROGRESS_TONES: Record<ProgressState, Tone> = {
  met: 'good',
  onTrack: 'info',
  behind: 'warn',
  overdue: 'danger',
  noData: 'neutral',
}

/** How a target or measure stands, as word and shape. */
export function ProgressTag({ state }: { state: ProgressState }) {
  const say = useSay()
  return <StateTag tone={PROGRESS_TONES[state]}>{say(PROGRESS[state])}</StateTag>
}

const STATE_TONES: Record<ReportState, Tone> = {
  filling: 'neutral',
  reviewed: 'accent',
  submitted: 'good',
  returned: 'warn',
  locked: 'info',
}

/** Where a report is in its course. */
export function ReportTag({ state }: { state: string }) {
  const say = useSay()
  const known = state as ReportState
  return <StateTag tone={STATE_TONES[known]}>{say(REPORT_STATES[known])}</StateTag>
}

/** Words and tones of arrivals. */
export const ARRIVALS: Record<Arrival, Text & { tone: Tone }> = {
  onTime: { zh: '按时', en: 'on time', tone: 'good' },
  late: { zh: '逾期上报', en: 'late', tone: 'warn' },
  waiting: { zh: '待报', en: 'waiting', tone: 'neutral' },
  overdue: { zh: '逾期未报', en: 'overdue', tone: 'danger' },
  missing: { zh: '未报', en: 'missing', tone: 'danger' },
}

/** Whether and when a report came. */
export function ArrivalTag({ arrival }: { arrival: string }) {
  const say = useSay()
  const a = ARRIVALS[arrival as Arrival]
  return <StateTag tone={a.tone}>{say(a)}</StateTag>
}

/** Where a month is. */
export function MonthTag({ state }: { state: 'none' | 'open' | 'closed' }) {
  const say = useSay()
  if (state === 'closed') return <StateTag tone="info">{say({ zh: '已封存', en: 'Closed' })}</StateTag>
  if (state === 'open') return <StateTag tone="accent">{say({ zh: '填报中', en: 'Open' })}</StateTag>
  return <StateTag>{say({ zh: '未开启', en: 'Not opened' })}</StateTag>
}
