import type { LedgerPermissions } from '@county/core/ledger/ledger'

const of = (area: string): LedgerPermissions => ({
  read: `health.${area}.read`,
  write: `health.${area}.write`,
  import: `health.${area}.import`,
  export: `health.${area}.export`,
})
/** Opens what is illness detail; held by health roles alone. */
const SECRET = { secret: 'health.secret.read' }

/** Serious illnesses and what their treatment cost. */
export const illnessPermissions: LedgerPermissions = { ...of('illness'), ...SECRET }
/** Persons followed up in turn, and each follow-up. */
export const carePermissions: LedgerPermissions = { ...of('care'), ...SECRET }
/** Family-doctor contracts. */
export const contractPermissions = of('contract')
/** Services performed under a contract; what was found is a secret. */
export const servicePermissions: LedgerPermissions = { ...of('contract'), ...SECRET }
/** Admissions without a deposit, with what is still owed. */
export const admissionPermissions: LedgerPermissions = { ...of('admission'), ...SECRET }
/** County institutions at the sites. */
export const outreachPermissions = of('outreach')
/** Public-health events. */
export const eventPermissions: LedgerPermissions = { ...of('event'), ...SECRET }
/** Institutions and their staff. */
export const institutionPermissions = of('institution')
/** Dated parameters and the list of serious illnesses; kept by the reviewer and the head. */
export const rulePermissions: LedgerPermissions = {
  read: 'health.rule.read',
  write: 'health.rule.write',
  import: 'health.rule.write',
}
