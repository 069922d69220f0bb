import { ProgressState } from '@county/coordination/figure/progress'
import { sayMonth } from '@county/kernel/month'
import { ErrorNotice, Link, useLang, useSay } from '@county/platform'
import { CardsSkeleton, LinkButton, Section, StateTag } from '@county/ui'
import { verbs } from '../api.ts'
import { useOpenMonth } from '../shared/open-month.ts'
import { ProgressTag } from '../shared/states.tsx'

/** For the bureau's home page: how the 19 measures stand, and who has filed. */
export default function BoardSummaryCard() {
  const [lang, say] = [useLang(), useSay()]
  const month = useOpenMonth()
  const board = verbs.useQuery('figure.board', { month: month ?? '' }, { enabled: !!month })
  const status = verbs.useQuery('month.status', { month: month ?? '' }, { enabled: !!month })
  if (board.error) return <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
  if (!board.data || !month) return <CardsSkeleton cards={2} />
  const c = status.data?.counts
  return (
    <Section title={say({ zh: '十九项措施', en: 'The 19 measures' })} hint={sayMonth(month, lang)}>
      <div className="nc-stack">
        <div className="nc-row">
          {ProgressState.options.map((s) => (
            <Link key={s} to={`/coordination?month=${month}&state=${s}`} className="nc-row">
              <ProgressTag state={s} />
              <span className="nc-num">{board.data.measures.filter((m) => m.state === s).length}</span>
            </Link>
          ))}
        </div>
        {c && (
          <div className="nc-row">
            <span>{say({ zh: `${sayMonth(month, lang)}月报`, en: `Reports of ${sayMonth(month, lang)}` })}</span>
            <StateTag tone="good">{say({ zh: `按时${c.onTime}`, en: `${c.onTime} on time` })}</StateTag>
            <StateTag tone="warn">{say({ zh: `逾期${c.late}`, en: `${c.late} late` })}</StateTag>
            <StateTag tone={c.overdue ? 'danger' : 'neutral'}>
              {say({
                zh: `未报${c.waiting + c.overdue + c.missing}`,
                en: `${c.waiting + c.overdue + c.missing} missing`,
              })}
            </StateTag>
          </div>
        )}
        <div className="nc-row">
          <LinkButton type="primary" to={`/coordination?month=${month}`}>
            {say({ zh: '打开看板', en: 'Open the board' })}
          </LinkButton>
          <LinkButton to={`/coordination/months?month=${month}`}>
            {say({ zh: '催报与封存', en: 'Remind and close' })}
          </LinkButton>
        </div>
      </div>
    </Section>
  )
}
