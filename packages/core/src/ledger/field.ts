import type { CodeTable } from '@county/kernel/codes/code-table'
import { LocalDate } from '@county/kernel/local-date'
import { Month } from '@county/kernel/month'
import type { Text } from '@county/kernel/text'
import { z } from 'zod'

/** What a field is, for column widths, editors, Excel formats and SQL types. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'code'
  | 'codes'
  | 'date'
  | 'month'
  | 'money'
  | 'int'
  | 'decimal'
  | 'bool'
  | 'person'
  | 'household'
  | 'reference'
  | 'citizenId'
  | 'phone'

/**
 * Class of a sensitive field (PIPL art. 28). `illness` and `special` (special populations) are secrets of their department: shown to those alone who have the
 * ledger's permission `secret`, left out of the audit, and sealed at rest where it is a text or a code.
 */
export type Sensitivity = 'identity' | 'contact' | 'health' | 'illness' | 'special' | 'account' | 'minor'

/** Everything that list, form, import, export and print need to know of one field. Declared once, in the ledger. */
export interface FieldMeta {
  kind: FieldKind
  label: Text
  help?: Text
  /** Counting or measuring unit shown after the value: 人, 元/月, 平方米 … */
  unit?: string
  codes?: CodeTable
  sensitivity?: Sensitivity
  /** Other header names under which departments' own spreadsheets carry this column. */
  aliases?: readonly string[]
  /** Ledger that a reference points to, such as `employment.jobOpening`. */
  refersTo?: string
  /** Text field whose known values are offered while typing: `<module>.<ledger>.<field>`. */
  suggests?: string
  optional?: boolean
  min?: number
  max?: number
  /** Filled by the system; never typed or imported. */
  derived?: boolean
}

type Options<O extends boolean> = Omit<FieldMeta, 'kind' | 'codes' | 'optional'> & { optional?: O }
type Maybe<T extends z.ZodType, O extends boolean> = O extends true ? z.ZodNullable<T> : T

function make<T extends z.ZodType, O extends boolean>(type: T, meta: FieldMeta): Maybe<T, O> {
  const final = meta.optional ? type.nullable() : type
  return final.meta({ field: meta }) as unknown as Maybe<T, O>
}

/** Whether a number has at most two decimals, however it is held in binary. */
const hasTwoDecimals = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

