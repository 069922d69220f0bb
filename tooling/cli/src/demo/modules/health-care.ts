import { Care } from '@county/health/care/care'
import { FollowUp } from '@county/health/care/follow-up'
import { gapDays, nextFollowUp } from '@county/health/care/rules'
import type { FollowedFor } from '@county/health/codes'
import { Contract } from '@county/health/contract/contract'
import { Service } from '@county/health/contract/service'
import { DEFAULTS } from '@county/health/setting/setting-key'
import { addDays } from '@county/kernel/local-date'
import type { DemoPerson } from '../people.ts'
import { DOCTORS, keeperOf, type Making, put } from './health-tables.ts'

/** Contracts of this year and the last with the services performed, and persons who are followed up in turn. */
export function makeCare(m: Making, person: DemoPerson): void {
  const groups = groupsOf(m, person)
  const poor = ['1', '2', '3', '4'].includes(m.povertyOf.get(person.householdId) ?? '')
  const should = poor || person.age >= DEFAULTS.focusAge || groups.length > 0
  const keeper = keeperOf(m, person)
  const followed = groups.flatMap((about) => follow(m, person, about, keeper))
  if (should && m.random.chance(groups.length ? 0.93 : 0.84)) sign(m, person, keeper, followed)
}

function groupsOf(m: Making, { age, sex }: DemoPerson): FollowedFor[] {
  const { random } = m
  const groups: FollowedFor[] = []
  if (age >= 65 && random.chance(0.8)) groups.push('elderly')
  if (age >= 40 && random.chance(age >= 60 ? 0.3 : 0.09)) groups.push('hypertension')
  if (age >= 40 && random.chance(0.05)) groups.push('diabetes')
  if (age >= 18 && random.chance(0.004)) groups.push('psychosis')
  if (age >= 18 && random.chance(0.0015)) groups.push('tuberculosis')
  if (sex === '2' && age >= 20 && age <= 40 && random.chance(0.03)) groups.push('maternal')
  if (age <= 6 && random.chance(0.5)) groups.push('child')
  return groups
}

/** A managed person with the follow-ups of the last year; a few are overdue. Gives the days of the follow-ups. */
function follow(m: Making, person: DemoPerson, about: FollowedFor, keeper: string): string[] {
  const { random, today } = m
  const gap = gapDays(about, DEFAULTS)
  const doctor = random.pick(DOCTORS)
  const late = random.chance(0.012) ? random.int(3, 40) : 0
  const lastOn = addDays(today, -(late ? gap + late : random.int(0, gap - 2)))
  const since = addDays(today, -random.int(Math.max(gap, 300), 900))
  const days: string[] = []
  for (let day = lastOn; day > since && day > addDays(today, -400); day = addDays(day, -gap + random.int(0, 6)))
    days.push(day)
  for (const performedOn of days) {
    const result = random.weighted([
      ['controlled', 75],
      ['uncontrolled', 20],
      ['referred', 5],
    ] as const)
    put(
      m,
      FollowUp,
      { day: performedOn, person },
      {
        about,
        performedOn,
        method: random.pick(['visit', 'clinic', 'phone']),
        performer: doctor,
        institutionName: keeper,
        result,
        finding: FINDINGS[result],
        reached: true,
      },
    )
  }
  const last = days[0] ? { performedOn: days[0], nextOn: null } : null
  put(
    m,
    Care,
    { day: since, person },
    {
      condition: about,
      foundOn: since,
      institutionName: keeper,
      doctor,
      lastFollowUpOn: days[0] ?? null,
      nextFollowUpOn: nextFollowUp({ about, since, last }, DEFAULTS),
    },
  )
  return days
}

const FINDINGS = {
  controlled: '各项指标平稳，按原方案管理',
  uncontrolled: '指标偏高，调整用药，两周后复查',
  referred: '已联系县人民医院，预约转诊',
}

function sign(m: Making, person: DemoPerson, keeper: string, followed: readonly string[]): void {
  const { random, today } = m
  const year = Number(today.slice(0, 4))
  const days = [...new Set(followed)].sort()
  for (const y of random.chance(0.75) ? [year - 1, year] : [year]) {
    const signedOn = [addDays(`${y}-01-01`, random.int(4, 80)), today].sort()[0] as string
    const validTo = `${y}-12-31`
    const own = days.filter((d) => d >= signedOn && d <= validTo)
    const kinds = own.map((servedOn) => ({ servedOn, kind: 'followUp' }))
    const other = addDays(signedOn, random.int(20, 240))
    if (random.chance(0.45) && other <= today && !own.includes(other))
      kinds.push({ servedOn: other, kind: random.pick(['checkup', 'guidance', 'homeVisit', 'chinese']) })
    const doctor = random.pick(DOCTORS)
    const contractId = put(
      m,
      Contract,
      { day: signedOn, person },
      {
        year: y,
        team: `${keeper.slice(0, 2)}${random.pick(['一', '二', '三'])}队`,
        institutionName: keeper,
        package: days.length ? 'focus' : random.chance(0.95) ? 'basic' : 'personal',
        signedOn,
        validTo,
        services: kinds.length,
        lastServiceOn:
          kinds
            .map((k) => k.servedOn)
            .sort()
            .at(-1) ?? null,
      },
    )
    for (const k of kinds)
      put(m, Service, { day: k.servedOn, person }, { ...k, performer: doctor, institutionName: keeper, contractId })
  }
}
