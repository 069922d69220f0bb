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
import { type FrozenColumn, type FrozenRow, FrozenRowsTable } from './frozen-rows-table.tsx'
import { Pager, usePages } from './paging.tsx'

/** A page of the rows behind a figure. */
export interface FigureRows {
  ledger?: string | null
  /** Columns of a closed month's rows, which come as they were then. */
  columns?: readonly FrozenColumn[]
  rows: readonly (FigureRow | FrozenRow)[]
  next: string | null
  count: number
}

/** What is needed of an indicator's card. */
export type FigureCardFacts = Pick<IndicatorCard, 'id' | 'title' | 'definition' | 'unit' | 'aggregate'>

/** What the page of a figure's rows takes. Month and area stand in the address (`?month=&area=`). */
export interface FigureRowsPageProps {
  api: ModuleApi<any>
  card: FigureCardFacts
  /** Ledgers whose rows may stand behind the figure; not needed for a closed month's rows. */
  ledgers?: readonly Ledger<any>[]
  back: { to: string; label: string }
  /** Page of a row. Default: the ledger's own address, see `ledgerPath`. */
  rowTo?: (ledger: Ledger<any>, id: string) => string | undefined
  /** More input for the verb, such as the frozen report that is looked at. */
  input?: Record<string, unknown>
  /** The verb; default `figure.rows`. */
  path?: string
  /** Sends the reason where a verb of its own takes it; default: it goes with the question. */
  onReason?: (reason: string, asked: { indicatorId: string; month?: string; area?: string }) => Promise<unknown>
}

/** The rows behind a figure, the way they were counted. Where the server asks for a reason, the reader gives one first. */
export function FigureRowsPage({
  api,
  card,
  ledgers = [],
  back,
  rowTo,
  input: more,
  path = 'figure.rows',
  onReason,
}: FigureRowsPageProps) {
  const { t, say, lang } = useUi()
  const [search] = useSearchParams()
  const [reason, setReason] = useState<string | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const month = search.get('month')
  const area = search.get('area')
  const real = month !== null && isMonth(month)
  const asked = { indicatorId: card.id, ...(real ? { month } : {}), ...(area ? { area } : {}) }
  const input = {
    ...asked,
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
  const give = async (words: string) => {
    if (!onReason) return setReason(words)
    setFailed(null)
    await onReason(words, asked).then(() => query.refetch(), setFailed)
  }
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
        {failed || (query.error && !asks) ? (
          <ErrorNotice
            error={failed ?? query.error}
            doing={t('figure.read')}
            onRetry={() => (failed ? setFailed(null) : void query.refetch())}
          />
        ) : !data ? (
          <TableSkeleton />
        ) : (
          <Rows
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
        open={asks && !failed}
        title={t('figure.reasonTitle')}
        why={t('figure.reasonWhy')}
        ok={t('figure.reasonOk')}
        presets={[t('reason.verify'), t('reason.dispatch'), t('reason.audit')]}
        onReason={(words) => void give(words)}
        onCancel={() => history.back()}
      />
    </Page>
  )
}

function Rows({
  card,
  data,
  ledgers,
  busy,
  rowTo,
}: Required<Pick<FigureRowsPageProps, 'card' | 'ledgers'>> &
  Pick<FigureRowsPageProps, 'rowTo'> & { data: FigureRows; busy: boolean }) {
  if (data.columns)
    return <FrozenRowsTable card={card} columns={data.columns} rows={data.rows as readonly FrozenRow[]} busy={busy} />
  return (
    <FigureRowsTable
      card={card}
      data={{ ledger: data.ledger ?? null, rows: data.rows as readonly FigureRow[] }}
      ledgers={ledgers}
      busy={busy}
      {...(rowTo ? { rowTo } : {})}
    />
  )
}
