import type { ModulePause, ReleaseHealth, ReleaseRow } from '@county/core/release'
import type { Text } from '@county/kernel/text'
import { useSay } from '@county/platform'
import { StateTag, sayMoment, type Tone } from '@county/ui'

const STATES: Record<ReleaseRow['state'], { text: Text; tone: Tone }> = {
  active: { text: { zh: '正在使用', en: 'Active' }, tone: 'good' },
  canary: { text: { zh: '试用中', en: 'On trial' }, tone: 'info' },
  stored: { text: { zh: '未启用', en: 'Stored' }, tone: 'neutral' },
  disabled: { text: { zh: '已停用', en: 'Disabled' }, tone: 'warn' },
  withdrawn: { text: { zh: '已撤回', en: 'Withdrawn' }, tone: 'neutral' },
}

/** State of a release. */
export function ReleaseState({ state }: { state: ReleaseRow['state'] }) {
  const say = useSay()
  return <StateTag tone={STATES[state].tone}>{say(STATES[state].text)}</StateTag>
}

/** Whether the running servers offer what a release needs; what is missing stands in the hint. */
export function Fit({ row }: { row: ReleaseHealth }) {
  const say = useSay()
  if (row.fit === 'unknown') return <span className="nc-muted">—</span>
  if (row.fit === 'fits') return <StateTag tone="good">{say({ zh: '一致', en: 'Fits' })}</StateTag>
  return (
    <span title={row.misfits.map(say).join('\n')}>
      <StateTag tone="danger">{say({ zh: '不一致', en: 'Breaks' })}</StateTag>
    </span>
  )
}

/** Whether a module's server side answers: paused, up, or down. */
export function Service({ state, pause }: { state: 'up' | 'down' | undefined; pause: ModulePause | undefined }) {
  const say = useSay()
  if (pause)
    return (
      <span title={pause.reason}>
        <StateTag tone="warn">
          {pause.until
            ? say({ zh: `暂停至 ${sayMoment(pause.until)}`, en: `Paused until ${sayMoment(pause.until)}` })
            : say({ zh: '已暂停', en: 'Paused' })}
        </StateTag>
      </span>
    )
  if (!state) return <span className="nc-muted">—</span>
  return state === 'up' ? (
    <StateTag tone="good">{say({ zh: '正常', en: 'Up' })}</StateTag>
  ) : (
    <StateTag tone="danger">{say({ zh: '未运行', en: 'Down' })}</StateTag>
  )
}

/** Errors that browsers met with a release, and when last. */
export function Errors({ row }: { row: Pick<ReleaseHealth, 'errors' | 'lastErrorAt'> }) {
  const say = useSay()
  if (row.errors === 0) return <span className="nc-muted">0</span>
  const last = row.lastErrorAt ? sayMoment(row.lastErrorAt) : ''
  return (
    <span title={say({ zh: `最近一次 ${last}`, en: `last ${last}` })}>
      <StateTag tone="danger">{String(row.errors)}</StateTag>
    </span>
  )
}

/** A size in the unit that reads best. */
export function sayBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.round(bytes / 1024)} KB`
}
