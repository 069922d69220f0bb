import { z } from 'zod'

/** Identifier of a row: a UUID, made as UUIDv7 so that ids sort by the time they were made. */
export const Id = z.uuid()
export type Id = string

let lastMs = 0
let counter = 0
// Random bytes are drawn for many ids at once: each draw costs more than all the rest of an id.
const stock = new Uint8Array(16 * 256)
let drawn = stock.length

/** A new UUIDv7 (RFC 9562). Ids made by one process are strictly increasing. */
export function newId(): Id {
  if (drawn === stock.length) {
    crypto.getRandomValues(stock)
    drawn = 0
  }
  const bytes = stock.slice(drawn, drawn + 16)
  drawn += 16
  tick(bytes)
  for (let i = 5, rest = lastMs; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256
  bytes[6] = 0x70 | (counter >> 8)
  bytes[7] = counter & 0xff
  bytes[8] = 0x80 | (byteAt(bytes, 8) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Moves the clock and the 12-bit counter; a full counter borrows the next millisecond. */
function tick(random: Uint8Array): void {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    counter = byteAt(random, 6) // starts below 256 so that a burst has room
    return
  }
  counter += 1
  if (counter > 0xfff) {
    lastMs += 1
    counter = 0
  }
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}
