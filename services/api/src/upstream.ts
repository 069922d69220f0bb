import http from 'node:http'
import { commonErrors } from '@county/core/errors'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const CHECK_MS = 250
const CHECK_TIMEOUT_MS = 2000
/** Requests are held back this long where no process takes them: a restart takes no longer. */
const PATIENCE_MS = 10_000
const PAUSE_MS = 100

/** Headers that belong to one connection, not to the request or its answer (RFC 9110, 7.6.1). */
const HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** What is passed on. */
interface Passed {
  method: string
  path: string
  headers: http.OutgoingHttpHeaders
  body: Buffer | undefined
}

/** A request that failed: `sent` when some of it may have reached the process. */
class PassError extends Error {
  readonly sent: boolean

  constructor(cause: Error, sent: boolean) {
    super(cause.message, { cause })
    this.sent = sent
  }
}

/** A process that answers, with its kept connections. */
class Upstream {
  readonly url: URL
  readonly #agent = new http.Agent({ keepAlive: true, maxFreeSockets: 32 })
  ready = true

  constructor(address: string) {
    this.url = new URL(address)
  }

  /** Sends a request; answers as soon as the headers are there. Throws {@link PassError}. */
  pass(passed: Passed, timeout = 0): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      let sent = false
      const request = http.request(new URL(passed.path, this.url), {
        method: passed.method,
        headers: passed.headers,
        agent: this.#agent,
        timeout,
      })
      request.on('socket', (socket) => {
        // A new connection carries nothing before it is there.
        if (socket.connecting) socket.once('connect', () => (sent = true))
        else sent = true
      })
      request.on('timeout', () => request.destroy(new Error('timeout')))
      request.on('error', (error) => reject(new PassError(error, sent)))
      request.on('response', resolve)
      request.end(passed.body)
    })
  }

  /** Asks whether the process takes requests: one that is about to stop says no before it stops listening. */
  async check(): Promise<void> {
    const asked = { method: 'GET', path: '/readyz', headers: {}, body: undefined }
    const answer = await this.pass(asked, CHECK_TIMEOUT_MS).catch(() => undefined)
    answer?.resume()
    this.ready = answer?.statusCode === 200
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** The processes behind one path, asked in turn; those that are stopping or gone are left out. */
class Upstreams {
  readonly #all: readonly Upstream[]
  readonly #timer: NodeJS.Timeout
  #next = 0

  constructor(addresses: readonly string[]) {
    this.#all = addresses.map((address) => new Upstream(address))
    this.#timer = setInterval(() => this.#all.map((each) => each.check()), CHECK_MS).unref()
  }

  /**
   * Passes a request on. It is sent a second time only where nothing of it was sent before, or where it reads: never a
   * command that may have been carried out. Waits for a process that is starting. Throws MODULE_UNAVAILABLE.
   */
  async pass(passed: Passed, what: string): Promise<http.IncomingMessage> {
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      for (const upstream of this.#inTurn()) {
        try {
          return await upstream.pass(passed)
        } catch (error) {
          const { sent } = error as PassError
          if (!sent) upstream.ready = false
          if (sent && passed.method !== 'GET') throw commonErrors.error('MODULE_UNAVAILABLE', { module: what })
        }
      }
      if (performance.now() > until) throw commonErrors.error('MODULE_UNAVAILABLE', { module: what })
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  /** Those that take requests, beginning with another one each time; all, when none says so. */
  #inTurn(): Upstream[] {
    const ready = this.#all.filter((each) => each.ready)
    const able = ready.length ? ready : this.#all
    const from = this.#next++ % able.length
    return [...able.slice(from), ...able.slice(0, from)]
  }

  close(): void {
    clearInterval(this.#timer)
    for (const each of this.#all) each.close()
  }
}

/** Where requests go that another process answers. */
export interface UpstreamOptions {
  /** Path below which everything is passed on, `/api/employment`; '' for all. */
  prefix: string
  /** Addresses of the processes, `http://10.0.0.2:8401`. */
  addresses: readonly string[]
  /** Told to the caller when none answers. */
  name: string
  /** Largest body in bytes. */
  bodyLimit?: number
}

/** Passes everything below a path to other processes that answer the same path. */
export function addUpstream(server: FastifyInstance, { prefix, addresses, name, bodyLimit }: UpstreamOptions): void {
  const upstreams = new Upstreams(addresses)
  server.addHook('onClose', async () => upstreams.close())
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    const whole = { parseAs: 'buffer', ...(bodyLimit ? { bodyLimit } : {}) } as const
    scope.addContentTypeParser('*', whole, (_request, body, done) => done(null, body))
    scope.all(`${prefix}/*`, async (request, reply) => {
      const answer = await upstreams.pass(passedOf(request), name)
      reply.code(answer.statusCode ?? 502)
      for (const [key, value] of Object.entries(answer.headers))
        if (value !== undefined && !HOP.includes(key)) reply.header(key, value)
      return reply.send(answer)
    })
  })
}

function passedOf(request: FastifyRequest): Passed {
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([key]) => !HOP.includes(key)))
  const body = Buffer.isBuffer(request.body) ? request.body : undefined
  delete headers['content-length']
  if (body) headers['content-length'] = String(body.length)
  headers['x-forwarded-for'] = request.ip
  headers['x-forwarded-proto'] = request.protocol
  return { method: request.method, path: request.url, headers, body }
}
