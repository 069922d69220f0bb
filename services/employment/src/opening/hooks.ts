import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { readCreditCode } from '@county/employment/job/rules'
import type { JobOpening } from '@county/employment/opening/job-opening'
import { DomainError } from '@county/kernel/errors'
import { countyHooks } from '../rule/hooks.ts'

/** Rules of openings: a right credit code, a wage range and an age range that run upwards, valid no shorter than a day. */
export const openingHooks: LedgerHooks<JobOpening> = {
  ...countyHooks,
  async beforeWrite(_c, v) {
    const wrong =
      (v.wageTo !== null && v.wageTo < v.wageFrom && 'wageTo') ||
      (v.minAge !== null && v.maxAge !== null && v.maxAge < v.minAge && 'maxAge') ||
      (v.validUntil < v.publishedOn && 'validUntil')
    if (wrong) throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: `values.${wrong}` } })
    return { creditCode: readCreditCode(v.creditCode) }
  },
}