/** Field builders. Each returns a zod type that carries its {@link FieldMeta}; an optional field is nullable. */
export const field = {
  /** One line of text, 1–`max` characters (default 100). */
  text: <O extends boolean = false>(o: Options<O>) =>
    make<z.ZodString, O>(
      z
        .string()
        .trim()
        .min(1)
        .max(o.max ?? 100),
      { ...o, kind: 'text' },
    ),
  /** Several lines, up to `max` characters (default 2000). */
  longText: <O extends boolean = false>(o: Options<O>) =>
    make<z.ZodString, O>(
      z
        .string()
        .trim()
        .min(1)
        .max(o.max ?? 2000),
      { ...o, kind: 'longText' },
    ),
  /** One code of a code table; stored as its code. */
  code: <O extends boolean = false>(o: Options<O> & { codes: CodeTable }) =>
    make<z.ZodEnum<Record<string, string>>, O>(
      z.enum(o.codes.items.map((i) => i.code) as [string, ...string[]]) as never,
      {
        ...o,
        kind: 'code',
      },
    ),
  /** Several codes of one table, without repeats. */
  codes: (o: Options<false> & { codes: CodeTable }) =>
    make<z.ZodArray<z.ZodString>, false>(
      z.array(z.enum(o.codes.items.map((i) => i.code) as [string, ...string[]])).max(50) as never,
      { ...o, kind: 'codes' },
    ),
  /** Civil date. */
  date: <O extends boolean = false>(o: Options<O>) => make<typeof LocalDate, O>(LocalDate, { ...o, kind: 'date' }),
  /** Calendar month. */
  month: <O extends boolean = false>(o: Options<O>) => make<typeof Month, O>(Month, { ...o, kind: 'month' }),
  /** Money in whole fen (1 元 = 100 fen), never negative. */
  money: <O extends boolean = false>(o: Options<O>) =>
    make<z.ZodInt, O>(
      z
        .int()
        .min(o.min ?? 0)
        .max(o.max ?? 100_000_000_000_000),
      { ...o, kind: 'money' },
    ),
  /** Whole number within min–max (default 0–1,000,000,000). */
  int: <O extends boolean = false>(o: Options<O>) =>
    make<z.ZodInt, O>(
      z
        .int()
        .min(o.min ?? 0)
        .max(o.max ?? 1_000_000_000),
      { ...o, kind: 'int' },
    ),
  /** A number with at most two decimals within min–max (default 0–1,000,000,000): shares, points, areas. Money is `money`. */
  decimal: <O extends boolean = false>(o: Options<O>) =>
    make<z.ZodNumber, O>(
      z
        .number()
        .min(o.min ?? 0)
        .max(o.max ?? 1_000_000_000)
        .refine(hasTwoDecimals, { error: 'TOO_PRECISE' }),
      { ...o, kind: 'decimal' },
    ),
  /** Yes or no. */
  bool: <O extends boolean = false>(o: Options<O>) => make<z.ZodBoolean, O>(z.boolean(), { ...o, kind: 'bool' }),
  /** A person of the registry, by id. */
  person: <O extends boolean = false>(o: Options<O>) => make<z.ZodUUID, O>(z.uuid(), { ...o, kind: 'person' }),
  /** A household of the registry, by id. */
  household: <O extends boolean = false>(o: Options<O>) => make<z.ZodUUID, O>(z.uuid(), { ...o, kind: 'household' }),
  /** A row of another ledger of the same module, by id. */
  reference: <O extends boolean = false>(o: Options<O> & { refersTo: string }) =>
    make<z.ZodUUID, O>(z.uuid(), { ...o, kind: 'reference' }),
  /** Citizen number (GB 11643), sealed at rest. */
  citizenId: <O extends boolean = false>(o: Options<O>) =>
    make<z.ZodString, O>(z.string().min(15).max(18), { ...o, kind: 'citizenId', sensitivity: 'identity' }),
  /** Phone number, sealed at rest. */
  phone: <O extends boolean = false>(o: Options<O>) =>
    make<z.ZodString, O>(z.string().regex(/^[0-9-]{5,20}$/), { ...o, kind: 'phone', sensitivity: 'contact' }),
}

/** The metadata of a field type made by {@link field}; throws for a type made any other way. */
export function fieldMeta(type: z.ZodType): FieldMeta {
  const meta = type.meta()?.field as FieldMeta | undefined
  if (!meta) throw new Error('a ledger field must be made with field.*()')
  return meta
}

/** Whether a field's values are numbers: counted, measured or money. */
export function isNumeric(meta: Pick<FieldMeta, 'kind'>): boolean {
  return meta.kind === 'int' || meta.kind === 'decimal' || meta.kind === 'money'
}

/** Whether a field is a secret of its department: shown to those alone who have the ledger's permission `secret`. */
export function isSecret(meta: Pick<FieldMeta, 'sensitivity'>): boolean {
  return meta.sensitivity === 'illness' || meta.sensitivity === 'special'
}

/** Whether a field is masked: a number of a person, revealed one by one with a reason. */
export function isMasked(meta: Pick<FieldMeta, 'kind'>): boolean {
  return meta.kind === 'citizenId' || meta.kind === 'phone'
}

/** Whether a field is sealed at rest: masked numbers, and secrets that are words. */
export function isSealed(meta: Pick<FieldMeta, 'kind' | 'sensitivity'>): boolean {
  return isMasked(meta) || (isSecret(meta) && ['text', 'longText', 'code', 'codes'].includes(meta.kind))
}
