import type { HelpKind } from '@county/housing/codes'
import { monthlySubsidy, nextReview, publicityUntil, waitingUntil } from '@county/housing/help/rules'
import { DEFAULTS } from '@county/housing/setting/setting-key'
import { addDays, addMonths, addYears } from '@county/kernel/local-date'
import { firstDay, listMonths, monthOf, shiftMonth } from '@county/kernel/month'
import type { DemoRow } from '../store.ts'
import { type Home, type Making, ofHome, PLANTED, put } from './housing-tables.ts'

interface Block {
  project: string
  kind: 'publicRental' | 'affordable'
  origin: string
  planned: number
  built: number
  areaM2: number
  rent: number
  on: string
  finishes: string
}

const BLOCKS: readonly Block[] = [
  {
    project: '腾龙公租房一期',
    kind: 'publicRental',
    origin: 'built',
    planned: 240,
    built: 240,
    areaM2: 50,
    rent: 15_000,
    on: '2022-06-30',
    finishes: '2022-06-30',
  },
  {
    project: '三宝剩余房源转公租房',
    kind: 'publicRental',
    origin: 'spare',
    planned: 96,
    built: 96,
    areaM2: 60,
    rent: 16_000,
    on: '2023-04-20',
    finishes: '2023-03-31',
  },
  {
    project: '老城区存量房收购',
    kind: 'publicRental',
    origin: 'bought',
    planned: 164,
    built: 78,
    areaM2: 55,
    rent: 18_000,
    on: '2024-11-15',
    finishes: '2025-12-31',
  },
  {
    project: '新市民公寓（腾龙园区）',
    kind: 'affordable',
    origin: 'built',
    planned: 900,
    built: 900,
    areaM2: 60,
    rent: 30_000,
    on: '2023-09-01',
    finishes: '2023-08-31',
  },
  {
    project: '三宝产业园职工宿舍改建',
    kind: 'affordable',
    origin: 'converted',
    planned: 420,
    built: 420,
    areaM2: 45,
    rent: 22_000,
    on: '2024-05-10',
    finishes: '2024-04-30',
  },
  {
    project: '沙子镇长租房',
    kind: 'affordable',
    origin: 'rented',
    planned: 680,
    built: 260,
    areaM2: 65,
    rent: 28_000,
    on: '2025-03-01',
    finishes: '2025-12-31',
  },
]
const OFFICERS = ['周启明', '韦家琴', '罗朝阳', '陈玉兰', '王兴华']

/** Projects and dwellings, and all help given from them. */
export function makeHelps(m: Making): void {
  const free = new Map<string, { id: string; name: string; rent: number; areaM2: number }[]>()
  for (const b of BLOCKS) {
    put(m, 'stock_project', addYears(b.on, -1), {
      area_path: '522324.',
      name: b.project,
      kind: b.kind,
      origin: b.origin,
      planned: b.planned * m.scale,
      state: b.built === b.planned ? 'done' : 'building',
      started_on: addYears(b.on, -1),
      finishes_on: b.finishes,
      finished_on: b.built === b.planned ? b.on : null,
    })
    for (let i = 0; i < b.built * m.scale; i++) {
      const name = `${b.project}${Math.floor(i / 30) + 1}栋${Math.floor((i % 30) / 5) + 1}0${(i % 5) + 1}`
      const id = put(m, 'dwelling', b.on, {
        area_path: '522324.',
        name,
        kind: b.kind,
        origin: b.origin,
        project: b.project,
        area_m2: b.areaM2,
        rent: b.rent,
        available_on: addDays(b.on, -m.random.int(0, 20)),
        taken: false,
      })
      free.set(b.kind, [...(free.get(b.kind) ?? []), { id, name, rent: b.rent, areaM2: b.areaM2 }])
    }
  }
  const dwellings = new Map((m.tables.get('housing.dwelling') ?? []).map((d) => [d.id as string, d]))
  const crowded = m.homes.filter((h) => h.share < DEFAULTS.publicRentalM2)
  const tight = m.homes.filter((h) => h.share >= DEFAULTS.publicRentalM2 && h.share <= DEFAULTS.subsidyM2)
  const others = m.homes.filter((h) => h.share > DEFAULTS.subsidyM2)
  const take = (from: Home[], n: number) => from.splice(0, n * m.scale)
  for (const kind of ['publicRental', 'affordable'] as const)
    for (const home of take(kind === 'publicRental' ? crowded : others, kind === 'publicRental' ? 205 : 310)) {
      const dwelling = (free.get(kind) as { id: string; name: string; rent: number }[]).shift()
      if (!dwelling) break
      const stored = dwellings.get(dwelling.id) as DemoRow
      stored.taken = true
      const begins = addDays(m.today, -m.random.int(30, 500))
      inForce(m, home, kind, begins, {
        dwelling_id: dwelling.id,
        dwelling_name: dwelling.name,
        rent: dwelling.rent,
        contract_until: addDays(addYears(begins, 3), -1),
      })
    }
  const subsidised = [...take(crowded, 250), ...take(tight, 320)]
  for (const home of subsidised) subsidy(m, home, addDays(m.today, -m.random.int(40, 430)), null)
  for (const home of take(others, 900)) {
    const begins = addDays('2021-04-01', m.random.int(0, 900))
    subsidy(m, home, begins, addMonths(firstDay(monthOf(begins)), m.random.int(2, 6)))
  }
  const waiting = { publicRental: take(crowded, 46), subsidy: take(tight, 18), affordable: take(others, 32) }
  for (const [kind, homes] of Object.entries(waiting))
    homes.forEach((home, i) => void wait(m, home, kind as HelpKind, i + 1, homes.length))
  subsidised.slice(0, PLANTED.doubleBenefit).forEach((home, i) => {
    wait(m, home, 'publicRental', waiting.publicRental.length + 1 + i, waiting.publicRental.length)
  })
  underWay(m, take(crowded, 34), take(tight, 22))
}

