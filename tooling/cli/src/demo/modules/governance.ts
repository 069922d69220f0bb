import type { Cipher } from '@county/db/cipher'
import { dueOn } from '@county/governance/dispute/rules'
import { nextEndorsement, standingOf } from '@county/governance/permit/rules'
import { DEFAULTS } from '@county/governance/setting/setting-key'
import { addDays } from '@county/kernel/local-date'
import type { DemoPerson, People } from '../people.ts'
import type { Grid } from '../places.ts'
import type { Ids, Random } from '../random.ts'
import { DEMO_SOURCE, type DemoRow } from '../store.ts'
import type { Tables } from '../work.ts'
import { makeDisputes } from './governance-disputes.ts'
import { makeGridwork } from './governance-grids.ts'

/** What the parts of the demo need. */
export interface Making {
  random: Random
  ids: Ids
  tables: Tables
  grids: readonly Grid[]
  persons: readonly DemoPerson[]
  cipher: Cipher
  today: string
  scale: number
}

/** Problems planted at scale 1, for tests and for showing the lists at work. */
export const PLANTED_GOVERNANCE = { lapsed: 40, lapsing: 60, lateDisputes: 3, lateCases: 4, vacantBuildings: 5 }

const TABLES = [
  'dispute',
  'dispute_step',
  'service_case',
  'paper',
  'household_visit',
  'registration',
  'registration_move',
  'residence_permit',
  'building_head',
  'police_post',
  'post_staff',
  'device',
  'special_person',
]

/** Adds a row to a table of the module, as if it had been typed on a day. */
export function put(m: Pick<Making, 'tables'>, table: string, day: string, row: DemoRow): void {
  const typed = `${day}T01:00:00Z`
  const ends = { closed_on: null, closed_reason: null }
  m.tables
    .get(`governance.${table}`)
    ?.push({ ...ends, ...row, source: DEMO_SOURCE, created_at: typed, updated_at: typed })
}

/**
 * Makes what the streets, the police and the service centre keep: registration of every resident as the registry has it,
 * permits with some late, visits, disputes in every step, cases with papers given once, building heads, police posts.
 */
export function makeGovernance(
  random: Random,
  ids: Ids,
  people: People,
  grids: readonly Grid[],
  cipher: Cipher,
  today: string,
  scale: number,
): Tables {
  const tables: Tables = new Map(TABLES.map((t) => [`governance.${t}`, [] as DemoRow[]]))
  const m: Making = { random, ids, tables, grids, persons: people.persons, cipher, today, scale }
  const rows = people.tables.get('residents.person') ?? []
  registrations(m, new Map(rows.map((r) => [r.id as string, r])))
  visits(m, people.tables.get('residents.household') ?? [])
  makeDisputes(m)
  makeGridwork(m)
  return m.tables
}

/** Columns of a row about a person. */
export const of = (p: DemoPerson) => ({ person_id: p.id, person_name: p.name, area_path: p.areaPath })
/** The police station that serves a person. */
const stationOf = (p: DemoPerson) => `${p.grid.site.street}派出所`

function registrations(m: Making, rows: ReadonlyMap<string, DemoRow>): void {
  const quota = { lapsed: PLANTED_GOVERNANCE.lapsed * m.scale, lapsing: PLANTED_GOVERNANCE.lapsing * m.scale }
  for (const person of m.persons) {
    const row = rows.get(person.id)
    if (!row || !['living', 'away'].includes(String(row.state ?? 'living'))) continue
    const moved = row.hukou_status === '1'
    const holds = !moved && m.random.chance(0.93)
    const issuedOn = addDays(person.movedInOn, m.random.int(20, 400))
    let state = moved ? 'moved' : 'neither'
    if (holds) state = permit(m, person, issuedOn, quota)
    const since = state === 'permit' ? issuedOn : person.movedInOn
    put(m, 'registration', since, { id: m.ids.next('6e61'), ...of(person), state, since })
    if (moved && m.random.chance(0.03)) move(m, person)
  }
}

