import { employmentStatus, workPlace } from '@county/employment/codes'
import { MATCH_WEIGHTS, type MatchPart } from '@county/employment/opening/matching'
import type { MatchAsk, MatchOffer } from '@county/employment/opening/verbs'
import { sayYuan } from '@county/kernel/money'
import { can, Link, useLang, useSay, useT } from '@county/platform'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Section,
  StateTag,
  TableSkeleton,
  useCode,
  useDialogs,
  useFail,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { verbs } from '../api.ts'

const PARTS = Object.keys(MATCH_WEIGHTS) as MatchPart[]

/** The best pairs with score, parts and reasons; what was ruled out is told by reason. */
export function MatchOffers({ ask }: { ask: Pick<MatchAsk, 'openingId' | 'personId'> }) {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const answer = verbs.useQuery('opening.match', { ...ask, ...input, limit: 50 }, { keepPrevious: true })
  const data = answer.data
  return (
    <Section
      title={t('match.offers')}
      hint={data && t('match.considered', { n: data.considered, offered: data.offers.length })}
      extra={ask.openingId ? field : undefined}
    >
      {answer.error ? (
        <ErrorNotice error={answer.error} doing={t('match.title')} onRetry={() => void answer.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={6} columns={3} />
      ) : data.offers.length === 0 ? (
        <EmptyState title={t('match.none')} why={t('match.noneWhy')} />
      ) : (
        <ol className="nc-stack" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
          {data.offers.map((offer) => (
            <OfferRow
              key={`${offer.personId}${offer.openingId}`}
              offer={offer}
              forOpening={ask.openingId !== undefined}
            />
          ))}
        </ol>
      )}
      {data && data.excluded.length > 0 && (
        <p className="nc-muted nc-small">
          {t('match.excluded')}
          {data.excluded.map((e) => `${say(e.reason)} ${e.count}`).join(t('match.separator'))}
        </p>
      )}
    </Section>
  )
}

function OfferRow({ offer, forOpening }: { offer: MatchOffer; forOpening: boolean }) {
  const t = useT()
  const say = useSay()
  const lang = useLang()
  const code = useCode()
  const dialogs = useDialogs()
  const fail = useFail()
  const recommend = verbs.useCommand('match.recommend', {
    onDone: () => dialogs.done(t('match.recommended', { name: offer.personName })),
    onError: fail,
  })
  const wage = sayYuan(offer.wageFrom, { digits: 0, lang })
  return (
    <li className="nc-card">
      <div className="nc-row">
        <strong className="nc-num">{t('match.score', { n: offer.score })}</strong>
        {forOpening ? (
          <Link className="nc-link" to={`/residents/persons/${offer.personId}`}>
            {offer.personName}
          </Link>
        ) : (
          <Link className="nc-link" to={`/employment/job-opening/${offer.openingId}`}>
            {`${offer.openingName} · ${offer.employer}`}
          </Link>
        )}
        {forOpening ? (
          <StateTag tone="neutral">{code(employmentStatus, offer.status)}</StateTag>
        ) : (
          <span className="nc-muted nc-small">{`${code(workPlace, offer.place)} · ${wage}`}</span>
        )}
        {offer.zeroHousehold && <StateTag tone="danger">{t('zero.household')}</StateTag>}
        {can('employment.match.write') && (
          <span className="nc-spread nc-no-print">
            {offer.recommended ? (
              <StateTag tone="good">{t('match.already')}</StateTag>
            ) : (
              <Button
                type="primary"
                loading={recommend.running}
                onClick={() => void recommend.run({ openingId: offer.openingId, personId: offer.personId })}
              >
                {t('match.recommend')}
              </Button>
            )}
          </span>
        )}
      </div>
      <p className="nc-small" style={{ margin: '6px 0 2px' }}>
        {offer.reasons.map(say).join(t('match.separator'))}
      </p>
      <p className="nc-muted nc-small nc-num" style={{ margin: 0 }}>
        {PARTS.map((part) => `${t(`match.part.${part}`)} ${offer.parts[part]}`).join(' · ')}
      </p>
    </li>
  )
}
