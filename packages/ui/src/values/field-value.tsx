import { type FieldMeta, isNumeric } from '@county/core/ledger/field'
import { Link } from '@county/platform'
import { useUi } from '../context.ts'
import { sayValue } from './say-value.ts'

/** A field's value as its declaration says: label of the code, amount with unit, link for a person or household. */
export function FieldValue({ meta, value, name }: { meta: FieldMeta; value: unknown; name?: string }) {
  const { lang, t } = useUi()
  if (value === null || value === undefined || value === '') return <span className="nc-muted">—</span>
  if (meta.kind === 'person' || meta.kind === 'household')
    return (
      <Link className="nc-link" to={`/residents/${meta.kind === 'person' ? 'persons' : 'households'}/${value}`}>
        {name ?? t(meta.kind === 'person' ? 'openPerson' : 'openHousehold')}
      </Link>
    )
  if (meta.kind === 'reference') return <ReferenceLink meta={meta} id={String(value)} name={name} />
  const numeric = isNumeric(meta) || meta.kind === 'date'
  return <span className={numeric ? 'nc-num' : undefined}>{sayValue(meta, value, lang)}</span>
}

function ReferenceLink({ meta, id, name }: { meta: FieldMeta; id: string; name?: string | undefined }) {
  const { t } = useUi()
  const [module, ledger] = (meta.refersTo ?? '').split('.')
  if (!module || !ledger) return <span>{name ?? id}</span>
  return (
    <Link className="nc-link" to={`/${module}/${kebab(ledger)}/${id}`}>
      {name ?? t('openRecord')}
    </Link>
  )
}

/** `labourRecord` → `labour-record`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
}
