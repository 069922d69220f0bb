import type { LedgerPermissions } from '@county/core/ledger/ledger'

const of = (area: string): LedgerPermissions => ({
  read: `housing.${area}.read`,
  write: `housing.${area}.write`,
  import: `housing.${area}.import`,
  export: `housing.${area}.export`,
})

/** Rooms and who lives in them; follow the registry. */
export const roomPermissions: LedgerPermissions = {
  read: 'housing.room.read',
  write: 'housing.room.sync',
  export: 'housing.room.export',
}
/** Applications for housing help and what became of them; rows come from the steps and from imports. */
export const helpPermissions: LedgerPermissions = {
  read: 'housing.help.read',
  write: 'housing.help.apply',
  import: 'housing.help.import',
  export: 'housing.help.export',
}
/** Subsidies paid. */
export const paymentPermissions: LedgerPermissions = {
  read: 'housing.help.read',
  write: 'housing.help.pay',
  import: 'housing.help.pay',
  export: 'housing.help.export',
}
/** Dwellings for help, and the projects that raise them. */
export const stockPermissions = of('stock')
/** Property certificates and their holders. */
export const certificatePermissions: LedgerPermissions = {
  read: 'housing.certificate.read',
  write: 'housing.certificate.correct',
  import: 'housing.certificate.import',
  export: 'housing.certificate.export',
}
/** Insurances and claims. */
export const insurancePermissions = of('insurance')
/** Dated parameters; kept by the reviewer and the head. */
export const rulePermissions: LedgerPermissions = {
  read: 'housing.rule.read',
  write: 'housing.rule.write',
  import: 'housing.rule.write',
}
