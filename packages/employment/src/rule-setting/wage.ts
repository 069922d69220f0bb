import type { LocalDate } from '@county/kernel/local-date'

/** A dated minimum wage of a region. */
export interface WageRow {
  regionCode: string
  monthlyWage: number
  validFrom: LocalDate
}

/** The monthly minimum wage (fen) in force for a region on a day; undefined before the first value. */
export function wageFloorOn(rows: readonly WageRow[], regionCode: string, day: LocalDate): number | undefined {
  let found: WageRow | undefined
  for (const row of rows)
    if (row.regionCode === regionCode && row.validFrom <= day && (!found || row.validFrom > found.validFrom))
      found = row
  return found?.monthlyWage
}

/** Whether an employed person's income is below the minimum wage; unknown income is never judged. */
export function isBelowFloor(monthlyIncome: number | null, floor: number | undefined): boolean {
  return monthlyIncome !== null && floor !== undefined && monthlyIncome < floor
}

/** Values the product starts with: to be checked against the province's documents before use. */
export const MINIMUM_WAGE_SEED = [
  {
    regionCode: '522324',
    category: '三类区',
    monthlyWage: 157_000,
    validFrom: '2019-12-01',
    document: '示例值，使用前请核对省人社厅关于调整最低工资标准的通知（2019 年）',
  },
  {
    regionCode: '522324',
    category: '三类区',
    monthlyWage: 166_000,
    validFrom: '2023-02-01',
    document: '示例值，使用前请核对省人社厅关于调整最低工资标准的通知（2023 年）',
  },
] as const
