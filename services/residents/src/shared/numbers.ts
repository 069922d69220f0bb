import { ID_NUMBER } from '@county/api-kit/import/match-subject'
import type { Cipher } from '@county/db/cipher'

/** Purpose under which the last four characters of citizen numbers are indexed. */
const ID_TAIL = 'id_tail'
/** Purpose under which telephone numbers are indexed. */
const PHONE = 'phone'

/** The blind index of a citizen number in normal form. */
export const numberIndex = (cipher: Cipher, number: string): Buffer => cipher.blindIndex(number, ID_NUMBER)
/** The blind index of the last four characters of a citizen number. */
export const tailIndex = (cipher: Cipher, tail: string): Buffer => cipher.blindIndex(tail, ID_TAIL)
/** The blind index of a telephone number. */
export const phoneIndex = (cipher: Cipher, phone: string): Buffer => cipher.blindIndex(phone, PHONE)

const tails = new WeakMap<Cipher, Map<string, Buffer>>()

/** There are few tails and many numbers: each tail's index is computed once. */
function knownTail(cipher: Cipher, tail: string): Buffer {
  const known = tails.get(cipher) ?? new Map<string, Buffer>()
  tails.set(cipher, known)
  const index = known.get(tail) ?? tailIndex(cipher, tail)
  known.set(tail, index)
  return index
}

/** Columns that keep a citizen number, or its absence. */
export function numberColumns(cipher: Cipher, number: string | null) {
  if (number === null) return { id_number_sealed: null, id_number_index: null, id_tail_index: null }
  return {
    id_number_sealed: cipher.seal(number),
    id_number_index: numberIndex(cipher, number),
    id_tail_index: knownTail(cipher, number.slice(-4)),
  }
}

/** Columns that keep a telephone number, or its absence. */
export function phoneColumns(cipher: Cipher, phone: string | null) {
  if (phone === null) return { phone_sealed: null, phone_index: null }
  return { phone_sealed: cipher.seal(phone), phone_index: phoneIndex(cipher, phone) }
}
