import type { Context } from '@county/api-kit/verb'
import { moduleOfFact, modulesOf, WARNING_RULES, type WarningRule } from '@county/residents/warning/rules'

const DEPARTMENT: ReadonlySet<string> = new Set(['filer', 'reviewer', 'head'])

/** Whether the officer belongs to a department that sees its own facts alone; the bureau and field workers see all. */
const ownOnly = (c: Context) => c.actor.kind === 'officer' && DEPARTMENT.has(c.actor.role ?? '')

/** Rules that the officer may know of: a department those that rest on a fact of its own modules. */
export function visibleRules(c: Context): readonly WarningRule[] {
  if (!ownOnly(c)) return WARNING_RULES
  return WARNING_RULES.filter((r) => modulesOf(r).some((m) => c.actor.modules.includes(m)))
}

/** Whether a fact may be told to the officer. */
export function seesFact(c: Context, factId: string): boolean {
  return !ownOnly(c) || c.actor.modules.includes(moduleOfFact(factId))
}
