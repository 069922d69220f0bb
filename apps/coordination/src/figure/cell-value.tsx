import { LEDGERS } from '@county/coordination/ledgers'
import type { FieldMeta } from '@county/core/ledger/field'
import { useSay } from '@county/platform'
import { FieldValue } from '@county/ui'

const META = new Map<string, Record<string, FieldMeta>>(LEDGERS.map((l) => [l.table, l.meta]))

/** A value of a row behind a figure: by its declaration for this module's ledgers, as plain text for those of other modules. */
export function CellValue({ table, column, value }: { table: string; column: string; value: unknown }) {
  const say = useSay()
  const meta = META.get(table)?.[column]
  if (meta) return <FieldValue meta={meta} value={value} />
  if (value === null || value === undefined || value === '') return <>—</>
  if (typeof value === 'boolean') return <>{value ? say({ zh: '是', en: 'yes' }) : say({ zh: '否', en: 'no' })}</>
  return <>{Array.isArray(value) ? value.join('、') : String(value)}</>
}
