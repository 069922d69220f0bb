import { labelOf } from '@county/kernel/codes/code-table'
import { addDays, addMonths, addYears, type LocalDate } from '@county/kernel/local-date'
import { type Month, monthOf } from '@county/kernel/month'
import { type HelpKind, helpKind } from '../codes.ts'
import type { FlowStep, Obstacle } from '../flow/flow.ts'
import type { Settings } from '../setting/setting-key.ts'
import { KINDS } from './kinds.ts'

/** What the conditions of a kind are held against. Income in fen a person and month. */
export interface Applicant {
  need: string
  m2PerPerson: number | null
  income: number | null
}

/** Needs that count whatever the size of the present home. */
const WITHOUT_HOME: readonly string[] = ['noHome', 'unsafe']

/** Conditions of a kind that a household does not meet; empty when it may have the help. An unknown area is no obstacle. */
export function unmet(kind: HelpKind, a: Applicant, s: Settings): Obstacle[] {
  const { m2, income } = KINDS[kind]
  const found: Obstacle[] = []
  if (m2 && a.m2PerPerson !== null && a.m2PerPerson > s[m2] && !WITHOUT_HOME.includes(a.need))
    found.push({ code: 'HOUSING_TOO_MUCH_SPACE', params: { m2: a.m2PerPerson, limit: s[m2] } })
  if (income && a.income === null) found.push({ code: 'HOUSING_NEEDS_INCOME', params: {} })
  if (income && a.income !== null && a.income > s[income] * 100)
    found.push({ code: 'HOUSING_TOO_MUCH_INCOME', params: { income: a.income / 100, limit: s[income] } })
  return found
}

/** Monthly subsidy in fen: granted m² a person, at most so many a household, times the rate (dated settings). */
export function monthlySubsidy(members: number, s: Settings): number {
  return Math.min(members * s.subsidyM2Person, s.subsidyM2Max) * s.subsidyRate * 100
}

/** A help with the days on which it runs; no end: it runs on. */
export interface Span {
  kind: HelpKind
  startsOn: LocalDate
  endedOn: LocalDate | null
}

/** The first month in which two helps would meet; null when they do not. Whole months count: a help of one day takes its month. */
export function commonMonth(a: Span, b: Span): Month | null {
  const first = [monthOf(a.startsOn), monthOf(b.startsOn)].sort()[1] as Month
  const endsBefore = (x: Span) => x.endedOn !== null && monthOf(x.endedOn) < first
  return endsBefore(a) || endsBefore(b) ? null : first
}

/** The double benefit that a new help would make with those the household has; null when there is none. */
export function doubleBenefit(fresh: Span, held: readonly Span[]): Obstacle | null {
  for (const other of held) {
    if (!KINDS[fresh.kind].excludes.includes(other.kind)) continue
    const month = commonMonth(fresh, other)
    if (month) {
      const kind = labelOf(helpKind, other.kind, 'zh-CN') as string
      return { code: 'HOUSING_DOUBLE_BENEFIT', params: { month, kind } }
    }
  }
  return null
}

/** Last day of a public notice that begins on a day; that day counts. */
export function publicityUntil(kind: HelpKind, from: LocalDate, s: Settings): LocalDate {
  return addDays(from, s[KINDS[kind].publicityDays] - 1)
}

/** Day by which somebody on the waiting list is to be served. */
export const waitingUntil = (since: LocalDate, s: Settings): LocalDate => addYears(since, s.waitingYears)

/** Day by which the help is reviewed next. */
export const nextReview = (last: LocalDate, s: Settings): LocalDate => addMonths(last, s.reviewMonths)

/** Throws nothing; tells what is wrong with a contract: it ends before it begins, or runs too long. */
export function contractFault(from: LocalDate, until: LocalDate, s: Settings): Obstacle | null {
  if (until < from) return { code: 'HOUSING_ENDS_BEFORE_START', params: { startsOn: from, endsOn: until } }
  const latest = addYears(from, s.contractYears)
  if (until <= latest) return null
  return { code: 'HOUSING_CONTRACT_TOO_LONG', params: { years: s.contractYears, until: latest } }
}

/** What decides about the steps of an application beside its stage. */
export interface CaseFacts extends Applicant {
  kind: HelpKind
  /** Whether the officer who acts recorded the application. */
  own: boolean
  publicityUntil: LocalDate | null
  objections: number
  held: readonly Span[]
}

/** What stands in the way of a step that follows on the stage, on a day; null when nothing does. */
export function caseObstacle(step: FlowStep, f: CaseFacts, today: LocalDate): Obstacle | null {
  if (step.name === 'check' && f.own) return { code: 'HOUSING_OWN_CHECK', params: {} }
  if (step.name === 'settle' && f.objections === 0) return { code: 'HOUSING_NO_OBJECTION', params: {} }
  if (step.name === 'pass') {
    if (f.objections > 0) return { code: 'HOUSING_OBJECTION_OPEN', params: { n: f.objections } }
    if (f.publicityUntil && today <= f.publicityUntil)
      return { code: 'HOUSING_PUBLICITY_RUNNING', params: { until: f.publicityUntil } }
  }
  if (step.name === 'allocate' || step.name === 'grant')
    return doubleBenefit({ kind: f.kind, startsOn: today, endedOn: null }, f.held)
  return null
}
