import type { JsonSchema } from './contract.ts'

/** One plain alternative of a schema: a single type, with its allowed values when they are listed. */
export interface Variant {
  type: 'any' | 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'
  values?: readonly unknown[]
  schema: JsonSchema
}

const BRANCHES = ['anyOf', 'oneOf'] as const

/** The alternatives of a schema: unions and lists of types are taken apart, intersections joined, references followed. */
export function variantsOf(schema: JsonSchema | boolean, root: JsonSchema, depth = 0): Variant[] {
  if (schema === false) return []
  if (schema === true || depth > 24) return [{ type: 'any', schema: {} }]
  if (typeof schema.$ref === 'string') return variantsOf(resolve(schema.$ref, root), root, depth + 1)
  for (const key of BRANCHES) {
    const branches = schema[key] as readonly JsonSchema[] | undefined
    if (!branches) continue
    const { [key]: _, ...rest } = schema
    return branches.flatMap((branch) => variantsOf(join(rest, branch), root, depth + 1))
  }
  if (schema.allOf) {
    const { allOf, ...rest } = schema
    const parts = (allOf as JsonSchema[]).map((p) => (p.$ref ? resolve(p.$ref, root) : p))
    return variantsOf(parts.reduce(join, rest), root, depth + 1)
  }
  if (Array.isArray(schema.type)) return schema.type.flatMap((type) => variantsOf({ ...schema, type }, root, depth + 1))
  return plain(schema)
}

function plain(schema: JsonSchema): Variant[] {
  const values = 'const' in schema ? [schema.const] : schema.enum
  const type = schema.type as Variant['type'] | undefined
  if (values && !type) return [...new Set(values.map(typeOf))].map((t) => listed(t, values, schema))
  if (values) return [listed(type!, values, schema)]
  if (type === 'boolean') return [{ type, values: [true, false], schema }]
  if (type === 'null') return [{ type, values: [null], schema }]
  if (type) return [{ type, schema }]
  if (schema.properties) return [{ type: 'object', schema }]
  if (schema.items) return [{ type: 'array', schema }]
  return [{ type: 'any', schema }]
}

const listed = (type: Variant['type'], values: readonly unknown[], schema: JsonSchema): Variant => ({
  type,
  values: values.filter((v) => isOf(v, type)),
  schema,
})

function typeOf(value: unknown): Variant['type'] {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value as Variant['type']
}

/** Whether a value is of a type. */
export function isOf(value: unknown, type: Variant['type']): boolean {
  if (type === 'any') return true
  if (type === 'integer') return Number.isInteger(value)
  return typeOf(value) === type
}

function resolve(ref: string, root: JsonSchema): JsonSchema {
  const steps = ref.replace(/^#\/?/, '').split('/').filter(Boolean)
  return steps.reduce((at: any, step) => at?.[step.replaceAll('~1', '/').replaceAll('~0', '~')] ?? {}, root)
}

/** Both of two schemas at once, as far as objects and plain keywords go. */
function join(a: JsonSchema, b: JsonSchema): JsonSchema {
  const properties = { ...a.properties }
  for (const [name, schema] of Object.entries(b.properties ?? {}))
    properties[name] = properties[name] ? join(properties[name], schema) : schema
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])]
  return {
    ...a,
    ...b,
    ...(a.properties || b.properties ? { properties } : {}),
    ...(required.length ? { required } : {}),
  }
}
