import http from 'node:http'

/** One kind of request of a load. */
export interface Kind {
  name: string
  /** Makes the next request: a command needs a new key each time. */
  next(): { method: 'GET' | 'POST'; path: string; body?: unknown }
}

/** What became of one kind's requests. */
export interface Outcome {
  name: string
  answered: number
  /** Every answer that was not 2xx and every connection that broke, with its reason. */
  failures: string[]
  p99: number
  slowest: number
}

/** A running load. */
export interface Load {
  /** Waits for the requests under way and tells what became of all. */
  stop(): Promise<Outcome[]>
}

/** Sends requests one after another, `workers` at a time for each kind, until it is stopped. Nothing is ever sent again. */
export function startLoad(url: string, headers: Record<string, string>, kinds: readonly Kind[], workers = 4): Load {
  const agent = new http.Agent({ keepAlive: true })
  let stopping = false
  const run = async (kind: Kind) => {
    const times: number[] = []
    const failures: string[] = []
    const work = async () => {
      while (!stopping) {
        const from = performance.now()
        const failure = await send(url, agent, headers, kind.next())
        times.push(performance.now() - from)
        if (failure) failures.push(failure)
      }
    }
    await Promise.all(Array.from({ length: workers }, work))
    times.sort((a, b) => a - b)
    const at = (part: number) => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0)
    return { name: kind.name, answered: times.length - failures.length, failures, p99: at(0.99), slowest: at(1) }
  }
  const all = Promise.all(kinds.map(run))
  return {
    async stop() {
      stopping = true
      const outcomes = await all
      agent.destroy()
      return outcomes
    },
  }
}

/** Why a request failed; undefined when it was answered. */
function send(
  url: string,
  agent: http.Agent,
  headers: Record<string, string>,
  { method, path, body }: ReturnType<Kind['next']>,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sent = { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const request = http.request(new URL(path, url), { method, agent, headers: sent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => (text += part))
      answer.on('error', (error) => resolve(error.message))
      answer.on('end', () => {
        const ok = (answer.statusCode ?? 0) >= 200 && (answer.statusCode ?? 0) < 300
        resolve(ok ? undefined : `${method} ${path.split('?')[0]}: ${answer.statusCode} ${text.slice(0, 200)}`)
      })
    })
    request.on('error', (error: NodeJS.ErrnoException) => resolve(`${method} ${path.split('?')[0]}: ${error.code}`))
    request.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
