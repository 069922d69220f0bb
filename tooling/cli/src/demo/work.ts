import { MINIMUM_WAGE_SEED } from '@county/employment/rule-setting/wage'
import { addDays, addMonths, quarterEnd } from '@county/kernel/local-date'
import { firstDay, lastDay, monthOf, shiftMonth } from '@county/kernel/month'
import type { DemoPerson } from './people.ts'
import { COUNTY_PATH } from './places.ts'
import type { Ids, Random } from './random.ts'
import { DEMO_SOURCE, type DemoRow } from './store.ts'
import { makeOpenings, makeTraining, makeWelfare } from './work-programmes.ts'

/** What is made of a person of working age. */
export interface Worker {
  person: DemoPerson
  ability: string
  willing: boolean
  student: boolean
  status: string
  job: DemoRow | null
}

/** Tables of the employment module for the demo. */
export type Tables = Map<string, DemoRow[]>

const EMPLOYERS = [
  '腾龙食用菌产业园',
  '霞湖世家服饰（晴隆）有限公司',
  '阿妹戚托旅游服务公司',
  '晴隆茶业有限公司',
  '三宝产业园鞋业',
  '晴隆县城建工程队',
  '东莞电子厂',
  '宁波服装厂',
  '惠州五金厂',
  '义乌小商品加工厂',
]
const PLACES = [
  ['site', 14],
  ['county', 30],
  ['prefecture', 8],
  ['province', 14],
  ['outside', 34],
] as const
const PROVINCES = [
  ['440000', 44],
  ['330000', 30],
  ['350000', 12],
  ['320000', 8],
  ['500000', 3],
  ['530000', 3],
] as const

/** Makes labour records, jobs, a year of card checks and everything around them. Problems are planted: see {@link PLANTED}. */
export function makeWork(
  random: Random,
  ids: Ids,
  persons: readonly DemoPerson[],
  today: string,
  scale: number,
): Tables {
  const tables: Tables = new Map(
    [
      'labour_record',
      'job',
      'service_card_check',
      'zero_household',
      'job_opening',
      'training_batch',
      'training_enrolment',
      'welfare_post',
      'welfare_assignment',
      'minimum_wage',
    ].map((t) => [`employment.${t}`, []]),
  )
  for (const w of MINIMUM_WAGE_SEED)
    put(tables, 'minimum_wage', {
      id: ids.next('3a6e'),
      area_path: COUNTY_PATH,
      region_code: w.regionCode,
      category: w.category,
      monthly_wage: w.monthlyWage,
      valid_from: w.validFrom,
      document: w.document,
    })
  const workers = persons.filter((p) => p.age >= 16 && p.age < 63).map((p) => makeWorker(random, ids, p, today))
  const zero = plantZeroHouseholds(random, workers, scale)
  giveEachHouseholdWork(random, ids, workers, zero, today)
  for (const w of workers) {
    put(tables, 'labour_record', labourRecord(random, ids, w, today))
    if (w.job) put(tables, 'job', w.job)
    else if (w.willing && random.chance(0.5)) put(tables, 'job', pastJob(random, ids, w, today))
    makeChecks(random, ids, tables, w, today)
  }
  makeZeroCases(random, ids, tables, workers, zero, today)
  makeOpenings(random, ids, tables, today)
  makeTraining(random, ids, tables, workers, today, scale)
  makeWelfare(ids, tables, workers, today, scale)
  return tables
}

/** Problems planted in the demo at scale 1, for tests and for showing the lists at work. */
const PLANTED = { zeroHouseholds: 24, lowIncomeShare: 0.012, missedCheckShare: 0.025, phoneOnlyShare: 0.02 }

/** Adds a row to a table of the module, as if it had been typed on its own day. */
export function put(tables: Tables, table: string, row: DemoRow): void {
  const day =
    row.checked_on ??
    row.found_on ??
    row.started_on ??
    row.enrolled_on ??
    row.published_on ??
    row.starts_on ??
    row.opened_on ??
    row.opens_on ??
    row.valid_from
  const at = `${String(day)}T01:00:00Z`
  tables.get(`employment.${table}`)?.push({ ...row, source: DEMO_SOURCE, created_at: at, updated_at: at })
}