const INCOME = 40_000

function base(m: Making, home: Home, kind: HelpKind, appliedOn: string, more: DemoRow): string {
  const need = kind === 'affordable' ? m.random.pick(['work', 'noHome']) : 'crowded'
  return put(m, 'help', appliedOn, {
    ...ofHome(home),
    kind,
    applicant_name: home.head.name,
    applied_on: appliedOn,
    need,
    members: Math.min(20, home.members.length),
    m2_per_person: home.share,
    income: kind === 'affordable' ? null : INCOME + m.random.int(0, 120) * 1000,
    objections: 0,
    ...more,
  })
}

/** The steps up to a stage, each on its own day and by another officer. */
function steps(
  m: Making,
  home: Home,
  helpId: string,
  kind: HelpKind,
  list: readonly (readonly [string, string, string, string | null])[],
): void {
  const first = m.random.int(0, OFFICERS.length - 1)
  list.forEach(([step, day, stage, opinion], i) => {
    put(m, 'step_record', day, {
      ...ofHome(home),
      help_id: helpId,
      kind,
      step,
      taken_on: day,
      officer: OFFICERS[(first + i) % OFFICERS.length] as string,
      stage,
      opinion,
    })
  })
}

const PLACE = '社区公告栏'
const CHECKED = '入户核实人口、住房和收入，与申请一致'

/** Columns and steps of an application that reached the waiting list on a day. */
function passed(m: Making, kind: HelpKind, on: string) {
  const from = addDays(on, -9)
  const checked = addDays(from, -2)
  const applied = addDays(checked, -m.random.int(3, 14))
  const columns = {
    checked_on: checked,
    publicity_from: from,
    publicity_until: publicityUntil(kind, from, DEFAULTS),
    publicity_place: PLACE,
    waiting_since: on,
    waiting_until: waitingUntil(on, DEFAULTS),
  }
  const list = [
    ['apply', applied, 'applied', null],
    ['check', checked, 'checked', CHECKED],
    ['publish', from, 'publicity', null],
    ['pass', on, 'waiting', null],
  ] as const
  return { applied, columns, list }
}

let late = 0
function inForce(m: Making, home: Home, kind: HelpKind, begins: string, more: DemoRow): void {
  const on = addDays(begins, -m.random.int(10, 40))
  const p = passed(m, kind, on)
  if (begins > addDays(m.today, -60)) late = 0
  let reviewed: string | null = null
  let reviewDue = nextReview(begins, DEFAULTS)
  while (reviewDue < addDays(m.today, 3)) {
    if (late < PLANTED.lateReviews * m.scale && m.random.chance(0.05)) {
      late++
      break
    }
    reviewed = addDays(reviewDue, -m.random.int(0, 20))
    reviewDue =
      nextReview(reviewed, DEFAULTS) <= reviewDue ? nextReview(reviewDue, DEFAULTS) : nextReview(reviewed, DEFAULTS)
  }
  const id = base(m, home, kind, p.applied, {
    ...p.columns,
    stage: 'inForce',
    starts_on: begins,
    reviewed_on: reviewed,
    review_due_on: reviewDue,
    ...more,
  })
  const last = kind === 'subsidy' ? 'grant' : 'allocate'
  const reviews = reviewed ? [['review', reviewed, 'inForce', '人口、收入没有变化，继续保障'] as const] : []
  steps(m, home, id, kind, [...p.list, [last, begins, 'inForce', null] as const, ...reviews])
}

