import type { FieldMeta } from '@county/core/ledger/field'

/** Values of a form while they are typed: keys of the declaration, anything the editors give. */
export type FormValues = Record<string, unknown>

/** Whether a field is sealed at rest: the form gets it masked and must never send the mask back. */
export function isSealed(meta: FieldMeta): boolean {
  return meta.kind === 'citizenId' || meta.kind === 'phone'
}

/** Fields a person types: derived ones are the system's. */
export function typedFields(meta: Record<string, FieldMeta>): [string, FieldMeta][] {
  return Object.entries(meta).filter(([, m]) => !m.derived)
}

/** Values a new form starts with: nothing typed, lists empty. */
export function emptyValues(meta: Record<string, FieldMeta>): FormValues {
  return Object.fromEntries(typedFields(meta).map(([key, m]) => [key, m.kind === 'codes' ? [] : null]))
}

/** Values a form starts with to change a stored row: sealed fields are left empty, their masks stand as hints. */
export function startValues(meta: Record<string, FieldMeta>, stored: FormValues): FormValues {
  return Object.fromEntries(
    typedFields(meta).map(([key, m]) => [key, isSealed(m) ? null : (stored[key] ?? (m.kind === 'codes' ? [] : null))]),
  )
}

/** Values as the verb takes them: texts trimmed, empty ones null, lists kept. */
export function cleanValues(meta: Record<string, FieldMeta>, values: FormValues): FormValues {
  return Object.fromEntries(typedFields(meta).map(([key, m]) => [key, clean(m, values[key])]))
}

function clean(meta: FieldMeta, value: unknown): unknown {
  if (meta.kind === 'codes') return Array.isArray(value) ? value : []
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  return value ?? null
}

/** Keys whose value differs from what the form started with. */
export function changedKeys(meta: Record<string, FieldMeta>, start: FormValues, now: FormValues): string[] {
  const [a, b] = [cleanValues(meta, start), cleanValues(meta, now)]
  return Object.keys(b).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
}
