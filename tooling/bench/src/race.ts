import type { Bench } from './bench.ts'
import { cpuOf, cpuOfTree } from './cpu.ts'
import { type Asked, drive, warm } from './drive.ts'
import { alternate, type Measurement, round, throughput } from './measure.ts'

/** What one side is asked: a list gone through in a circle, or a maker of requests. */
export type Asking = readonly Asked[] | (() => Asked)

/**
 * Drives ours and the floor alternately on 16 connections and compares the requests a second. Beside stands the
 * processor time of a request in the server and in PostgreSQL, which other work on the machine disturbs less.
 * `floorConnections`: as many as keep every core busy, where sixteen of the floor's requests would only wait.
 */
export async function race(
  bench: Bench,
  name: string,
  account: string,
  asked: { ours: Asking; floor: Asking },
  least: number | null,
  floorConnections?: number,
): Promise<Measurement> {
  const [api, floor] = [await bench.api(), await bench.floor()]
  const sides = {
    ours: { target: await bench.officer(account), pid: api.process.pid ?? 0, requests: 0, server: 0, database: 0 },
    floor: { target: await bench.floorTarget(), pid: floor.process.pid ?? 0, requests: 0, server: 0, database: 0 },
  }
  await warm(sides.ours.target, asked.ours)
  await warm(sides.floor.target, asked.floor, floorConnections)
  const { rounds, seconds } = bench.options
  const run = async (who: 'ours' | 'floor') => {
    const side = sides[who]
    const before = [cpuOf(side.pid), cpuOfTree(bench.county.pid)] as const
    const driven = await drive(side.target, asked[who], seconds, who === 'floor' ? floorConnections : undefined)
    side.requests += driven.requests
    side.server += cpuOf(side.pid) - before[0]
    side.database += cpuOfTree(bench.county.pid) - before[1]
    return driven.perSecond
  }
  const found = await alternate(
    rounds,
    () => run('ours'),
    () => run('floor'),
  )
  const cpu = (who: 'ours' | 'floor') =>
    `${round(sides[who].server / sides[who].requests)} + ${round(sides[who].database / sides[who].requests)}`
  const also = { 'CPU ms a request, server + PostgreSQL': cpu('ours'), 'floor CPU ms': cpu('floor') }
  return { ...throughput(name, 'req/s', found, least), also }
}
