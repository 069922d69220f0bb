import { areaRange, isWithin } from '@county/core/area'
import { DomainError } from '@county/kernel/errors'
import { scopeOf } from './actor.ts'
import type { Context } from './verb.ts'

/** The area range of a list: the asked area when it lies within the officer's scope, else the scope itself. */
export function rangeOf(c: Context, area: string | undefined): { from: string; to: string } {
  return area && isWithin(area, c.actor.areaPath) ? areaRange(area) : scopeOf(c.actor)
}

/** A page's cursor from the last row's order values. */
export function writeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The order values of a cursor; null for the first page. Throws INVALID_INPUT for a damaged one. */
export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === length) return values.map(String)
  } catch {
    // a damaged cursor is the caller's mistake, told below
  }
  throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'cursor' } })
}
