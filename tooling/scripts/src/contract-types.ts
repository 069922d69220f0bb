/** A JSON schema as zod writes it. */
export type JsonSchema = Record<string, any>

/** A code table with more codes than this is typed as text: forms give codes as text, and the server checks them. */
const LONG = 24

/** The TypeScript type that a JSON schema describes, as source text. */
export function schemaType(schema: JsonSchema | undefined, depth = 1): string {
  if (!schema || Object.keys(schema).length === 0) return 'unknown'
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum?.length > LONG) return 'string'
  if (schema.enum) return schema.enum.map((v: unknown) => JSON.stringify(v)).join(' | ')
  const options = schema.anyOf ?? schema.oneOf
  if (options) return [...new Set(options.map((s: JsonSchema) => bracket(schemaType(s, depth))))].join(' | ')
  if (schema.allOf) return schema.allOf.map((s: JsonSchema) => bracket(schemaType(s, depth))).join(' & ')
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => schemaType({ ...schema, type }, depth)).join(' | ')
  switch (schema.type) {
    case 'string':
      return 'string'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      return arrayType(schema, depth)
    case 'object':
      return objectType(schema, depth)
    default:
      return 'unknown'
  }
}

function arrayType(schema: JsonSchema, depth: number): string {
  if (schema.prefixItems) return `[${schema.prefixItems.map((s: JsonSchema) => schemaType(s, depth)).join(', ')}]`
  return `${bracket(schemaType(schema.items, depth))}[]`
}

function objectType(schema: JsonSchema, depth: number): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  if (!properties.length) return `Record<string, ${schemaType(schema.additionalProperties || undefined, depth)}>`
  const required = new Set<string>(schema.required ?? [])
  const pad = '  '.repeat(depth)
  const lines = properties.map(
    ([key, value]) => `${pad}  ${propertyName(key)}${required.has(key) ? '' : '?'}: ${schemaType(value, depth + 1)}`,
  )
  return `{\n${lines.join('\n')}\n${pad}}`
}

const propertyName = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))
const bracket = (type: string) => (/ [|&] /.test(type) ? `(${type})` : type)