function makeWorker(random: Random, ids: Ids, person: DemoPerson, today: string): Worker {
  const student = person.age <= 22 && random.chance(person.age < 19 ? 0.85 : 0.35)
  const ability = person.disabled
    ? random.weighted([
        ['lost', 3],
        ['none', 2],
        ['weak', 5],
      ] as const)
    : person.age > 56
      ? random.weighted([
          ['ordinary', 6],
          ['weak', 4],
        ] as const)
      : random.weighted([
          ['ordinary', 86],
          ['skilled', 12],
          ['weak', 2],
        ] as const)
  const able = ability === 'ordinary' || ability === 'skilled' || ability === 'weak'
  const willing = able && !student && random.chance(0.93)
  const worker: Worker = { person, ability, willing, student, status: 'notWorking', job: null }
  if (willing) {
    worker.status = random.weighted([
      ['wage', 70],
      ['flexible', 13],
      ['self', 6],
      ['seeking', 11],
    ] as const)
    if (worker.status !== 'seeking') worker.job = makeJob(random, ids, worker, today)
  }
  return worker
}

function makeJob(random: Random, ids: Ids, w: Worker, today: string): DemoRow {
  const place = w.status === 'wage' ? random.weighted(PLACES) : random.pick(['site', 'county', 'county'])
  const near = place === 'site' || place === 'county'
  const industry = near
    ? random.weighted([
        ['mushroom', 16],
        ['tea', 9],
        ['handicraft', 14],
        ['sanbaoTourism', 10],
        ['construction', 12],
        ['services', 22],
        ['agriculture', 8],
        ['other', 9],
      ] as const)
    : random.weighted([
        ['manufacturing', 66],
        ['construction', 18],
        ['services', 16],
      ] as const)
  const low = random.chance(PLANTED.lowIncomeShare)
  const income = low ? random.int(90, 185) * 1000 : near ? random.int(20, 38) * 10_000 : random.int(34, 68) * 10_000
  const started = addDays(today, -random.int(35, 1500))
  return {
    id: ids.next('70b0'),
    area_path: w.person.areaPath,
    person_id: w.person.id,
    person_name: w.person.name,
    kind: w.status,
    main: true,
    employer: w.status === 'wage' ? random.pick(EMPLOYERS) : null,
    post:
      w.status === 'wage' ? random.pick(['普工', '缝纫工', '采摘工', '保洁员', '服务员', '装配工', '砌筑工']) : null,
    industry,
    channel: random.pick(['organised', 'cooperation', 'workshop', 'fair', 'friends', 'self', 'self']),
    place,
    province: place === 'outside' ? random.weighted(PROVINCES) : null,
    started_on: started,
    ended_on: null,
    monthly_income: income,
    insured: w.status === 'wage' && random.chance(0.55),
    occasions: w.status === 'flexible' ? random.int(1, 14) : 1,
    evidence: random.pick(['contract', 'payslip', 'call', 'visit']),
    evidence_on: addDays(today, -random.int(1, 40)),
  }
}

function pastJob(random: Random, ids: Ids, w: Worker, today: string): DemoRow {
  const job = makeJob(random, ids, { ...w, status: 'wage' }, today)
  const ended = addDays(today, -random.int(20, 300))
  return { ...job, started_on: addDays(ended, -random.int(60, 700)), ended_on: ended, evidence_on: ended }
}

/** Households where nobody works although somebody could: they are planted, so that the list has known content. */
function plantZeroHouseholds(random: Random, workers: readonly Worker[], scale: number): Set<string> {
  const chosen = new Set<string>()
  const candidates = [...new Set(workers.filter((w) => w.willing).map((w) => w.person.householdId))]
  while (chosen.size < PLANTED.zeroHouseholds * scale && chosen.size < candidates.length)
    chosen.add(random.pick(candidates))
  for (const w of workers)
    if (chosen.has(w.person.householdId)) {
      w.job = null
      w.status = w.willing ? 'seeking' : 'notWorking'
    }
  return chosen
}

/** In every other household with a willing labourer somebody works. */
function giveEachHouseholdWork(
  random: Random,
  ids: Ids,
  workers: readonly Worker[],
  zero: ReadonlySet<string>,
  today: string,
): void {
  const working = new Set(workers.filter((w) => w.job).map((w) => w.person.householdId))
  for (const w of workers) {
    const { householdId } = w.person
    if (!w.willing || zero.has(householdId) || working.has(householdId)) continue
    w.status = 'wage'
    w.job = makeJob(random, ids, w, today)
    working.add(householdId)
  }
}

