import type { FieldMeta } from '@county/core/ledger/field'
import { changedKeys, type FormValues } from './values.ts'

/** One field in which a row and a form parted. */
export interface ConflictField {
  key: string
  /** What stood there when the form was opened. */
  base: unknown
  mine: unknown
  theirs: unknown
  /** Whether a choice is needed: both changed it, differently. */
  both: boolean
}

/** Fields changed by me or by the other since the form was opened; those changed to the same value are left out. */
export function conflictFields(
  meta: Record<string, FieldMeta>,
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): ConflictField[] {
  const my = new Set(changedKeys(meta, base, mine))
  const their = new Set(changedKeys(meta, base, theirs))
  const apart = new Set(changedKeys(meta, mine, theirs))
  return Object.keys(meta)
    .filter((key) => apart.has(key) && (my.has(key) || their.has(key)))
    .map((key) => ({
      key,
      base: base[key] ?? null,
      mine: mine[key] ?? null,
      theirs: theirs[key] ?? null,
      both: my.has(key) && their.has(key),
    }))
}

/** Which side is taken for each field both changed. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>

/** The values after the choices: what only one side changed stays as that side has it. */
export function mergeConflict(
  meta: Record<string, FieldMeta>,
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
  choices: Choices,
): FormValues {
  const fields = new Map(conflictFields(meta, base, mine, theirs).map((f) => [f.key, f]))
  const my = new Set(changedKeys(meta, base, mine))
  const merged: FormValues = { ...mine }
  for (const [key, field] of fields) {
    const side = field.both ? choices[key] : my.has(key) ? 'mine' : 'theirs'
    merged[key] = side === 'mine' ? field.mine : field.theirs
  }
  return merged
}

/** Whether every field both changed has been decided. */
export function isDecided(fields: readonly ConflictField[], choices: Choices): boolean {
  return fields.every((f) => !f.both || choices[f.key] !== undefined)
}
