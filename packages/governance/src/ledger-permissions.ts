import type { LedgerPermissions } from '@county/core/ledger/ledger'

const of = (area: string): LedgerPermissions => ({
  read: `governance.${area}.read`,
  write: `governance.${area}.write`,
  import: `governance.${area}.import`,
  export: `governance.${area}.export`,
})

/** Disputes and what was done with them. */
export const disputePermissions = of('dispute')
/** Cases of the one-stop service centre, and the papers given. */
export const casePermissions = of('case')
/** What the centre takes in. */
export const itemPermissions = of('item')
/** Registration business, who is registered how, residence permits. */
export const registrationPermissions = of('registration')
/** Visits to households. */
export const visitPermissions = of('visit')
/** Heads of buildings and of joined households. */
export const gridPermissions = of('grid')
/** Police posts, their staff and devices, and the lists they are described with. */
export const policePermissions = of('police')
/** Special populations: nobody sees names and groups in lists, only through {@link openSpecial}. */
export const specialPermissions: LedgerPermissions = {
  read: 'governance.special.read',
  write: 'governance.special.keep',
  export: 'governance.special.secret',
  import: 'governance.special.secret',
  secret: 'governance.special.secret',
}
/** Dated parameters; kept by the reviewer and the head. */
export const rulePermissions: LedgerPermissions = {
  read: 'governance.rule.read',
  write: 'governance.rule.write',
  import: 'governance.rule.write',
}
