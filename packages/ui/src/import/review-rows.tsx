import type { ImportRow, ImportState } from '@county/core/import'
import { Button } from '../base/button.tsx'
import { Section } from '../base/section.tsx'
import { TableSkeleton } from '../base/skeleton.tsx'
import { useUi } from '../context.ts'
import { Pager, usePages } from '../data/paging.tsx'
import { EmptyState } from '../feedback/empty-state.tsx'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import type { StepProps } from './import-wizard.tsx'
import { ReviewRow } from './review-row.tsx'
import { ROW_STATES } from './review-step.tsx'

const LIMIT = 50

/** The rows of a dry run in one state, or all, with their messages and decisions. */
export function ReviewRows({ batch, api, refetch, state }: StepProps & { state: ImportState | undefined }) {
  const { t } = useUi()
  const input = { batchId: batch.id, limit: LIMIT, ...(state ? { state } : {}) }
  const pages = usePages(JSON.stringify(input))
  const query = api.useQuery(
    'import.rows',
    { ...input, ...(pages.cursor ? { cursor: Number(pages.cursor) } : {}) },
    { keepPrevious: true },
  )
  const decide = api.useCommand('import.decide', { onDone: refetch })
  const data = query.data as { rows: ImportRow[]; next: number | null } | undefined
  const word = ROW_STATES.find((s) => s.state === state)?.word
  const all = (decision: 'keep' | 'take' | 'skip') => () =>
    void decide.run({ batchId: batch.id, rows: 'all', decision })
  const showDecisions = state === 'conflict' || (!state && batch.counts.conflict > 0)
  return (
    <Section
      flush
      title={word ? t('review.rowsOf', { state: t(word) }) : t('review.rows')}
      extra={
        state === 'conflict' && (
          <>
            <span className="nc-muted nc-small">{t('decide.all')}</span>
            {(['keep', 'take', 'skip'] as const).map((d) => (
              <Button key={d} size="small" disabled={decide.running} onClick={all(d)}>
                {t(`decide.${d}`)}
              </Button>
            ))}
          </>
        )
      }
    >
      {decide.error && <ErrorNotice error={decide.error} doing={t('decide.title')} />}
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('review.read')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t('review.none')} why={t('review.noneWhy')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="nc-table-wrap" aria-label={t('review.rows')} tabIndex={0}>
          <table className="nc-table nc-conflict nc-stacked">
            <thead>
              <tr>
                <th scope="col" className="is-narrow">
                  {t('review.place')}
                </th>
                <th scope="col" className="is-narrow">
                  {t('field.state')}
                </th>
                <th scope="col">{t('review.who')}</th>
                <th scope="col">{t('review.what')}</th>
                {showDecisions && <th scope="col">{t('decide.title')}</th>}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <ReviewRow
                  key={`${row.sheet}!${row.row}`}
                  row={row}
                  targets={batch.targets}
                  sheets={batch.sheets.filter((s) => s.chosen).length}
                  decidable={showDecisions}
                  onDecide={(decision) =>
                    void decide.run({ batchId: batch.id, rows: [{ sheet: row.sheet, row: row.row }], decision })
                  }
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager pages={pages} nextCursor={data?.next == null ? null : String(data.next)} busy={query.isFetching} />
    </Section>
  )
}
