import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow } from '@county/api-kit/ledger/write'
import { type Context, command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { calendarPort } from '@county/core/ports/calendar'
import { Paper } from '@county/governance/service/paper'
import { assertPapers, assertTrips, papersOf } from '@county/governance/service/rules'
import { ServiceCase } from '@county/governance/service/service-case'
import { IntakeCase } from '@county/governance/service/verbs'
import { addMonths } from '@county/kernel/local-date'
import { addWorkdays } from '@county/kernel/workdays'
import type { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { CASE, PAPER } from '../tables.ts'
import { getItem, goodPapers, nextCaseNo } from './item.ts'

/** The last day of a step of so many workdays that begins today, by the county's calendar. */
export async function stepDue(c: Context, workdays: number): Promise<string> {
  return addWorkdays(c.today, workdays, await c.ports.get(calendarPort).days())
}

/** Takes in what a resident asks for (一门受理): papers once given are not asked for again. */
export const intake = command({
  name: 'governance.serviceCase.intake',
  title: { zh: '受理事项', en: 'Take in a case' },
  permission: 'governance.case.write',
  entity: CASE,
  alsoChanges: [PAPER],
  input: IntakeCase,
  output: ledgerRow(ServiceCase) as z.ZodType<any>,
  async run(c, { personId, papers, ...input }) {
    const item = await getItem(c, input.itemName)
    assertTrips(input)
    const needed = papersOf(item.papers)
    const kept = await goodPapers(c, personId)
    assertPapers(needed, papers, [...kept.keys()])
    const rules = await settingsOn(c, c.today)
    const caseNo = await nextCaseNo(c)
    const reused = needed.filter((p) => kept.has(p) && !papers.includes(p))
    const values = {
      ...input,
      caseNo,
      department: item.department,
      receivedOn: c.today,
      papers: [...papers, ...reused.map((p) => `${p}（已交过）`)].join('、') || null,
      state: 'received',
      dueOn: await stepDue(c, rules.handOverDays),
    }
    const stored = await insertRow(c, ServiceCase, { subjectId: personId, values })
    const goodUntil = addMonths(c.today, rules.paperMonths)
    for (const name of papers)
      await insertRow(c, Paper, { subjectId: personId, values: { name, givenOn: c.today, goodUntil, caseNo } })
    const audit = { entityId: stored.id as string, areaPath: stored.area_path as string, after: values }
    return { value: await getRow(c, ServiceCase, stored.id), audit }
  },
})
