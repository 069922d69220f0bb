import { addMonths, type LocalDate } from '@county/kernel/local-date'
import { type Month, monthOf, shiftMonth } from '@county/kernel/month'
import type { WorkingAgeRule } from '../rule-setting/rule-setting.ts'

/** Statutory category of retirement. */
export type RetirementCategory = 'man' | 'womanWorker' | 'womanCadre'

/** What decides whether a person is of working age. `sex` is GB/T 2261.1: '1' male, '2' female. */
export interface AgedPerson {
  birthDate: LocalDate
  sex: string | null
  womanCategory?: string | null
}

/** The dated rules of working age: the step table, the age from which people may work, and the default for women. */
export interface WorkingAgeRules {
  steps: readonly Pick<WorkingAgeRule, 'category' | 'bornFrom' | 'bornTo' | 'retireAtMonths'>[]
  workFromAge: number
  womanIsCadre: boolean
}

const DOCUMENT =
  '《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》（2024-09-13 通过，2025-01-01 施行）附表'
const OLD_DOCUMENT =
  '《国务院关于安置老弱病残干部的暂行办法》《国务院关于工人退休、退职的暂行办法》（国发〔1978〕104号）'

const SERIES: readonly { category: RetirementCategory; firstMonth: Month; from: number; to: number; every: number }[] =
  [
    { category: 'man', firstMonth: '1965-01', from: 720, to: 756, every: 4 },
    { category: 'womanCadre', firstMonth: '1970-01', from: 660, to: 696, every: 4 },
    { category: 'womanWorker', firstMonth: '1975-01', from: 600, to: 660, every: 2 },
  ]

/**
 * The official step table as rows: from 2025-01-01 the age of men (60) and of women formerly 55 rises by one month every
 * four months of birth to 63 and 58, that of women formerly 50 by one month every two months to 55.
 */
export function retirementSteps(): WorkingAgeRule[] {
  return SERIES.flatMap(({ category, firstMonth, from, to, every }) => {
    const rows: WorkingAgeRule[] = [
      {
        category,
        bornFrom: '1900-01',
        bornTo: shiftMonth(firstMonth, -1),
        retireAtMonths: from,
        document: OLD_DOCUMENT,
      },
    ]
    for (let step = 1; step <= to - from; step++) {
      const bornFrom = shiftMonth(firstMonth, (step - 1) * every)
      const last = step === to - from
      const bornTo = last ? '2999-12' : shiftMonth(bornFrom, every - 1)
      rows.push({ category, bornFrom, bornTo, retireAtMonths: from + step, document: DOCUMENT })
    }
    return rows
  })
}

/** The retirement category of a person: men have one; a woman's own, or the county's default. */
function categoryOf(person: AgedPerson, womanIsCadre: boolean): RetirementCategory {
  if (person.sex !== '2') return 'man'
  if (person.womanCategory === 'womanCadre' || person.womanCategory === 'womanWorker') return person.womanCategory
  return womanIsCadre ? 'womanCadre' : 'womanWorker'
}

/** The day a person reaches statutory retirement age; undefined when the table has no row for the month of birth. */
export function retirementDay(person: AgedPerson, rules: WorkingAgeRules): LocalDate | undefined {
  const category = categoryOf(person, rules.womanIsCadre)
  const born = monthOf(person.birthDate)
  const step = rules.steps.find((s) => s.category === category && s.bornFrom <= born && born <= s.bornTo)
  return step && addMonths(person.birthDate, step.retireAtMonths)
}

/** Whether a person is of working age on a day: from the birthday of the lowest age until the day before retirement age. */
export function workingAgeOn(person: AgedPerson, day: LocalDate, rules: WorkingAgeRules): boolean {
  const retires = retirementDay(person, rules)
  return day >= addMonths(person.birthDate, rules.workFromAge * 12) && retires !== undefined && day < retires
}