/** A permit with its yearly endorsements; some are due soon, some late. */
function permit(m: Making, person: DemoPerson, issuedOn: string, quota: { lapsed: number; lapsing: number }): string {
  const left =
    quota.lapsed-- > 0 ? -m.random.int(3, 90) : quota.lapsing-- > 0 ? m.random.int(0, 28) : m.random.int(31, 364)
  const endorsedOn = addDays(m.today, left - 365)
  const dueOn = nextEndorsement({ issuedOn, endorsedOn }, DEFAULTS)
  put(m, 'residence_permit', issuedOn, {
    id: m.ids.next('9e71'),
    ...of(person),
    number: `JZ522324${m.ids.next('9e7a').slice(-10).toUpperCase()}`,
    station: stationOf(person),
    issued_on: issuedOn < endorsedOn ? issuedOn : endorsedOn,
    endorsed_on: endorsedOn,
    due_on: dueOn,
    endorsements: 4,
  })
  return standingOf(dueOn, m.today, DEFAULTS) === 'suspended' ? 'lapsed' : 'permit'
}

const REASONS = ['材料不全，补交后办结', '系统故障，改日办理', '需迁出地派出所补开证明'] as const

function move(m: Making, person: DemoPerson): void {
  const appliedOn = addDays(m.today, -m.random.int(2, 330))
  const trips = m.random.weighted([
    [1, 88],
    [2, 10],
    [3, 2],
  ] as const)
  const doneOn = addDays(appliedOn, m.random.int(0, 4))
  put(m, 'registration_move', appliedOn, {
    id: m.ids.next('6e0e'),
    ...of(person),
    kind: person.age < 2 ? 'birth' : 'in',
    side: m.random.chance(0.8) ? 'here' : 'origin',
    station: stationOf(person),
    channel: m.random.pick(['window', 'window', 'phone', 'online', 'home']),
    applied_on: appliedOn,
    done_on: doneOn > m.today ? null : doneOn,
    trips,
    trip_reason: trips > 1 ? m.random.pick(REASONS) : null,
    note: null,
  })
}

const FINDINGS = [
  '家中人员在家，生活正常，无诉求。',
  '户主外出务工，老人在家，身体状况良好。',
  '宣传反诈和用电安全，签收宣传单。',
  '孩子放学在家，家长反映课后看护困难。',
] as const
const NEEDS = [
  ['希望在附近就业', '县人社局'],
  ['屋面渗水，请物业维修', '县住建局'],
  ['老人慢病购药不便', '县卫健局'],
  ['申请低保', '县民政局'],
] as const

/** Visits of the last year's months: most households within their interval, some late. */
function visits(m: Making, households: readonly DemoRow[]): void {
  for (const h of households) {
    const key = ['2', '3', '4'].includes(String(h.poverty_category))
    const gap = key ? DEFAULTS.visitKeyDays : DEFAULTS.visitDays
    const times = key ? 3 : 2
    const late = m.random.chance(0.03)
    for (let i = 0; i < times; i++) {
      const visitedOn = addDays(m.today, -(late ? gap + m.random.int(1, 20) : m.random.int(1, gap - 1)) - i * gap)
      const need = m.random.chance(0.04) ? m.random.pick(NEEDS) : null
      const absent = !need && m.random.chance(0.04)
      put(m, 'household_visit', visitedOn, {
        id: m.ids.next('715a'),
        household_id: h.id ?? null,
        household_name: `${h.head_name ?? ''} ${h.no}`,
        area_path: h.area_path ?? null,
        visited_on: visitedOn,
        method: m.random.weighted([
          ['visit', 8],
          ['phone', 2],
        ] as const),
        visitor: '网格员',
        result: need ? 'need' : absent ? 'absent' : 'fine',
        finding: absent ? '敲门无人应答，已留联系卡。' : m.random.pick(FINDINGS),
        need: need?.[0] ?? null,
        need_department: need?.[1] ?? null,
        follow_up_by: need ? addDays(visitedOn, 14) : null,
      })
    }
  }
}

/** The last day of a dispute's step, by the rules. */
export const disputeDue = (
  foundOn: string,
  grade: string | null,
  level: string,
  outcome: string | null,
  from: string,
): string | null => dueOn({ foundOn, grade, level, outcome }, from, DEFAULTS)
