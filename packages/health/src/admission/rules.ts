import { sayYuan } from '@county/kernel/money'
import { errors } from '../errors.ts'

/** Categories of households whose members are treated before payment: those of the anti-poverty system. */
const COVERED: readonly string[] = ['1', '2', '3', '4']

/** Whether a person of a household of this category is treated before payment (搬迁贫困人口). */
export function isCovered(povertyCategory: string | null): boolean {
  return povertyCategory !== null && COVERED.includes(povertyCategory)
}

/** Money and days of an admission; null: not known yet. */
export interface AdmissionFacts {
  admittedOn: string
  dischargedOn: string | null
  due: number | null
  paid: number | null
  settledOn: string | null
}

/** What the patient still owes, in fen; null before the bill is known. */
export function arrearsOf({ due, paid }: Pick<AdmissionFacts, 'due' | 'paid'>): number | null {
  return due === null ? null : Math.max(due - (paid ?? 0), 0)
}

/** Throws when days or sums of an admission contradict one another. */
export function assertAdmission(a: AdmissionFacts): void {
  if (a.dischargedOn !== null && a.dischargedOn < a.admittedOn)
    throw errors.error('HEALTH_DISCHARGED_BEFORE_ADMITTED', { admittedOn: a.admittedOn, dischargedOn: a.dischargedOn })
  if (a.paid !== null && a.paid > (a.due ?? 0))
    throw errors.error('HEALTH_PAID_TOO_MUCH', { due: sayYuan(a.due ?? 0), paid: sayYuan(a.paid) })
  if (a.settledOn !== null && arrearsOf(a) !== 0)
    throw errors.error('HEALTH_STILL_OWED', { arrears: a.due === null ? '—' : sayYuan(arrearsOf(a) ?? 0) })
}
