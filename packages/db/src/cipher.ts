/** Encrypts sensitive fields and makes their blind index. */
export interface Cipher {
  /** Sealed bytes: algorithm, key id, nonce, ciphertext and tag; different at each call. */
  seal(plain: string): Buffer
  /** The plain text; throws CipherError when the bytes were changed or the key is unknown. */
  open(sealed: Buffer): string
  /** Keyed digest for equality search, the same for one value and purpose (e.g. 'person.idNumber'). 32 bytes. */
  blindIndex(value: string, purpose: string): Buffer
}
