import { allows } from '@county/api-kit/actor'
import { toColumns } from '@county/api-kit/ledger/columns'
import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { type Command, type CommandContext, type Context, command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Certificate } from '@county/housing/certificate/certificate'
import { findMismatches } from '@county/housing/certificate/mismatch'
import { CERTIFICATE_STEPS } from '@county/housing/certificate/steps'
import { isUnitNo, tidyUnitNo } from '@county/housing/certificate/unit-no'
import { certificateStage, mismatchKind } from '@county/housing/codes'
import { errors } from '@county/housing/errors'
import { type FlowStep, obstacleOf, type Standing } from '@county/housing/flow/flow'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'
import { addDays } from '@county/kernel/local-date'
import { z } from 'zod'
import { refuseFor } from '../help/case.ts'
import { settingsOn } from '../rule/read-rules.ts'
import { CERTIFICATE } from '../tables.ts'
import { knownOf, numberOf } from './known.ts'

type Row = Record<string, any>

/** How a certificate stands for the officer who asks. */
export function standingOf(c: Context, row: Row): Standing {
  return {
    stage: row.closed_on && row.stage !== 'issued' ? 'closed' : row.stage,
    stageLabel: labelOf(certificateStage, row.stage, 'zh-CN') ?? row.stage,
    may: (permission) => allows(c.actor, permission),
    obstacle: (step) =>
      step.name === 'release' && !row.stuck_reason ? { code: 'HOUSING_NOT_STUCK', params: {} } : null,
  }
}

/** The data as recorded now, held against the registry: what does not agree. */
async function compare(c: CommandContext, row: Row, given: Row) {
  if (!isUnitNo(given.unitNo)) throw errors.error('HOUSING_UNIT_NO')
  const holderNumber = given.holderNumber ?? numberOf(c, row as never)
  if (!holderNumber) throw errors.error('HOUSING_NEEDS_HOLDER')
  const { areaTolerance } = await settingsOn(c, c.today)
  const known = (await knownOf(c, [row.household_id])).get(row.household_id)
  const registered = { holderName: given.holderName, holderNumber, registeredM2: given.registeredM2 }
  const mismatches = findMismatches(registered, known ?? { persons: [], roomM2: null }, areaTolerance)
  const { holderName, registeredM2, shareType } = given
  const values = { holderName, holderNumber, registeredM2, shareType, unitNo: tidyUnitNo(given.unitNo) }
  return { mismatches, values: { ...values, mismatches, mismatchSince: mismatches.length ? c.today : null } }
}

/** Holding by shares: they add up to 100 %. */
async function assertShares(c: CommandContext, row: Row, shareType: string): Promise<void> {
  if (shareType !== 'shares') return
  const { sum } = await c.tx.one<{ sum: number }>(
    `select coalesce(sum(share), 0) as sum from housing.holder where certificate_id = $1 and closed_on is null`,
    [row.id],
  )
  if (Math.abs(sum - 100) > 0.01) throw errors.error('HOUSING_SHARES', { sum })
}

const CLEAR = { stuckReason: null, stuckSince: null, stuckNote: null }

const EFFECTS: Readonly<Record<string, (c: CommandContext, row: Row, given: Row) => Promise<Row>>> = {
  async check(c, row, given) {
    const { mismatches, values } = await compare(c, row, given)
    return { ...values, checkedOn: c.today, stage: mismatches.length ? 'toCorrect' : 'toTax' }
  },
  async correct(c, row, given) {
    const { mismatches, values } = await compare(c, row, given)
    if (mismatches.length && !given.accepted) {
      const kinds = mismatches.map((m) => labelOf(mismatchKind, m, 'zh-CN')).join('、')
      throw errors.error('HOUSING_MISMATCH_LEFT', { kinds })
    }
    await assertShares(c, row, given.shareType)
    return { ...values, accepted: given.accepted, correctedOn: c.today, stage: 'toTax' }
  },
  async payTax(c, _row, { taxedOn, tax, taxReceipt }) {
    notFuture(c, taxedOn)
    return { taxedOn, tax, taxReceipt, stage: 'toIssue' }
  },
  async issue(c, row, { certificateNo, issuedOn }) {
    notFuture(c, issuedOn)
    if (issuedOn < row.taxed_on)
      throw errors.error('HOUSING_ENDS_BEFORE_START', { startsOn: row.taxed_on, endsOn: issuedOn })
    return { certificateNo, issuedOn, stage: 'issued', dueOn: null, ...CLEAR }
  },
  async hold(c, _row, { stuckReason, stuckSince, stuckNote }) {
    notFuture(c, stuckSince)
    return { stuckReason, stuckSince, stuckNote }
  },
  release: async () => CLEAR,
}

function notFuture(c: CommandContext, day: string): void {
  if (day > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: day } })
}

function stepVerb(step: FlowStep): Command<any, any> {
  return command({
    name: `housing.certificate.${step.name}`,
    title: step.title,
    permission: step.permission,
    entity: CERTIFICATE,
    needsVersion: true,
    input: z.strictObject({ id: z.uuid(), ...step.fields.shape }),
    output: ledgerRow(Certificate) as z.ZodType<any>,
    async run(c, { id, ...given }: any) {
      const before = await lockRow(c, CERTIFICATE, id)
      refuseFor(obstacleOf(step, standingOf(c, before)))
      const values = (await EFFECTS[step.name]?.(c, before, given)) ?? {}
      if (values.stage && values.stage !== before.stage) {
        const { certificateStepDays } = await settingsOn(c, c.today)
        values.stageSince = c.today
        if (values.stage !== 'issued') values.dueOn = addDays(c.today, certificateStepDays)
      }
      await updateRow(c, CERTIFICATE, id, toColumns(Certificate, values, c.cipher))
      const { holderNumber: _, ...told } = values
      const audit = {
        entityId: id as string,
        areaPath: before.area_path as string,
        before: { stage: before.stage },
        after: told,
      }
      return { value: await getRow(c, Certificate, id), audit }
    },
  })
}

/** The verbs of all steps by name. */
export const certificateVerbs: Record<string, Command<any, any>> = Object.fromEntries(
  CERTIFICATE_STEPS.map((step) => [step.name, stepVerb(step)]),
)
