import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Certificate } from '@county/housing/certificate/certificate'
import type { Holder } from '@county/housing/certificate/holder'
import { isUnitNo, tidyUnitNo } from '@county/housing/certificate/unit-no'
import { errors } from '@county/housing/errors'
import { recheck } from './recheck.ts'

/** Where an imported home stands, from the dates that the file gives. */
function stageOf(v: Certificate): string {
  if (v.issuedOn && v.certificateNo) return 'issued'
  if (v.taxedOn) return 'toIssue'
  if (v.correctedOn || (v.checkedOn && v.mismatches.length === 0)) return 'toTax'
  return v.checkedOn ? 'toCorrect' : 'toCheck'
}

/** Imported homes: well-formed unit numbers; the stage follows from the dates, mismatches from the registry. */
export const certificateImportHooks: LedgerHooks<Certificate> = {
  async beforeWrite(c, values, before) {
    if (values.unitNo && !isUnitNo(values.unitNo)) throw errors.error('HOUSING_UNIT_NO')
    const stage = stageOf(values)
    return {
      stage,
      ...(values.unitNo ? { unitNo: tidyUnitNo(values.unitNo) } : {}),
      ...(before?.stage === stage ? {} : { stageSince: values.issuedOn ?? values.taxedOn ?? c.today }),
      ...(values.stuckReason && !values.stuckSince ? { stuckSince: c.today } : {}),
    }
  },
  async afterWrite(c, row) {
    await recheck(c, [row.household_id])
  },
}

/** A holder belongs to a home of the ledger: that of the household, by room. */
export const holderHooks: LedgerHooks<Holder> = {
  async beforeWrite(c, values, before, personId) {
    const found = await c.tx.maybe<{ id: string }>(
      `select t.id from housing.certificate t join residents.person_card p on p.household_id = t.household_id
       where p.id = $1 and t.room_label = $2 and (t.closed_on is null or t.stage = 'issued') limit 1`,
      [personId, values.roomLabel],
    )
    if (!found) throw errors.error('HOUSING_NO_CERTIFICATE')
    if (values.share !== null) {
      const { sum } = await c.tx.one<{ sum: number }>(
        `select coalesce(sum(share), 0) as sum from housing.holder
         where certificate_id = $1 and closed_on is null and person_id <> $2`,
        [found.id, personId],
      )
      if (sum + values.share > 100.001) throw errors.error('HOUSING_SHARES', { sum: sum + values.share })
    }
    return before ? undefined : { certificateId: found.id }
  },
}
