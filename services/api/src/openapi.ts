import type { ServerModule } from '@county/api-kit/module'
import { listVerbs, type Verb } from '@county/api-kit/verb'
import { ROLES } from '@county/core/permission'
import { type ErrorDefinition, listErrors } from '@county/kernel/errors'
import { z } from 'zod'

/** The API as an OpenAPI 3.1 document, made from the verbs. */
export function openApiOf(modules: readonly ServerModule[]): object {
  const paths: Record<string, object> = {}
  for (const module of modules)
    for (const [path, verb] of listVerbs(module.id, module.router)) {
      const method = verb.kind === 'query' ? 'get' : 'post'
      paths[`/api/${module.id}/trpc/${path}`] = { [method]: operation(module, verb) }
    }
  return {
    openapi: '3.1.0',
    info: { title: '新市民平台 New Citizen Platform', version: '1' },
    tags: modules.map((m) => ({ name: m.id, description: `${m.manifest.title.zh} ${m.manifest.title.en}` })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-county' } },
      responses: { Refused: { description: errorTable(listErrors()) } },
    },
  }
}

const json = (schema: object) => ({ 'application/json': { schema } })

function schemaOf(type: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return schema
}

function operation(module: ServerModule, verb: Verb): object {
  const input = schemaOf(verb.input, 'input')
  const roles = module.permissions[verb.permission]?.roles.map((r) => ROLES[r].title.zh).join('、')
  const envelope = {
    type: 'object',
    required: verb.kind === 'command' && verb.needsVersion ? ['key', 'expected', 'data'] : ['key', 'data'],
    properties: { key: { type: 'string', format: 'uuid' }, expected: { type: 'integer' }, data: input },
  }
  const asked =
    verb.kind === 'query'
      ? { parameters: [{ name: 'input', in: 'query', content: json(input) }] }
      : { requestBody: { required: true, content: json(envelope) } }
  const answer = {
    type: 'object',
    properties: { result: { type: 'object', properties: { data: schemaOf(verb.output, 'output') } } },
  }
  return {
    operationId: verb.name,
    tags: [module.id],
    summary: `${verb.title.zh} ${verb.title.en}`,
    description: `权限：${verb.permission}${roles ? `（${roles}）` : ''}`,
    security: verb.permission === 'public' ? [] : [{ session: [] }],
    ...asked,
    responses: {
      200: { description: '成功', content: json(answer) },
      default: { $ref: '#/components/responses/Refused' },
    },
  }
}

function errorTable(errors: ReadonlyMap<string, ErrorDefinition>): string {
  const lines = [...errors].map(([code, e]) => `| ${code} | ${e.status} | ${e.when} | ${e.caller} |`)
  return ['| code | status | when | what the caller does |', '|---|---|---|---|', ...lines].join('\n')
}
