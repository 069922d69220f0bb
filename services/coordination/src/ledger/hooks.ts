import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { overdrawn } from '@county/coordination/fund/rules'
import { assertCrossCheck } from '@county/coordination/inspection/rules'
import { contradiction } from '@county/coordination/project/rules'
import { DomainError } from '@county/kernel/errors'
import { findCurrentPlan, listUnitRows } from '../plan/repository.ts'
import { isBureau } from '../support/access.ts'
import { countyPath, sitePaths } from '../support/areas.ts'
import { loadUnits } from '../support/units.ts'

const invalid = (path: string) =>
  new DomainError('INVALID_INPUT', {
    status: 'BAD_REQUEST',
    params: { issues: [{ path: `values.${path}`, code: 'contradiction', message: '与其他内容矛盾' }] },
  })

/** Throws NOT_YOUR_UNIT unless the actor is of the bureau, or of a unit that leads the measure. */
async function assertLeads(c: Context, measure: number): Promise<void> {
  if (c.actor.kind === 'system' || isBureau(c.actor)) return
  const plan = await findCurrentPlan(c)
  const leads = plan
    ? (await listUnitRows(c, plan.id, c.today)).filter((u) => u.measure_no === measure && u.duty === 'lead')
    : []
  const units = await loadUnits(c)
  if (!leads.some((u) => units.find(u.name, c.today)?.id === c.actor.unitId))
    throw errors.error('NOT_YOUR_UNIT', { unit: leads.map((u) => u.name).join('、') })
}

const SITE_NAMES: Record<string, string> = {
  tenglong: '腾龙街道安置区',
  sanbao: '三宝街道安置区',
  xingfu: '幸福家园安置区',
}

/** A project stands in its site's area; stage, dates and amounts must fit. A project the plan names keeps its name and site. */
export const projectHooks: LedgerHooks = {
  async beforeWrite(c, values, before) {
    await assertLeads(c, 1)
    const wrong = contradiction(values)
    if (wrong) throw invalid(wrong)
    return before?.named ? { named: true, name: before.name, site: before.site } : { named: false }
  },
  async area(c, values) {
    return (await sitePaths(c)).get(SITE_NAMES[values.site] ?? '') ?? (await countyPath(c))
  },
}

/** No more is paid than allocated, nor allocated than given. */
export const fundHooks: LedgerHooks = {
  async beforeWrite(c, values) {
    await assertLeads(c, 18)
    const wrong = overdrawn(values)
    if (wrong) throw invalid(wrong)
  },
}

/** Staffing is kept by the units that lead measure 11, and by the bureau. */
export const staffingHooks: LedgerHooks = {
  async beforeWrite(c) {
    await assertLeads(c, 11)
  },
}

/** Pilot tasks are kept by the unit that leads measure 14; what is done has its document. */
export const pilotHooks: LedgerHooks = {
  async beforeWrite(c, values) {
    await assertLeads(c, 14)
    if (values.doneOn && (!values.document || values.doneOn > c.today)) throw errors.error('PILOT_DOCUMENT')
  },
}

/** The rules of a year that is frozen do not change. */
export const evaluationRuleHooks: LedgerHooks = {
  async afterWrite(c, row) {
    const frozen = await c.tx.maybe(`select from coordination.evaluation_year where year = $1 and state <> 'draft'`, [
      row.year,
    ])
    if (frozen) throw errors.error('EVALUATION_FROZEN', { year: row.year })
  },
}

/** In a year's cross checks no unit checks itself or its checker. */
export const inspectionHooks: LedgerHooks = {
  async beforeWrite(c, values, before) {
    if (values.kind !== 'cross') {
      if (values.checker === values.checked) throw errors.error('CROSS_CHECK_PAIR', {})
      return
    }
    const pairs = await c.tx.query<{ checker: string; checked: string }>(
      `select checker, checked from coordination.inspection where kind = 'cross' and closed_on is null
         and extract(year from held_on) = extract(year from $1::date) and not (checker = $2 and checked = $3 and held_on = $4)`,
      [values.heldOn, before?.checker ?? '', before?.checked ?? '', before?.heldOn ?? null],
    )
    assertCrossCheck(values, pairs)
  },
}