function labourRecord(random: Random, ids: Ids, w: Worker, today: string): DemoRow {
  const idle = !w.job
  return {
    id: ids.next('1ab0'),
    area_path: w.person.areaPath,
    person_id: w.person.id,
    person_name: w.person.name,
    labour_ability: w.ability,
    willing_to_work: w.willing,
    willing_to_train: w.willing && random.chance(0.3),
    skills:
      w.willing && random.chance(0.55)
        ? [random.pick(['sewing', 'construction', 'electronics', 'mushroom', 'tea', 'cooking', 'driving', 'farming'])]
        : [],
    status: w.status,
    status_reason: idle
      ? w.student
        ? 'study'
        : w.willing
          ? random.pick(['noJob', 'skill', 'betweenJobs'])
          : w.person.disabled
            ? 'illness'
            : 'unwilling'
      : null,
    place: w.job?.place ?? null,
    province: w.job?.province ?? null,
    monthly_income: w.job?.monthly_income ?? null,
    wanted_place: w.status === 'seeking' ? random.pick(['site', 'county', 'outside']) : null,
    wanted_shift: w.status === 'seeking' ? random.pick(['day', 'part']) : null,
    wanted_wage: w.status === 'seeking' ? random.int(20, 40) * 10_000 : null,
    service_needs: w.status === 'seeking' ? ['job'] : [],
    full_time_student: w.student,
    carer: idle && w.willing && random.chance(0.05),
    woman_category: null,
    opened_on: cardOpened(w),
    evidence_on: addDays(today, -random.int(1, 40)),
  }
}

const cardOpened = (w: Worker) =>
  [w.person.movedInOn, '2021-03-31', addMonths(w.person.birthDate, 16 * 12)].sort().at(-1) as string

function makeChecks(random: Random, ids: Ids, tables: Tables, w: Worker, today: string): void {
  const current = monthOf(today)
  const opened = monthOf(cardOpened(w))
  const phoneOnly = random.chance(PLANTED.phoneOnlyShare)
  for (let back = 12; back >= 0; back--) {
    const month = shiftMonth(current, -back)
    if (month < opened) continue
    if (random.chance(back === 0 ? 0.42 : PLANTED.missedCheckShare)) continue
    const last = back === 0 ? today : lastDay(month)
    const day = addDays(firstDay(month), random.int(0, Number(last.slice(-2)) - 1))
    const changed = random.chance(0.03)
    put(tables, 'service_card_check', {
      id: ids.next('c4ec'),
      area_path: w.person.areaPath,
      person_id: w.person.id,
      person_name: w.person.name,
      month,
      checked_on: day,
      method: phoneOnly
        ? 'phone'
        : random.weighted([
            ['visit', 76],
            ['phone', 19],
            ['video', 5],
          ] as const),
      checker: `${w.person.grid.name}网格员`,
      changed,
      changes: changed ? '就业信息有变化，已更新' : null,
      note: null,
    })
  }
}

function makeZeroCases(
  random: Random,
  ids: Ids,
  tables: Tables,
  workers: readonly Worker[],
  zero: ReadonlySet<string>,
  today: string,
): void {
  for (const householdId of zero) {
    const members = workers.filter((w) => w.person.householdId === householdId)
    const first = members[0] as Worker
    const found = addDays(today, -random.int(4, 70))
    const recognised = random.chance(0.6) ? addDays(found, 3) : null
    put(tables, 'zero_household', {
      id: ids.next('2e40'),
      area_path: first.person.areaPath,
      household_id: householdId,
      household_name: first.person.householdName,
      state: recognised ? 'recognised' : 'found',
      found_on: found,
      labourers: members.filter((w) => w.ability !== 'lost' && w.ability !== 'none' && !w.student).length,
      willing: members.filter((w) => w.willing).length,
      cause: random.pick(['noJob', 'skill', 'care', 'illness']),
      recognised_on: recognised,
      deadline: recognised && quarterEnd(recognised),
      plan: recognised ? '推荐三个就近岗位，落实公益性岗位托底' : null,
      responsible: recognised ? `${first.person.grid.community}专干` : null,
    })
  }
}
