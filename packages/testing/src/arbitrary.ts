import fc from 'fast-check'
import { z } from 'zod'

type Schema = Record<string, any>

/** Inputs that a schema accepts, or nearly: formats, ranges and choices are kept, refinements are not known. */
export function arbitraryInput(type: z.ZodType): fc.Arbitrary<unknown> {
  return fromSchema(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema, 0)
}

/** JSON of any shape, with the values that break careless code. */
export const arbitraryJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    '',
    '\u0000',
    '%_\\',
    "'; drop table core.audit; --",
    -1,
    1e308,
    '9'.repeat(40),
    [],
    {},
    { data: null },
    { __proto__: null },
    '👪',
    '2026-02-30',
  ),
)

function fromSchema(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((s: Schema) => fromSchema(s, depth)))
  switch (schema.type) {
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1e9), max: Math.min(schema.maximum ?? 5000, 1e9) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, depth + 1), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, 2),
      })
    case 'object':
      return object(schema, depth)
    default:
      return depth > 2 ? fc.constant(null) : fc.jsonValue({ maxDepth: 1 })
  }
}

const PLAUSIBLE = ['腾龙社区', '测试', '2026-10-01', '2026-10', '123456']

function text(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid()
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
  if (schema.pattern?.includes('-(?:0') || schema.pattern?.includes('-(0'))
    return fc.constantFrom('2026-09', '2026-10', '2026-11')
  const [min, max] = [schema.minLength ?? 0, Math.min(schema.maxLength ?? 20, Math.max(20, schema.minLength ?? 0))]
  const fitting = PLAUSIBLE.filter((s) => s.length >= min && s.length <= max)
  const any = fc.string({ minLength: min, maxLength: max })
  return fitting.length ? fc.oneof(any, fc.constantFrom(...fitting)) : any
}

function object(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  if (!properties.length)
    return fc.dictionary(
      fc.string({ maxLength: 8 }),
      fromSchema(schema.additionalProperties || { type: 'string' }, depth + 1),
      { maxKeys: 2 },
    )
  const record = Object.fromEntries(properties.map(([k, s]) => [k, fromSchema(s, depth + 1)]))
  return fc.record(record, { requiredKeys: schema.required ?? [] })
}
