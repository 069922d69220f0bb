import { type FieldMeta, isNumeric } from '@county/core/ledger/field'
import type { CodeTable } from '@county/kernel/codes/code-table'
import { sayNumber } from '@county/kernel/counted'
import type { Text } from '@county/kernel/text'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import { sayValue } from '../values/say-value.ts'
import { unitText } from '../values/unit.ts'
import { DataTable, type TableColumn } from './data-table.tsx'
import type { FigureCardFacts } from './figure-rows-page.tsx'

/** A column of frozen rows; codes are worded when their table comes with it. */
export interface FrozenColumn {
  key: string
  label: Text
  kind: string
  unit?: string
  codes?: CodeTable
}

/** A row as it was when the month was closed, and what became of it. */
export interface FrozenRow {
  rowId: string
  table: string
  version: number
  hit: boolean
  amount: number
  label: string | null
  values: Record<string, unknown>
  now: { version: number; changed: boolean; counts: boolean }
}

/** The rows a closed month's figure was counted from, at their versions of then, with what has changed since. */
export function FrozenRowsTable({
  card,
  columns,
  rows,
  rowTo,
  busy,
}: {
  card: FigureCardFacts
  columns: readonly FrozenColumn[]
  rows: readonly FrozenRow[]
  rowTo?: (row: FrozenRow) => string | undefined
  busy?: boolean
}) {
  const { t, say, lang } = useUi()
  if (rows.length === 0) return <EmptyState title={t('figure.none')} why={t('figure.noneWhy')} />
  const own = columns.map((c): TableColumn<FrozenRow> => {
    const meta = { ...c, kind: c.kind as FieldMeta['kind'] }
    const numeric = isNumeric(meta)
    return {
      key: c.key,
      title: say(c.label),
      render: (row) => sayValue(meta, row.values[c.key], lang),
      end: numeric,
      nowrap: numeric || c.kind === 'date' || c.kind === 'code',
      clip: c.kind === 'text' || c.kind === 'longText' || c.kind === 'codes',
    }
  })
  const counted = (row: FrozenRow) => {
    if (card.aggregate === 'sum') return `${sayNumber(row.amount)} ${unitText(card.unit, lang)}`
    const missed = card.aggregate === 'ratio' && !row.hit
    return <StateTag tone={missed ? 'neutral' : 'good'}>{t(missed ? 'figure.missed' : 'figure.hit')}</StateTag>
  }
  return (
    <DataTable
      caption={say(card.title)}
      rows={rows}
      rowKey={(row) => row.rowId}
      busy={busy ?? false}
      {...(rowTo ? { rowTo } : {})}
      columns={[
        { key: 'label', title: t('figure.row'), render: (row) => row.label ?? t('figure.hiddenRow'), nowrap: true },
        { key: 'counted', title: t('figure.counted'), render: counted, nowrap: true, end: card.aggregate === 'sum' },
        ...own,
        { key: 'since', title: t('figure.since'), render: (row) => <Since row={row} />, nowrap: true, onCard: 'head' },
      ]}
    />
  )
}

function Since({ row }: { row: FrozenRow }) {
  const { t } = useUi()
  if (!row.now.counts) return <StateTag tone="warn">{t('figure.noLonger')}</StateTag>
  if (row.now.changed) return <StateTag tone="info">{t('figure.changedSince')}</StateTag>
  return <span className="nc-muted">{t('figure.unchanged')}</span>
}
