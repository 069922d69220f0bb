import type { FigureColumn } from '@county/coordination/figure/figure'
import type { FieldKind, FieldMeta } from '@county/core/ledger/field'
import { FieldValue } from '@county/ui'

/** A value of a row behind a figure, shown as its ledger declares it. */
export function CellValue({ column, value }: { column: FigureColumn; value: unknown }) {
  const meta: FieldMeta = {
    kind: column.kind as FieldKind,
    label: column.label,
    ...(column.unit ? { unit: column.unit } : {}),
    ...(column.codes ? { codes: { id: column.key, title: column.label, items: column.codes } } : {}),
  }
  return <FieldValue meta={meta} value={value} />
}
