import { allows } from '@county/api-kit/actor'
import { runCommand } from '@county/api-kit/execute'
import { type Kit, openContext } from '@county/api-kit/kit'
import { commonErrors, coreErrors } from '@county/core/errors'
import { FilePurpose } from '@county/core/file'
import type { CoreConfig } from '@county/core-service/config'
import { fileLimit } from '@county/core-service/file/file-store'
import { download, upload } from '@county/core-service/file/file-verbs'
import { newId } from '@county/kernel/id'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'

/** Purposes a browser may upload for; exports and templates are made by the platform. */
const Uploaded = z.object({ purpose: FilePurpose.extract(['import', 'evidence', 'document']) })
const Params = z.object({ id: z.uuid() })
const Key = z.uuid()

/** `POST /api/core/files?purpose=…` takes one file of a form; `GET /api/core/files/:id` gives one back. */
export async function addFileRoutes(server: FastifyInstance, kit: Kit, config: CoreConfig): Promise<void> {
  await server.register(multipart, { limits: { files: 1, fields: 5, parts: 6 } })

  server.post('/api/core/files', async (request) => {
    assertMay(request)
    const asked = Uploaded.safeParse(request.query)
    if (!asked.success || !request.isMultipart()) throw commonErrors.error('INVALID_INPUT', { field: 'purpose' })
    const { name, bytes } = await receive(request, await limitFor(kit, request))
    const verb = upload(config, { ...asked.data, name, bytes })
    const key = Key.safeParse(request.headers['idempotency-key']).data ?? newId()
    const stored = await runCommand(kit, verb, request.actor, { key, data: null }, { requestId: request.id })
    return { fileId: (stored as { id: string }).id, file: stored }
  })

  server.get('/api/core/files/:id', async (request, reply) => {
    const params = Params.safeParse(request.params)
    if (!params.success) throw commonErrors.error('NOT_FOUND')
    const verb = download(config)
    await runCommand(kit, verb, request.actor, { key: newId(), data: params.data }, { requestId: request.id })
    const { file, bytes } = verb.taken()
    return reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(bytes)
  })
}

function assertMay(request: FastifyRequest): void {
  if (allows(request.actor, 'core.file.upload')) return
  throw commonErrors.error(request.actor.kind === 'anonymous' ? 'SIGN_IN_REQUIRED' : 'NOT_PERMITTED', {
    permission: 'core.file.upload',
  })
}

function limitFor(kit: Kit, request: FastifyRequest): Promise<number> {
  return openContext(kit, 'core', request.actor, { readOnly: true }, fileLimit)
}

async function receive(request: FastifyRequest, limit: number): Promise<{ name: string; bytes: Buffer }> {
  const part = await request.file({ limits: { fileSize: limit } })
  if (!part) throw coreErrors.error('FILE_EMPTY')
  try {
    return { name: part.filename, bytes: await part.toBuffer() }
  } catch (error) {
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error
    throw coreErrors.error('FILE_TOO_LARGE', { megabytes: Math.floor(limit / 1024 / 1024) })
  }
}
