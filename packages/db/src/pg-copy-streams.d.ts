declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** A `COPY … FROM STDIN` in flight. */
  export interface CopyFrom extends Writable, Submittable {
    rowCount: number
  }
  export function from(sql: string): CopyFrom
}
