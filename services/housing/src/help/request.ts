import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { calendarPort } from '@county/core/ports/calendar'
import { type HelpKind, helpKind } from '@county/housing/codes'
import { errors } from '@county/housing/errors'
import { Help } from '@county/housing/help/help'
import { KINDS } from '@county/housing/help/kinds'
import { Apply } from '@county/housing/help/verbs'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'
import { addWorkdays } from '@county/kernel/workdays'
import type { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { HELP, STEP_RECORD } from '../tables.ts'
import { roomShare } from './effects.ts'
import { recordStep } from './step-verbs.ts'

/** Records a household's application for one kind of help. People and room are those of the registry. */
export const request = command({
  name: 'housing.help.request',
  title: { zh: '受理住房保障申请', en: 'Apply for housing help' },
  permission: 'housing.help.apply',
  entity: HELP,
  alsoChanges: [STEP_RECORD],
  input: Apply,
  output: ledgerRow(Help) as z.ZodType<any>,
  async run(c, input) {
    const appliedOn = input.appliedOn ?? c.today
    if (appliedOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: appliedOn } })
    const kind = input.kind as HelpKind
    const household = await c.tx.maybe<{ head_name: string; size: number }>(
      `select head_name, size from residents.household_card where id = $1 and state = 'open'`,
      [input.householdId],
    )
    if (!household) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id: input.householdId } })
    const open = await c.tx.maybe(
      `select from housing.help where household_id = $1 and kind = $2 and closed_on is null`,
      [input.householdId, kind],
    )
    if (open) throw errors.error('HOUSING_APPLICATION_OPEN', { kind: labelOf(helpKind, kind, 'zh-CN') ?? kind })
    const rules = KINDS[kind]
    if (rules.income && input.income === null) throw errors.error('HOUSING_NEEDS_INCOME')
    const settings = await settingsOn(c, c.today)
    const calendar = await c.ports.get(calendarPort).days()
    const values = {
      kind,
      stage: 'applied',
      applicantName: household.head_name,
      appliedOn,
      need: input.need,
      members: input.members ?? Math.max(1, Math.min(20, household.size)),
      m2PerPerson: (await roomShare(c, input.householdId)) ?? input.m2PerPerson,
      income: input.income,
      checkDueOn: addWorkdays(appliedOn, settings[rules.checkDays], calendar),
      objections: 0,
      note: input.note,
    }
    const stored = await insertRow(c, Help, { subjectId: input.householdId, values })
    await recordStep(c, stored, 'apply', 'applied', input.note)
    const audit = { entityId: stored.id as string, areaPath: stored.area_path as string, after: values }
    return { value: await getRow(c, Help, stored.id), audit }
  },
})
