import { can, useSay, useT } from '@county/platform'
import { warningDone, warningReason } from '@county/residents/warning/codes'
import type { WarningCard } from '@county/residents/warning/warning'
import { ErrorNotice, LinkButton, Section, StateTag, useCode } from '@county/ui'
import { verbs } from '../api.ts'
import { FactLines, useModuleNames, WarningState } from './parts.tsx'

/** On a household's page: what is to be asked there, and what was answered. Nothing for who may not see warnings. */
export function HouseholdWarnings({ householdId, personId }: { householdId: string; personId?: string }) {
  return can('residents.warning.read') ? <Shown householdId={householdId} personId={personId} /> : null
}

function Shown({ householdId, personId }: { householdId: string; personId: string | undefined }) {
  const t = useT()
  const query = verbs.useQuery('warning.household', { householdId })
  const all = (query.data?.warnings ?? []).filter((w) => !personId || w.personId === personId)
  const open = all.filter((w) => w.state === 'open')
  const past = all.filter((w) => w.state !== 'open')
  if (query.error)
    return <ErrorNotice error={query.error} doing={t('warning.title')} onRetry={() => void query.refetch()} />
  if (all.length === 0) return null
  return (
    <Section
      title={t('warning.title')}
      hint={open.length ? t('warning.openCount', { n: open.length }) : t('warning.noneOpen')}
      extra={
        open.length > 0 &&
        can('residents.warning.answer') && (
          <LinkButton type="primary" to={`/residents/visits/${householdId}`}>
            {t('visit.act')}
          </LinkButton>
        )
      }
      flush
    >
      <ul className="nc-due">
        {open.map((w) => (
          <WarningLine key={w.id} warning={w} />
        ))}
      </ul>
      {past.length > 0 && (
        <details open={open.length === 0} style={{ borderTop: open.length ? '1px solid var(--nc-line)' : 0 }}>
          <summary style={{ padding: '8px 16px', cursor: 'pointer' }} className="nc-small">
            {t('warning.past', { n: past.length })}
          </summary>
          <ul className="nc-due">
            {past.map((w) => (
              <WarningLine key={w.id} warning={w} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function WarningLine({ warning: w }: { warning: WarningCard }) {
  const t = useT()
  const say = useSay()
  return (
    <li>
      <WarningState warning={w} />
      <div className="nc-due__body">
        <strong>{say(w.title)}</strong>
        {w.personName && <span> · {w.personName}</span>}{' '}
        {w.priority && w.state === 'open' && <StateTag tone="accent">{t('warning.priority')}</StateTag>}
        <FactLines facts={w.facts} />
        <Outcome warning={w} />
      </div>
      <span className="nc-muted nc-small nc-num">
        {w.state === 'open'
          ? [t('warning.until', { on: w.dueOn }), w.holder ?? t('grid.vacant')].join(' · ')
          : (w.answeredOn ?? w.endedOn)}
      </span>
    </li>
  )
}

/** How a warning ended: reason, what was done, to whom it was handed, by whom. */
export function Outcome({ warning: w }: { warning: WarningCard }) {
  const t = useT()
  const code = useCode()
  const nameOf = useModuleNames()
  if (w.state === 'open') return null
  if (w.state === 'ended') return <div className="nc-small">{w.endedBecause}</div>
  const parts = [
    code(warningReason, w.reason),
    w.note,
    w.done.map((d) => code(warningDone, d)).join('、'),
    w.handedTo && t('warning.handedTo', { to: nameOf(w.handedTo) }),
    w.answeredBy,
  ]
  return <div className="nc-small">{parts.filter(Boolean).join(' · ')}</div>
}
