import type { Actor } from '@county/api-kit/actor'
import type { ServerModule } from '@county/api-kit/module'
import { actorOf } from '@county/testing/actors'

/** One command that a process to be killed is given. */
export interface PlannedCall {
  verb: string
  key: string
  data: unknown
  /** Stands still before its n-th statement, for good; absent: runs to its end. */
  pauseAt?: number
}

/** What a process to be killed is told. */
export interface CrashPlan {
  /** Folder of the embedded PostgreSQL, which the process starts or adopts. */
  postgresDir: string
  dataDir: string
  /** Date that verbs see. */
  now: string
  calls: PlannedCall[]
  /** Creates funds without end, four at a time, each named after its key. */
  stream?: boolean
}

/** What such a process says, a line of JSON each. */
export type Said =
  | { paused: string }
  | { done: string }
  | { failed: string; code: string }
  | { ready: true; adopted: boolean }

/** The officer who acts before and after every crash. */
export const crashActor = (modules: readonly ServerModule[]): Actor =>
  actorOf(modules, 'bureauClerk', { id: '0199a000-0000-7000-8000-00000000c0de', name: '值班员' })

/** A fund named after the key of the command that makes it. */
export const fund = (key: string) => ({
  values: {
    name: key,
    year: 2026,
    kind: 'special',
    documentNo: null,
    budget: 100_00,
    allocated: null,
    paid: null,
    followUp: true,
    projectId: null,
    arrivedOn: '2026-09-02',
    note: null,
  },
})