/** A subsidy with its payments, to its end or to last month. */
function subsidy(m: Making, home: Home, begins: string, endedOn: string | null): void {
  const amount = monthlySubsidy(home.members.length, DEFAULTS)
  const started = m.tables.get('housing.help')?.length ?? 0
  if (endedOn) {
    const p = passed(m, 'subsidy', addDays(begins, -12))
    const id = base(m, home, 'subsidy', p.applied, {
      ...p.columns,
      stage: 'ended',
      subsidy: amount,
      starts_on: begins,
      ended_on: endedOn,
      exit_reason: m.random.pick(['betterOff', 'own', 'ownHome']),
      closed_on: endedOn,
      closed_reason: '主动退出',
    })
    steps(m, home, id, 'subsidy', [...p.list, ['grant', begins, 'inForce', null], ['exit', endedOn, 'ended', null]])
  } else inForce(m, home, 'subsidy', begins, { subsidy: amount })
  const help = m.tables.get('housing.help')?.[started] as DemoRow
  const until = endedOn ? monthOf(endedOn) : shiftMonth(monthOf(m.today), -1)
  for (const month of listMonths(monthOf(begins), until)) {
    const paidOn = addDays(firstDay(shiftMonth(month, 1)), -m.random.int(1, 5))
    put(m, 'payment', paidOn, {
      ...ofHome(home),
      month,
      amount,
      paid_on: paidOn,
      document: `财拨${month.replace('-', '')}`,
      help_id: help.id as string,
    })
  }
}

function wait(m: Making, home: Home, kind: HelpKind, no: number, of: number): void {
  const on = addDays(m.today, -20 - (of - Math.min(no, of)) * 11)
  const p = passed(m, kind, on)
  const id = base(m, home, kind, p.applied, { ...p.columns, stage: 'waiting', waiting_no: no })
  steps(m, home, id, kind, p.list)
}

/** Applications to be checked, to be published and on notice; some are late, some notices are over, one has an objection. */
function underWay(m: Making, crowded: Home[], tight: Home[]): void {
  const all = [...crowded.map((h) => [h, 'publicRental'] as const), ...tight.map((h) => [h, 'subsidy'] as const)]
  all.forEach(([home, kind], i) => {
    const place = i % 3
    if (place === 0) {
      const applied = addDays(m.today, -(i < PLANTED.lateChecks * 3 ? m.random.int(40, 50) : m.random.int(1, 20)))
      const id = base(m, home, kind, applied, { stage: 'applied', check_due_on: addDays(applied, 28) })
      steps(m, home, id, kind, [['apply', applied, 'applied', null]])
      return
    }
    const checked = addDays(m.today, -m.random.int(1, 4))
    const applied = addDays(checked, -m.random.int(5, 15))
    const before = [
      ['apply', applied, 'applied', null],
      ['check', checked, 'checked', CHECKED],
    ] as const
    if (place === 1) {
      steps(m, home, base(m, home, kind, applied, { stage: 'checked', checked_on: checked }), kind, before)
      return
    }
    const over = i < PLANTED.noticesOver * 3
    const from = addDays(m.today, -(over ? m.random.int(8, 12) : m.random.int(0, 5)))
    const seen = addDays(from, -1)
    const asked = addDays(seen, -m.random.int(5, 15))
    const objected = i === 5
    const id = base(m, home, kind, asked, {
      stage: 'publicity',
      checked_on: seen,
      publicity_from: from,
      publicity_until: publicityUntil(kind, from, DEFAULTS),
      publicity_place: PLACE,
      objections: objected ? 1 : 0,
    })
    steps(m, home, id, kind, [
      ['apply', asked, 'applied', null],
      ['check', seen, 'checked', CHECKED],
      ['publish', from, 'publicity', null],
      ...(objected ? [['object', addDays(from, 2), 'publicity', '邻居反映该户在县城另有住房'] as const] : []),
    ])
  })
}
