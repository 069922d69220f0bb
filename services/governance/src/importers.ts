import type { Importer, WorkRow } from '@county/api-kit/import/importer'
import { type LedgerMatch, type LedgerSource, ledgerImporter } from '@county/api-kit/import/ledger-importer'
import { refuseRow } from '@county/api-kit/import/refuse'
import type { Context } from '@county/api-kit/verb'
import { BuildingHead } from '@county/governance/building-head/building-head'
import { Dispute } from '@county/governance/dispute/dispute'
import { assertOutcome, dueOn, stateOf } from '@county/governance/dispute/rules'
import { errors } from '@county/governance/errors'
import { ResidencePermit } from '@county/governance/permit/residence-permit'
import { nextEndorsement } from '@county/governance/permit/rules'
import { Device } from '@county/governance/police/device'
import { ListItem } from '@county/governance/police/list-item'
import { PolicePost } from '@county/governance/police/police-post'
import { PostStaff } from '@county/governance/police/post-staff'
import { RegistrationMove } from '@county/governance/registration/registration-move'
import { Paper } from '@county/governance/service/paper'
import { assertTrips } from '@county/governance/service/rules'
import { ServiceCase } from '@county/governance/service/service-case'
import { ServiceItem } from '@county/governance/service/service-item'
import { RuleSetting } from '@county/governance/setting/rule-setting'
import { HouseholdVisit } from '@county/governance/visit/household-visit'
import { assertMove } from './registration/hooks.ts'
import { settingsOn } from './rule/read-rules.ts'
import { nextCaseNo } from './service/item.ts'
import { REGISTRATION } from './tables.ts'
import { assertVisit } from './visit/hooks.ts'

type Row = WorkRow<LedgerSource>
const open = (rows: readonly Row[]) => rows.filter((r) => r.state !== 'refused')

/** Runs a rule over each row; what it throws refuses the row in the same words as on the form. */
async function judge(rows: readonly Row[], rule: (values: any, row: Row) => void | Promise<void>): Promise<void> {
  for (const row of open(rows)) {
    try {
      await rule(row.values.values, row)
    } catch (error) {
      refuseRow(row, error, errors)
    }
  }
}

async function reviewDispute(c: Context, rows: Row[]): Promise<void> {
  const rules = await settingsOn(c, c.today)
  await judge(rows, (values) => {
    const { grade = null, outcome = null, outcomeOn = null, agreement = null } = values
    assertOutcome({ ...values, outcome, outcomeOn, agreement })
    const whole = { ...values, grade, outcome }
    Object.assign(values, { state: stateOf(whole), dueOn: dueOn(whole, values.foundOn, rules), raised: 0 })
  })
}

async function reviewCase(c: Context, rows: Row[]): Promise<void> {
  const items = await c.tx.query<{ name: string; department: string }>(
    `select name, department from governance.service_item where closed_on is null`,
  )
  const byName = new Map(items.map((i) => [i.name, i.department]))
  await judge(rows, async (values, row) => {
    const department = byName.get(values.itemName)
    if (!department) throw errors.error('GOVERNANCE_UNKNOWN_ITEM', { item: values.itemName ?? '' })
    assertTrips({ trips: values.trips ?? 0, tripReason: values.tripReason ?? null })
    values.department ??= department
    values.state = values.toldOn ? 'told' : 'received'
    if (!(row.match as LedgerMatch).existing) values.caseNo = await nextCaseNo(c)
  })
}

/** Permits: the next endorsement follows; the registration follows after the commit of the rows. */
const permits: Importer<LedgerSource> = (() => {
  const importer = ledgerImporter(ResidencePermit, {
    async review(c, rows) {
      const rules = await settingsOn(c, c.today)
      await judge(rows, (values) => {
        Object.assign(values, {
          dueOn: nextEndorsement({ issuedOn: values.issuedOn, endorsedOn: values.endorsedOn ?? null }, rules),
          endorsements: values.endorsedOn ? 1 : 0,
        })
      })
    },
  })
  return { ...importer, tables: [...(importer.tables ?? []), REGISTRATION] }
})()

async function reviewListed(list: string, key: string, c: Context, rows: Row[]): Promise<void> {
  const known = await c.tx.query<{ name: string }>(
    `select name from governance.list_item where list = $1 and closed_on is null`,
    [list],
  )
  const names = new Set(known.map((k) => k.name))
  await judge(rows, (values) => {
    if (!names.has(values[key]))
      throw errors.error('GOVERNANCE_NOT_IN_LIST', { name: values[key] ?? '', list: '警务安防' })
  })
}

/** Every import of the module, with the rules of its ledgers. */
export const importers: Importer<any>[] = [
  ledgerImporter(Dispute, { review: reviewDispute }),
  ledgerImporter(ServiceCase, { review: reviewCase }),
  ledgerImporter(Paper),
  ledgerImporter(ServiceItem),
  ledgerImporter(HouseholdVisit, { review: (c, rows) => judge(rows, (values) => assertVisit(values, c.today)) }),
  ledgerImporter(RegistrationMove, {
    review: (c, rows) =>
      judge(rows, (v) => assertMove({ ...v, doneOn: v.doneOn ?? null, tripReason: v.tripReason ?? null }, c.today)),
  }),
  permits,
  ledgerImporter(BuildingHead),
  ledgerImporter(PolicePost),
  ledgerImporter(PostStaff, { review: (c, rows) => reviewListed('postRole', 'role', c, rows) }),
  ledgerImporter(Device, { review: (c, rows) => reviewListed('deviceKind', 'kind', c, rows) }),
  ledgerImporter(ListItem),
  ledgerImporter(RuleSetting),
]
