import type { LedgerPermissions } from '@county/core/ledger/ledger'

const of = (area: string): LedgerPermissions => ({
  read: `party.${area}.read`,
  write: `party.${area}.write`,
  import: `party.${area}.import`,
  export: `party.${area}.export`,
})

/** Organisations and their meetings. */
export const organisationPermissions = of('organisation')
/** Members, floating members and transfers. */
export const memberPermissions = of('member')
/** Candidates and their steps. */
export const developmentPermissions = of('development')
/** Elections, candidates and rosters. */
export const electionPermissions = of('election')
/** Opinions of the joint review. */
export const reviewPermissions: LedgerPermissions = { read: 'party.election.read', write: 'party.review.write' }
/** Covenants and building rules. */
export const covenantPermissions = of('covenant')
/** Self-governance backbone. */
export const backbonePermissions = of('backbone')
/** Dated parameters; kept by the reviewer and the head. */
export const rulePermissions: LedgerPermissions = {
  read: 'party.rule.read',
  write: 'party.rule.write',
  import: 'party.rule.write',
}
