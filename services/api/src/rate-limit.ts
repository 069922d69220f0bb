const KEEP_AT_MOST = 10_000

/** Lets each key through `most` times in `windowMs` milliseconds. */
export class RateLimit {
  readonly #most: number
  readonly #windowMs: number
  readonly #counts = new Map<string, { from: number; count: number }>()

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** 0 when the key may pass, else milliseconds until it may. */
  take(key: string, now = performance.now()): number {
    const entry = this.#counts.get(key)
    if (!entry || now - entry.from >= this.#windowMs) {
      this.#counts.delete(key)
      if (this.#counts.size >= KEEP_AT_MOST) this.#counts.delete(this.#counts.keys().next().value as string)
      this.#counts.set(key, { from: now, count: 1 })
      return 0
    }
    entry.count += 1
    return entry.count <= this.#most ? 0 : entry.from + this.#windowMs - now
  }
}
