import type { Context } from '../verb.ts'

/** The county of whoever acts: where rows about the whole county (rules, schools, courses) stand. */
export async function countyArea(c: Context): Promise<string> {
  return `${c.actor.areaPath.split('.')[0]}.`
}
