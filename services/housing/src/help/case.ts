import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import { type HelpKind, helpStage } from '@county/housing/codes'
import { errors } from '@county/housing/errors'
import type { Obstacle, Standing } from '@county/housing/flow/flow'
import { type CaseFacts, caseObstacle, type Span } from '@county/housing/help/rules'
import { labelOf } from '@county/kernel/codes/code-table'
import { fill } from '@county/kernel/text'

type Row = Record<string, any>

/** Help that a household held or holds, other than one row; mistakes left out. */
export function spansOf(c: Context, householdId: string, except: string | null): Promise<Span[]> {
  return c.tx.query<Span>(
    `select kind, starts_on as "startsOn", ended_on as "endedOn" from housing.help
     where household_id = $1 and starts_on is not null and housing.counts(closed_reason) and ($2::uuid is null or id <> $2)`,
    [householdId, except],
  )
}

/** What decides about the steps of an application. */
export async function factsOf(c: Context, row: Row): Promise<CaseFacts> {
  return {
    kind: row.kind as HelpKind,
    need: row.need,
    m2PerPerson: row.m2_per_person,
    income: row.income === null ? null : Number(row.income),
    own: row.created_by !== null && row.created_by === c.actor.id,
    publicityUntil: row.publicity_until,
    objections: row.objections ?? 0,
    held: await spansOf(c, row.household_id, row.id),
  }
}

/** How an application stands for the officer who asks. */
export function standingOf(c: Context, row: Row, facts: CaseFacts): Standing {
  return {
    stage: row.stage,
    stageLabel: labelOf(helpStage, row.stage, 'zh-CN') ?? row.stage,
    may: (permission) => allows(c.actor, permission),
    obstacle: (step) => caseObstacle(step, facts, c.today),
  }
}

/** An obstacle in both languages. */
export function sayObstacle(o: Obstacle): { code: string; zh: string; en: string } {
  const { zh, en } = errors.definitions[o.code as keyof typeof errors.definitions]
  return { code: o.code, zh: fill(zh, o.params), en: fill(en, o.params) }
}

/** Throws the obstacle as a refusal; nothing for null. */
export function refuseFor(o: Obstacle | null | undefined): void {
  if (o) throw errors.error(o.code as keyof typeof errors.definitions, o.params)
}
