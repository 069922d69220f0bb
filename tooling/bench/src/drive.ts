/// <reference path="./autocannon.d.ts" />
import autocannon from 'autocannon'

/** A request of a driven row. */
export interface Asked {
  method?: 'GET' | 'POST'
  path: string
  body?: unknown
}

/** Where requests go and with which cookie. */
export interface Target {
  url: string
  headers: Record<string, string>
}

/** What a drive did. */
export interface Driven {
  requests: number
  perSecond: number
}

/** Connections held open at once. */
const CONNECTIONS = 16
const WARM_SECONDS = 1
const LONGEST_SECONDS = 240

/** Sends the requests one after another on 16 connections for some seconds; answers their number and how many a second. Throws on any answer but 2xx. */
export async function drive(
  target: Target,
  asked: readonly Asked[] | (() => Asked),
  seconds: number,
  connections = CONNECTIONS,
): Promise<Driven> {
  if (!Array.isArray(asked)) return driveFresh(target, asked as () => Asked, seconds)
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    timeout: LONGEST_SECONDS,
    headers: { ...target.headers, 'content-type': 'application/json' },
    requests: asked.map((a) => ({
      method: a.method ?? 'GET',
      path: a.path,
      ...(a.body === undefined ? {} : { body: JSON.stringify(a.body) }),
    })),
  })
  // A floor may need longer for one answer than a round lasts.
  if (!result['2xx'] && !result.errors && !result.non2xx && seconds < LONGEST_SECONDS)
    return drive(target, asked, Math.min(seconds * 4, LONGEST_SECONDS), connections)
  assertClean(target, result)
  return { requests: result['2xx'], perSecond: result['2xx'] / result.duration }
}

/** As {@link drive}, each request made anew: for commands, whose keys are used once. */
async function driveFresh(target: Target, make: () => Asked, seconds: number): Promise<Driven> {
  const result = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: LONGEST_SECONDS,
    headers: { ...target.headers, 'content-type': 'application/json' },
    requests: [
      {
        setupRequest(request) {
          const { method = 'POST', path, body } = make()
          return { ...request, method, path, body: JSON.stringify(body) }
        },
      },
    ],
  })
  assertClean(target, result)
  return { requests: result['2xx'], perSecond: result['2xx'] / result.duration }
}

function assertClean(target: Target, result: autocannon.Result): void {
  if (result.errors || result.non2xx || !result['2xx'])
    throw new Error(`${target.url}: ${result['2xx']} answered, ${result.non2xx} refused, ${result.errors} failed`)
}

/** A second before the rounds, so that code is compiled and pages are in memory. */
export async function warm(
  target: Target,
  asked: readonly Asked[] | (() => Asked),
  connections?: number,
): Promise<void> {
  await drive(target, asked, WARM_SECONDS, connections)
}
