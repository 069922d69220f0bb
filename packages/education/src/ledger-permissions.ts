import type { LedgerPermissions } from '@county/core/ledger/ledger'

const of = (area: string): LedgerPermissions => ({
  read: `education.${area}.read`,
  write: `education.${area}.write`,
  import: `education.${area}.import`,
  export: `education.${area}.export`,
})

/** Where each child goes to school. */
export const schoolingPermissions = of('schooling')
/** Children not in school, and the visits to them. */
export const absencePermissions: LedgerPermissions = {
  read: 'education.absence.read',
  write: 'education.absence.visit',
  export: 'education.absence.export',
}
/** Transfers. */
export const transferPermissions: LedgerPermissions = {
  read: 'education.transfer.read',
  write: 'education.transfer.apply',
  export: 'education.transfer.export',
}
/** Support received. */
export const supportPermissions = of('support')
/** Schools and their places. */
export const schoolPermissions = of('school')
/** Teachers, posts and training. */
export const staffPermissions = of('staff')
/** Yearly quality. */
export const qualityPermissions = of('quality')
/** Dated parameters; kept by the reviewer and the head. */
export const rulePermissions: LedgerPermissions = {
  read: 'education.rule.read',
  write: 'education.rule.write',
  import: 'education.rule.write',
}
