import type { Ledger, LedgerRow } from '@county/core/ledger/ledger'
import { sayNumber } from '@county/kernel/counted'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import { ledgerPath } from '../pages/ledger-routes.tsx'
import { unitText } from '../values/unit.ts'
import { initialColumns, ledgerColumns } from './columns.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import type { FigureCardFacts } from './figure-rows-page.tsx'

/** A row as a figure counted it: whether it was a hit, its amount, and the row itself when the reader may see it. */
export interface FigureRow {
  hit: boolean
  amount: number
  row: LedgerRow<any> | null
}

/** The counted rows as a table: what was counted of each, then the ledger's own columns. */
export function FigureRowsTable({
  card,
  data,
  ledgers,
  rowTo,
  busy,
}: {
  card: FigureCardFacts
  data: { ledger: string | null; rows: readonly FigureRow[] }
  ledgers: readonly Ledger<any>[]
  rowTo?: (ledger: Ledger<any>, id: string) => string | undefined
  busy?: boolean
}) {
  const texts = useUi()
  const { t, say, lang } = texts
  const ledger = ledgers.find((l) => l.id === data.ledger)
  if (data.rows.length === 0 || !ledger) return <EmptyState title={t('figure.none')} why={t('figure.noneWhy')} />
  const wanted = new Set(initialColumns(ledger))
  const own = ledgerColumns(ledger, texts).filter((c) => wanted.has(c.key))
  const columns: TableColumn<FigureRow>[] = own.map((c) => ({
    ...c,
    sortable: false,
    render: (r) => (r.row ? c.render(r.row) : c === own[0] ? t('figure.hiddenRow') : '—'),
  }))
  const counted: TableColumn<FigureRow> = {
    key: 'counted',
    title: t('figure.counted'),
    nowrap: true,
    end: card.aggregate === 'sum',
    render: (r) =>
      card.aggregate === 'sum' ? (
        `${sayNumber(r.amount)} ${unitText(card.unit, lang)}`
      ) : card.aggregate === 'ratio' && !r.hit ? (
        <StateTag>{t('figure.missed')}</StateTag>
      ) : (
        <StateTag tone="good">{t('figure.hit')}</StateTag>
      ),
  }
  const address = rowTo ?? ((l: Ledger<any>, id: string) => `${ledgerPath(l)}/${id}`)
  return (
    <DataTable
      caption={say(card.title)}
      columns={[...columns.slice(0, 1), counted, ...columns.slice(1)]}
      rows={data.rows}
      rowKey={(r) => r.row?.id ?? JSON.stringify(r)}
      rowTo={(r) => (r.row ? address(ledger, r.row.id) : undefined)}
      busy={busy ?? false}
    />
  )
}
