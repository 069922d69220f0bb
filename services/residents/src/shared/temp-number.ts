import type { Context } from '@county/api-kit/verb'
import { temporaryId } from '@county/kernel/citizen-id'

/** Somebody without a citizen number. */
interface Numberless {
  sex: string
  birthDate: string
}

/**
 * A temporary number for each person without a citizen number, in the order given: T, county, birth date, and the
 * next free sequence of that day and sex. Unknown sex counts as female in the sequence, as zero is even.
 */
export async function temporaryNumbers(
  c: Context,
  persons: readonly Numberless[],
  countyPath: string,
): Promise<string[]> {
  if (persons.length === 0) return []
  const county = countyPath.slice(0, 6)
  const prefixes = [...new Set(persons.map((p) => `T${county}${p.birthDate.replaceAll('-', '')}`))]
  const taken = await c.tx.query<{ n: string }>(`select n from residents.temp_numbers_taken($1) n`, [prefixes])
  const used = new Set(taken.map((row) => row.n))
  return persons.map(({ birthDate, sex }) => {
    for (let sequence = 1; ; sequence++) {
      const number = temporaryId(county, birthDate, sex === '1' ? '1' : '2', sequence)
      if (used.has(number)) continue
      used.add(number)
      return number
    }
  })
}
