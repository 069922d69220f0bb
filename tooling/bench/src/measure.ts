/** One measurement as it is printed: ours against its floor in the same run. */
export interface Measurement {
  name: string
  /** What the figures count, in words. */
  unit: string
  ours: number
  /** The floor in the same run; null where ours is held against a fixed bar. */
  floor: number | null
  /** Ours / floor, or ours / bar where there is no floor. */
  ratio: number
  /** The bar the ratio is held against, such as '≥ 0.5' or '≤ 1.3'; null when there is none. */
  bar: string | null
  pass: boolean | null
  /** Anything worth telling beside: memory, first byte. */
  also?: Record<string, number | string>
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}

/** Runs both alternately, beginning with another one in every round, and gives the medians. */
export async function alternate(
  rounds: number,
  ours: (round: number) => Promise<number>,
  floor: (round: number) => Promise<number>,
): Promise<{ ours: number; floor: number }> {
  const found = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const)
    for (const who of order) found[who].push(await (who === 'ours' ? ours(round) : floor(round)))
  }
  return { ours: median(found.ours), floor: median(found.floor) }
}

/** A measurement of throughput (requests a second): the ratio ours / floor must reach `least`. */
export function throughput(
  name: string,
  unit: string,
  found: { ours: number; floor: number },
  least: number | null,
): Measurement {
  const ratio = found.ours / found.floor
  return finish({
    name,
    unit,
    ...found,
    ratio,
    bar: least === null ? null : `≥ ${least}`,
    pass: least === null ? null : ratio >= least,
  })
}

/** A measurement of time or size: the ratio ours / floor must not pass `most`. */
export function cost(
  name: string,
  unit: string,
  found: { ours: number; floor: number },
  most: number | null,
): Measurement {
  const ratio = found.ours / found.floor
  return finish({
    name,
    unit,
    ...found,
    ratio,
    bar: most === null ? null : `≤ ${most}`,
    pass: most === null ? null : ratio <= most,
  })
}

const finish = (m: Measurement & { floor: number }): Measurement => ({
  ...m,
  ours: round(m.ours),
  floor: round(m.floor),
  ratio: round(m.ratio),
})

/** A measurement against a fixed bar: ours must not pass `most`. */
export function atMost(name: string, unit: string, ours: number, most: number): Measurement {
  return {
    name,
    unit,
    ours: round(ours),
    floor: null,
    ratio: round(ours / most),
    bar: `≤ ${most} ${unit}`,
    pass: ours <= most,
  }
}

/** Three digits that matter. */
export function round(value: number): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(3))
}
