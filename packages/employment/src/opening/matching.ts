import { ageOn, type LocalDate } from '@county/kernel/local-date'
import { sayYuan } from '@county/kernel/money'
import type { Text } from '@county/kernel/text'
import { workPlace } from '../codes.ts'

/** What matching needs to know of a person. Money in fen a month. */
export interface MatchPerson {
  birthDate: LocalDate
  skills: readonly string[]
  wantedPlace: string | null
  wantedShift: string | null
  wantedWage: number | null
  willingToTrain: boolean
  carer: boolean
  labourAbility: string
}

/** What matching needs to know of an opening. Money in fen a month. */
export interface MatchOpening {
  trade: string
  skillsWanted: readonly string[]
  place: string
  shift: string
  wageFrom: number
  wageTo: number | null
  flexibleForCarers: boolean
  minAge: number | null
  maxAge: number | null
}

/** The five parts of a score, 0–100 each. */
export type MatchPart = 'distance' | 'skill' | 'wage' | 'shift' | 'care'

/** A score with its parts and reasons in words; `excluded` names what rules the pair out. */
export interface MatchScore {
  score: number
  parts: Record<MatchPart, number>
  reasons: Text[]
  excluded: Text | null
}

/** Weights of the parts; they add up to 100. */
export const MATCH_WEIGHTS: Readonly<Record<MatchPart, number>> = {
  distance: 30,
  skill: 30,
  wage: 20,
  shift: 10,
  care: 10,
}

const REACH = workPlace.items.map((item) => item.code)

/**
 * How well a person and an opening fit, explained. Ruled out: wage below the legal floor, age outside the opening's range,
 * no ability to work, and for a carer a place outside the county. The rest is a weighted sum of five parts.
 */
export function matchScore(
  person: MatchPerson,
  opening: MatchOpening,
  on: LocalDate,
  floor: number | undefined,
): MatchScore {
  const judged = [
    distance(person, opening),
    skills(person, opening),
    wage(person, opening),
    shifts(person, opening),
    care(person, opening),
  ]
  const parts = Object.fromEntries(judged.map((j) => [j.part, j.score])) as Record<MatchPart, number>
  const total = judged.reduce((sum, j) => sum + j.score * MATCH_WEIGHTS[j.part], 0)
  const excluded = exclusion(person, opening, on, floor)
  return { score: excluded ? 0 : Math.round(total / 100), parts, reasons: judged.map((j) => j.reason), excluded }
}

interface Judged {
  part: MatchPart
  score: number
  reason: Text
}

function distance(person: MatchPerson, opening: MatchOpening): Judged {
  const at = placeText(opening.place)
  const wanted = person.wantedPlace
  if (wanted === null) return judged('distance', 60, `地点${at.zh}，本人未登记意向`, `In ${at.en}; no wish recorded`)
  const beyond = REACH.indexOf(opening.place) - REACH.indexOf(wanted)
  if (beyond <= 0) return judged('distance', 100, `地点${at.zh}，在意向范围内`, `In ${at.en}, within the wish`)
  const score = Math.max(0, 60 - beyond * 30)
  return judged(
    'distance',
    score,
    `地点${at.zh}，超出意向（${placeText(wanted).zh}）`,
    `In ${at.en}, farther than wished`,
  )
}

function skills(person: MatchPerson, opening: MatchOpening): Judged {
  const needed = opening.skillsWanted
  if (person.skills.includes(opening.trade)) return judged('skill', 100, '有对口技能', 'Has the skill of the trade')
  if (needed.length === 0) return judged('skill', 80, '岗位无技能要求', 'No skill needed')
  const has = needed.filter((s) => person.skills.includes(s)).length
  if (has > 0)
    return judged(
      'skill',
      Math.round(50 + (has / needed.length) * 50),
      `具备 ${has}/${needed.length} 项所需技能`,
      `Has ${has} of ${needed.length} skills`,
    )
  if (person.willingToTrain) return judged('skill', 40, '缺所需技能，愿意参加培训', 'Lacks the skill, willing to train')
  return judged('skill', 10, '缺所需技能', 'Lacks the skill')
}

function wage(person: MatchPerson, opening: MatchOpening): Judged {
  const top = opening.wageTo ?? opening.wageFrom
  const range = opening.wageTo ? `${money(opening.wageFrom)}–${money(opening.wageTo)}` : money(opening.wageFrom)
  if (person.wantedWage === null) return judged('wage', 70, `月薪 ${range} 元`, `${range} yuan a month`)
  if (opening.wageFrom >= person.wantedWage)
    return judged('wage', 100, `月薪 ${range} 元，达到期望`, `${range} yuan a month, as hoped for`)
  if (top >= person.wantedWage)
    return judged('wage', 80, `月薪 ${range} 元，上限达到期望`, `${range} yuan a month, its top as hoped for`)
  const share = Math.max(0, Math.round((top / person.wantedWage) * 70))
  return judged(
    'wage',
    share,
    `月薪 ${range} 元，低于期望 ${money(person.wantedWage)} 元`,
    `${range} yuan a month, below the ${money(person.wantedWage)} hoped for`,
  )
}

function shifts(person: MatchPerson, opening: MatchOpening): Judged {
  if (person.wantedShift === null) return judged('shift', 70, '未登记意向班次', 'No shift wished')
  if (person.wantedShift === opening.shift) return judged('shift', 100, '班次符合意向', 'Shift as wished')
  return judged('shift', 20, '班次与意向不同', 'Shift differs from the wish')
}

function care(person: MatchPerson, opening: MatchOpening): Judged {
  if (!person.carer) return judged('care', 100, '无家庭照料负担', 'No care duty')
  if (opening.flexibleForCarers) return judged('care', 100, '岗位可兼顾照料家庭', 'Leaves time for family care')
  const near = opening.place === 'site'
  return judged(
    'care',
    near ? 50 : 10,
    near ? '须照料家人，岗位在安置点内' : '须照料家人，岗位难以兼顾',
    near ? 'Care duty; the job is in the site' : 'Care duty; hard to combine',
  )
}

function exclusion(person: MatchPerson, opening: MatchOpening, on: LocalDate, floor: number | undefined): Text | null {
  const age = ageOn(person.birthDate, on)
  const top = opening.wageTo ?? opening.wageFrom
  if (person.labourAbility === 'none' || person.labourAbility === 'lost')
    return { zh: '无劳动能力', en: 'Unable to work' }
  if (floor !== undefined && top < floor) return { zh: '工资低于最低工资标准', en: 'Wage below the legal minimum' }
  if (opening.minAge !== null && age < opening.minAge)
    return { zh: `未满 ${opening.minAge} 周岁`, en: `Under ${opening.minAge}` }
  if (opening.maxAge !== null && age > opening.maxAge)
    return { zh: `超过 ${opening.maxAge} 周岁`, en: `Over ${opening.maxAge}` }
  if (person.carer && REACH.indexOf(opening.place) > REACH.indexOf('county'))
    return { zh: '须照料家人，不宜外出', en: 'Care duty; cannot leave the county' }
  return null
}

const judged = (part: MatchPart, score: number, zh: string, en: string): Judged => ({ part, score, reason: { zh, en } })
const money = (fen: number) => sayYuan(fen, { digits: 0, unit: false })
const placeText = (code: string): Text => workPlace.items.find((item) => item.code === code) ?? { zh: code, en: code }
