import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow, lockRow, updateRow } from '@county/api-kit/ledger/write'
import { type Command, type CommandContext, command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { type HelpKind, type HelpStep, helpStage } from '@county/housing/codes'
import { errors } from '@county/housing/errors'
import { type FlowStep, obstacleOf } from '@county/housing/flow/flow'
import { Help } from '@county/housing/help/help'
import { KINDS } from '@county/housing/help/kinds'
import { StepRecord } from '@county/housing/help/step-record'
import { HELP_STEPS } from '@county/housing/help/steps'
import { labelOf } from '@county/kernel/codes/code-table'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { DWELLING, HELP, STEP_RECORD } from '../tables.ts'
import { factsOf, refuseFor, standingOf } from './case.ts'
import { EFFECTS, type Effect } from './effects.ts'

/** Writes a step into the time line of an application. */
export async function recordStep(
  c: CommandContext,
  row: Record<string, any>,
  step: string,
  stage: string,
  opinion: string | null,
): Promise<void> {
  const values = {
    helpId: row.id,
    kind: row.kind,
    step,
    takenOn: c.today,
    officer: c.actor.name.slice(0, 50),
    stage,
    opinion,
  }
  await insertRow(c, StepRecord, { subjectId: row.household_id, values })
}

/** The verb of a declared step: it must belong to the kind, follow on the stage, and nothing may stand in its way. */
function stepVerb(step: FlowStep, effect: Effect): Command<any, any> {
  return command({
    name: `housing.help.${step.name}`,
    title: step.title,
    permission: step.permission,
    entity: HELP,
    alsoChanges: [STEP_RECORD, DWELLING],
    needsVersion: true,
    input: z.strictObject({ id: z.uuid(), ...step.fields.shape }),
    output: ledgerRow(Help) as z.ZodType<any>,
    async run(c, { id, ...given }: any) {
      const before = await lockRow(c, Help.table, id)
      if (!KINDS[before.kind as HelpKind].steps.includes(step.name as HelpStep))
        throw errors.error('HOUSING_WRONG_STAGE', { stage: labelOf(helpStage, before.stage, 'zh-CN') ?? before.stage })
      refuseFor(obstacleOf(step, standingOf(c, before, await factsOf(c, before))))
      const set = await effect(c, before, given, await settingsOn(c, c.today))
      await updateRow(c, Help.table, id, new Map(Object.entries(set)))
      await recordStep(
        c,
        before,
        step.name,
        (set.stage as string) ?? before.stage,
        given.opinion ?? given.skipReason ?? null,
      )
      const was = Object.fromEntries(Object.keys(set).map((key) => [key, before[key]]))
      const audit = { entityId: id as string, areaPath: before.area_path as string, before: was, after: set }
      return { value: await getRow(c, Help, id), audit }
    },
  })
}

/** The verbs of all steps by name. */
export const stepVerbs: Record<string, Command<any, any>> = Object.fromEntries(
  HELP_STEPS.map((step) => [step.name, stepVerb(step, EFFECTS[step.name] as Effect)]),
)
