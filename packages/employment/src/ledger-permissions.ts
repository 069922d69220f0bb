import type { LedgerPermissions } from '@county/core/ledger/ledger'

const of = (area: string): LedgerPermissions => ({
  read: `employment.${area}.read`,
  write: `employment.${area}.write`,
  import: 'employment.labour.import',
  export: 'employment.labour.export',
})

/** Ledgers about labourers, their jobs and cards. */
export const labourPermissions = of('labour')
/** Service card checks: everyone in the field may add them. */
export const checkPermissions: LedgerPermissions = { ...of('labour'), write: 'employment.serviceCard.check' }
/** Zero-employment households. */
export const zeroPermissions: LedgerPermissions = { ...of('zeroHousehold'), write: 'employment.zeroHousehold.plan' }
/** Job openings. */
export const openingPermissions = of('opening')
/** Recommendations. */
export const matchPermissions: LedgerPermissions = { ...of('opening'), write: 'employment.match.write' }
/** Training batches and enrolments. */
export const trainingPermissions = of('training')
/** Public-welfare posts and assignments. */
export const welfarePermissions = of('welfare')
/** Dated rules and rates; kept by the reviewer and the head. */
export const rulePermissions: LedgerPermissions = { ...of('rule'), import: 'employment.rule.write' }
