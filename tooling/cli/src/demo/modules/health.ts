import type { Cipher } from '@county/db/cipher'
import { EventReport } from '@county/health/event/event-report'
import { Institution } from '@county/health/institution/institution'
import { Staff } from '@county/health/institution/staff'
import { Outreach } from '@county/health/outreach/outreach'
import { addDays } from '@county/kernel/local-date'
import { makeName, makeSurname } from '../names.ts'
import type { DemoPerson } from '../people.ts'
import type { Grid } from '../places.ts'
import type { Ids, Random } from '../random.ts'
import type { DemoRow } from '../store.ts'
import type { Tables } from '../work.ts'
import { makeCare } from './health-care.ts'
import { makeAdmissions, makeIllnesses } from './health-illness.ts'
import { HOSPITALS, type Making, PLANTED, put, SERVES, STATION, tables } from './health-tables.ts'

/** What the health demo is made of. */
export interface HealthWorld {
  random: Random
  ids: Ids
  cipher: Cipher
  persons: readonly DemoPerson[]
  /** Rows of households: their categories decide who should sign and who is treated before payment. */
  households: readonly DemoRow[]
  grids: readonly Grid[]
  today: string
  scale: number
}

/** Makes institutions and staff, contracts with services, follow-ups, illnesses with bills, admissions, outreach and events. */
export function makeHealth(world: HealthWorld): Tables {
  const povertyOf = new Map(world.households.map((h) => [String(h.id), String(h.poverty_category ?? '')]))
  const m: Making = { ...world, tables: tables(), povertyOf }
  makeInstitutions(m)
  for (const person of world.persons) makeCare(m, person)
  const adults = world.persons.filter((p) => p.age >= 25 || p.age < 12)
  makeIllnesses(m, spread(m, adults, 110 * m.scale))
  const covered = world.persons.filter((p) => ['1', '2', '3', '4'].includes(povertyOf.get(p.householdId) ?? ''))
  makeAdmissions(m, spread(m, covered, 90 * m.scale))
  const sites = new Map(world.grids.map((g) => [g.site.code, g.communityPath.replace(/[^.]+\.$/, '')]))
  makeOutreach(m, sites)
  makeEvents(m, sites)
  return m.tables
}

/** Some of the persons, from all over the county. */
function spread(m: Making, persons: readonly DemoPerson[], count: number): DemoPerson[] {
  const step = Math.max(Math.floor(persons.length / count), 1)
  return persons
    .filter((_, i) => i % step === 3 % step)
    .slice(0, Math.round(count))
    .sort(() => (m.random.chance(0.5) ? 1 : -1))
}

function makeInstitutions(m: Making): void {
  const add = (name: string, kind: string, site: string | null, openedOn: string, more: object = {}) =>
    put(
      m,
      Institution,
      { day: '2021-04-01', ...(name === STATION.name ? { id: STATION.id } : {}) },
      { name, kind, site, state: 'open', openedOn, designated: false, ...more },
    )
  for (const [site, names] of Object.entries(SERVES))
    for (const name of names) {
      add(name, name.endsWith('卫生院') ? 'streetHospital' : 'station', site, '2019-08-01', {
        beds: name.endsWith('卫生院') ? 40 : null,
      })
      makeStaff(m, name, name.endsWith('卫生院') ? 14 : 7)
    }
  HOSPITALS.forEach((name, i) => {
    const agreement = { designated: true, agreementNo: `晴医保定〔2021〕${i + 1}号`, designatedFrom: '2021-04-01' }
    add(name, 'countyHospital', null, '2012-01-01', { ...agreement, beds: 420 - i * 240 })
    makeStaff(m, name, 10)
  })
  add('晴隆县妇幼保健院', 'publicHealth', null, '2013-01-01', { beds: 60 })
  add('晴隆县疾病预防控制中心', 'publicHealth', null, '2006-01-01')
}

function makeStaff(m: Making, institutionName: string, count: number): void {
  const { random, today } = m
  const ending = new Set(
    m.tables.get(Staff.table)?.length ? [] : Array.from({ length: PLANTED.licencesEnding }, (_, i) => i),
  )
  for (let i = 0; i < count; i++) {
    const sex = random.pick(['1', '2'] as const)
    put(
      m,
      Staff,
      { day: '2021-05-01' },
      {
        name: makeName(random, makeSurname(random), sex),
        institutionName,
        sex,
        post: ['general', 'nurse', 'publicHealth', 'physician', 'nurse', 'assistant', 'chinese'][i % 7],
        qualification: random.pick(['junior', 'junior', 'middle', 'senior']),
        licenceNo: `52${random.int(1_000_000, 9_999_999)}`,
        licensedUntil: addDays(today, ending.has(i) ? random.int(-10, 50) : random.int(200, 1400)),
        familyDoctor: i % 3 === 0,
        startedOn: addDays('2019-08-01', random.int(0, 900)),
        phone: null,
      },
    )
  }
}

function makeOutreach(m: Making, sites: ReadonlyMap<string, string>): void {
  const { random, today } = m
  for (let day = '2021-04-12'; day <= today; day = addDays(day, 30))
    for (const [site, areaPath] of sites)
      for (const kind of ['clinic', 'guidance'] as const) {
        const visitedOn = addDays(day, random.int(0, 12))
        if (visitedOn > today || random.chance(kind === 'clinic' ? 0.1 : 0.4)) continue
        put(
          m,
          Outreach,
          { day: visitedOn, areaPath },
          {
            visitedOn,
            kind,
            institutionName: random.pick([...HOSPITALS, '晴隆县妇幼保健院']),
            site,
            hostName: SERVES[site]?.[0] ?? null,
            doctors: random.int(3, 9),
            patients: kind === 'clinic' ? random.int(40, 160) : null,
            trained: kind === 'guidance' ? random.int(4, 14) : null,
            content: kind === 'clinic' ? '内科、外科、妇科、中医义诊，测血压血糖' : '慢病规范管理和电子健康档案带教',
          },
        )
      }
}

function makeEvents(m: Making, sites: ReadonlyMap<string, string>): void {
  const { random, today } = m
  const kinds = ['classC', 'classB', 'classC', 'emergency', 'classC', 'classB', 'classC', 'classC', 'classB', 'classC']
  const names = { classA: '霍乱', classB: '病毒性肝炎', classC: '流行性感冒', emergency: '学校聚集性发热' }
  kinds.forEach((kind, i) => {
    const [site, areaPath] = random.pick([...sites])
    const silent = i < PLANTED.silentReports
    const late = !silent && i < PLANTED.silentReports + PLANTED.lateReports
    const foundOn = addDays(today, -(silent ? 2 : i * 17 + random.int(1, 9)))
    const hours = kind === 'emergency' ? 2 : 24
    const lag = late ? hours + random.int(3, 9) : random.int(0, hours - 1)
    const at = new Date(Date.parse(`${foundOn}T09:20:00Z`) + lag * 3_600_000).toISOString()
    put(
      m,
      EventReport,
      { day: foundOn, areaPath },
      {
        name: names[kind as keyof typeof names],
        kind,
        site,
        foundOn,
        foundAt: '09:20',
        reportedOn: silent ? null : at.slice(0, 10),
        reportedAt: silent ? null : at.slice(11, 16),
        cases: kind === 'emergency' ? 11 : random.int(1, 4),
        institutionName: SERVES[site]?.[0] ?? HOSPITALS[0],
        response: '已开展流行病学调查、消毒和健康宣教',
        hoursAllowed: hours,
        late: silent ? null : late,
      },
    )
  })
}
