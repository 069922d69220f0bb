import type { Context } from '@county/api-kit/verb'

/** Household numbers that nobody gave: XM and six digits, never given twice. */
export async function nextHouseholdNumbers(c: Context, count: number): Promise<string[]> {
  if (count === 0) return []
  const rows = await c.tx.query<{ no: string }>(
    `select 'XM' || lpad(nextval('residents.household_number')::text, 6, '0') as no from generate_series(1, $1)`,
    [count],
  )
  return rows.map((row) => row.no)
}
