import { stepResult } from '@county/party/codes'
import type { StepState } from '@county/party/development/assess'
import { sayReason } from '@county/party/development/reason'
import type { Step } from '@county/party/development/step'
import { type SettingKey, settingKey } from '@county/party/setting/setting-key'
import { useSay, useT } from '@county/platform'
import { Button, StateTag, useCode } from '@county/ui'
import { Countdown } from '../shared/countdown.tsx'
import type { FileRecord } from './use-file.ts'

/** What a row of the procedure takes. */
export interface StepRowProps {
  step: Step
  state: StepState
  records: readonly FileRecord[]
  today: string
  onRecord?: () => void
  onCorrect?: (record: FileRecord) => void
}

const nameOf = (key: SettingKey) => settingKey.items.find((i) => i.code === key) ?? { zh: key, en: key }

/** A step: done with its record, or possible now, or from when and why not yet. */
export function StepRow({ step, state, records, today, onRecord, onCorrect }: StepRowProps) {
  const t = useT()
  const say = useSay()
  return (
    <li id={step.key}>
      <div className="nc-timeline__head">
        <span className="nc-timeline__who">
          {step.no ? `${step.no}. ` : ''}
          {say(step.title)}
        </span>
        <Standing state={state} />
        {state.due && !state.on && <Countdown today={today} due={state.due} />}
        {state.due && state.on && step.repeated && (
          <span className="nc-small nc-muted">{t('step.nextCheck', { on: state.due })}</span>
        )}
        {state.late && (state.on || !state.due) && <StateTag tone="warn">{t('step.late')}</StateTag>}
        <span className="nc-muted nc-small">{say(step.by)}</span>
        {onRecord && state.possible && (
          <span className="nc-spread nc-no-print">
            <Button size="small" type={state.standing === 'open' ? 'primary' : 'default'} onClick={onRecord}>
              {t('file.record')}
            </Button>
          </span>
        )}
      </div>
      {records.map((r) => (
        <Recorded key={r.id} record={r} {...(onCorrect ? { onCorrect: () => onCorrect(r) } : {})} />
      ))}
      {state.standing !== 'done' && state.reasons.length > 0 && (
        <ul className="nc-small nc-muted nc-no-print" style={{ margin: '2px 0 0', paddingInlineStart: 18 }}>
          {state.reasons.map((r) => (
            <li key={JSON.stringify(r)}>{say(sayReason(r, nameOf))}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Standing({ state }: { state: StepState }) {
  const t = useT()
  switch (state.standing) {
    case 'done':
      return <StateTag tone="good">{t('step.done')}</StateTag>
    case 'open':
      return <StateTag tone="info">{t('step.open')}</StateTag>
    case 'waiting':
      return <StateTag tone="neutral">{t('step.waiting', { on: state.earliest ?? '' })}</StateTag>
    case 'blocked':
      return (
        <span className="nc-small nc-muted">
          {state.earliest && state.earliest > '' ? t('step.notBefore', { on: state.earliest }) : t('step.blocked')}
        </span>
      )
    default:
      return null
  }
}

function Recorded({ record: r, onCorrect }: { record: FileRecord; onCorrect?: () => void }) {
  const t = useT()
  const code = useCode()
  const parts = [
    r.until ? `${r.on} — ${r.until}` : r.on,
    r.result === 'pass' ? '' : code(stepResult, r.result),
    r.extendMonths ? t('step.extended', { n: r.extendMonths }) : '',
    r.eligible ? t('step.votes', { eligible: r.eligible, present: r.present ?? 0, inFavour: r.inFavour ?? 0 }) : '',
    r.persons ?? '',
    r.hours ? t('step.hours', { n: r.hours }) : '',
    r.handler ? t('step.handler', { name: r.handler }) : '',
  ]
  return (
    <div className="nc-small nc-row" style={{ gap: 8, flexWrap: 'wrap' }}>
      <span>{parts.filter(Boolean).join(' · ')}</span>
      {r.late && <StateTag tone="warn">{t('step.wasLate')}</StateTag>}
      {r.paper && <span className="nc-muted">{t('step.paper', { paper: r.paper })}</span>}
      {r.note && <span className="nc-muted">{r.note}</span>}
      {onCorrect && (
        <Button size="small" type="text" className="nc-no-print" onClick={onCorrect}>
          {t('file.correct')}
        </Button>
      )}
    </div>
  )
}
