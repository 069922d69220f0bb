import type { IndicatorCard } from '@county/core/indicator'
import type { Ledger } from '@county/core/ledger/ledger'
import { sayNumber } from '@county/kernel/counted'
import { isMonth, sayMonth } from '@county/kernel/month'
import { type ModuleApi, toAppError, useSearchParams } from '@county/platform'
import { useState } from 'react'
import { PrintButton } from '../base/button.tsx'
import { PageHeader } from '../base/page-header.tsx'
import { Page, Section } from '../base/section.tsx'
import { TableSkeleton } from '../base/skeleton.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { ReasonDialog } from '../values/reason-dialog.tsx'
import { unitText } from '../values/unit.ts'
import { type FigureRow, FigureRowsTable } from './figure-rows-table.tsx'
import { Pager, usePages } from './paging.tsx'

/** A page of the rows behind a figure. */
export interface FigureRows {
  ledger: string | null
  rows: readonly FigureRow[]
  next: string | null
  count: number
}

/** What the page of a figure's rows takes. Month and area stand in the address (`?month=&area=`). */
export interface FigureRowsPageProps {
  api: ModuleApi<any>
  card: IndicatorCard
  /** Ledgers whose rows may stand behind the figure. */
  ledgers: readonly Ledger<any>[]
  back: { to: string; label: string }
  /** Page of a row. Default: the ledger's own address, see `ledgerPath`. */
  rowTo?: (ledger: Ledger<any>, id: string) => string | undefined
  /** More input for the verb, such as the frozen report that is looked at. */
  input?: Record<string, unknown>
  /** The verb; default `figure.rows`. */
  path?: string
}

/** The rows behind a figure, the way they were counted. Where the server asks for a reason, the reader gives one first. */
export function FigureRowsPage({
  api,
  card,
  ledgers,
  back,
  rowTo,
  input: more,
  path = 'figure.rows',
}: FigureRowsPageProps) {
  const { t, say, lang } = useUi()
  const [search] = useSearchParams()
  const [reason, setReason] = useState<string | null>(null)
  const month = search.get('month')
  const area = search.get('area')
  const real = month !== null && isMonth(month)
  const input = {
    indicatorId: card.id,
    ...(real ? { month } : {}),
    ...(area ? { area } : {}),
    ...(reason ? { reason } : {}),
    ...more,
  }
  const pages = usePages(JSON.stringify(input))
  const query = api.useQuery(
    path,
    { ...input, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const data = query.data as FigureRows | undefined
  const asks = query.error !== null && toAppError(query.error).code === 'REASON_REQUIRED'
  const hint =
    data &&
    t('figure.count', {
      n: sayNumber(data.count),
      unit: unitText(card.unit, lang),
      month: real ? sayMonth(month, lang) : t('figure.now'),
    })
  return (
    <Page>
      <PageHeader title={say(card.title)} back={back} subtitle={say(card.definition)} actions={<PrintButton />} />
      <Section flush title={t('figure.rows')} hint={hint}>
        {query.error && !asks ? (
          <ErrorNotice error={query.error} doing={t('figure.read')} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <TableSkeleton />
        ) : (
          <FigureRowsTable
            card={card}
            data={data}
            ledgers={ledgers}
            busy={query.isFetching && query.isPlaceholderData}
            {...(rowTo ? { rowTo } : {})}
          />
        )}
        <Pager pages={pages} nextCursor={data?.next} busy={query.isFetching} />
      </Section>
      <ReasonDialog
        open={asks}
        title={t('figure.reasonTitle')}
        why={t('figure.reasonWhy')}
        ok={t('figure.reasonOk')}
        presets={[t('reason.verify'), t('reason.dispatch'), t('reason.audit')]}
        onReason={setReason}
        onCancel={() => history.back()}
      />
    </Page>
  )
}
