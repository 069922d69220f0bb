/** Random numbers that are the same for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number from 0 (included) to 1 (excluded). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  /** True in `share` of the cases (0–1). */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** One of the items. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T
  }

  /** One of the items, by weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let at = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of items) {
      at -= weight
      if (at < 0) return item
    }
    return (items.at(-1) as readonly [T, number])[0]
  }
}

/** Ids of demo rows: readable as such, in order of making, the same at every load. */
export class Ids {
  #counters = new Map<string, number>()

  /** The next id of a kind; `kind` is four hexadecimal digits. */
  next(kind: string): string {
    const n = (this.#counters.get(kind) ?? 0) + 1
    this.#counters.set(kind, n)
    return `019d0000-${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`
  }
}
