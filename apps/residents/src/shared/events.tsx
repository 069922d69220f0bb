import { Link, useT } from '@county/platform'
import { lifeEventKind } from '@county/residents/codes'
import type { LifeEvent } from '@county/residents/person/person'
import { EmptyState, Timeline, useCode } from '@county/ui'

/** What happened, newest first; on a household's page with the person, on a person's with the household. */
export function Events({ events, show }: { events: readonly LifeEvent[]; show: 'person' | 'household' }) {
  const t = useT()
  const code = useCode()
  if (events.length === 0) return <EmptyState title={t('event.none')} why={t('event.noneWhy')} />
  return (
    <Timeline
      items={events.map((event) => ({
        key: event.id,
        head: (
          <>
            <time className="nc-num" dateTime={event.occurredOn}>
              {event.occurredOn}
            </time>
            <strong>{code(lifeEventKind, event.kind)}</strong>
            {show === 'person' && event.personId && (
              <Link className="nc-link" to={`/residents/persons/${event.personId}`}>
                {event.personName}
              </Link>
            )}
            {show === 'household' && event.householdId && (
              <Link className="nc-link nc-num" to={`/residents/households/${event.householdId}`}>
                {event.householdNo}
              </Link>
            )}
            {event.recordedBy && <span className="nc-muted nc-small">{t('event.by', { name: event.recordedBy })}</span>}
          </>
        ),
        body: event.note ? <p className="nc-muted">{event.note}</p> : undefined,
      }))}
    />
  )
}
