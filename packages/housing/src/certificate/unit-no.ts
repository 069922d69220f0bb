/** 12 digits of place, 2 letters of the parcel, 5 of its sequence, F (building) and 8 digits. */
const UNIT_NO = /^\d{12}[A-Z]{2}\d{5}F\d{8}$/

/** A unit number without blanks and full-width signs, in capitals. */
export function tidyUnitNo(raw: string): string {
  return raw.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/** Whether a number is well formed as that of a home: 28 places (GB/T 37346-2019 不动产单元设定与代码编制规则). */
export function isUnitNo(value: string): boolean {
  return UNIT_NO.test(tidyUnitNo(value))
}
