import type { Contract, JsonSchema } from '@county/core/contract/contract'
import { z } from 'zod'
import type { ServerModule } from './module.ts'
import { listVerbs, type Verb } from './verb.ts'

/** The verbs of a module with the JSON schemas of what they take and give, in the order of their names. */
export function contractOf(verbs: ReadonlyMap<string, Verb>): Contract {
  const sorted = [...verbs].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    sorted.map(([path, verb]) => [
      path,
      {
        kind: verb.kind,
        title: verb.title,
        permission: verb.permission,
        ...(verb.kind === 'command' && verb.needsVersion ? { needsVersion: true } : {}),
        input: schemaOf(verb.input, 'input'),
        output: schemaOf(verb.output, 'output'),
      },
    ]),
  )
}

/** What a running module offers. */
export const contractOfModule = (module: Pick<ServerModule, 'id' | 'router'>): Contract =>
  contractOf(listVerbs(module.id, module.router))

function schemaOf(type: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' }) as JsonSchema
  return withoutMeta(rest)
}

/** Labels and code tables belong to the declaration, not to the wire. */
function withoutMeta(schema: any): any {
  if (Array.isArray(schema)) return schema.map(withoutMeta)
  if (!schema || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== 'field')
      .map(([key, value]) => [key, withoutMeta(value)]),
  )
}
