import type { CommandContext } from '@county/api-kit/verb'
import type { ChangeDone } from '@county/residents/change/inputs'
import type { Plan, Step } from '@county/residents/change/state'
import type { LifeEventKind } from '@county/residents/codes'
import {
  householdClosed,
  householdRenamed,
  personDied,
  personJoined,
  personMoved,
  personMovedAway,
} from '@county/residents/events'
import { addLifeEvents } from '../shared/life-events.ts'
import { nameKeys } from '../shared/names.ts'
import { type Patch, Patches } from './patches.ts'

interface Home {
  id: string
  no: string
  areaPath: string
  siteId: string | null
  address: string | null
  originTownship: string | null
  povertyCategory: string | null
}

type Join = Extract<Step, { op: 'join' }>
type Leave = Extract<Step, { op: 'leave' }>

/** Stores the steps of a plan, counts the households it touched anew, and tells the other modules. */
export async function executePlan(
  c: CommandContext,
  plan: Plan,
  note?: string | null,
): Promise<ChangeDone['households']> {
  const homes = await homesOf(c, plan)
  const persons = new Patches('residents.person')
  const households = new Patches('residents.household')
  const left = new Map<string, Leave>()
  const joined: Join[] = []
  for (const step of plan.steps) {
    if (step.op === 'leave') {
      left.set(step.person, step)
      await leave(c, step)
      persons.add(step.person, { household_id: null })
    } else if (step.op === 'join') {
      joined.push(step)
      await join(c, step, homes.get(step.household) as Home)
      persons.add(step.person, homeColumns(homes.get(step.household) as Home, step.relation))
    } else if (step.op === 'relation') {
      await relate(c, step, homes.get(step.household) as Home)
      persons.add(step.person, { relation_to_head: step.relation })
    } else if (step.op === 'head') households.add(step.household, { head_person_id: step.person })
    else if (step.op === 'state') persons.add(step.person, stateColumns(step))
    else if (step.op === 'marital') persons.add(step.person, { marital: step.marital })
    else if (step.op === 'close')
      households.add(step.household, { state: 'closed', closed_on: step.on, closed_reason: step.reason })
  }
  await persons.store(c)
  await followArea(c, joined, homes)
  for (const id of homes.keys()) await recount(c, id, households)
  await households.store(c)
  await addLifeEvents(c, eventsOf(plan, homes, left, note))
  await announce(c, plan, homes, left, joined)
  return c.tx.query(`select id, no, version, state from residents.household where id = any($1::uuid[]) order by no`, [
    [...homes.keys()],
  ])
}

async function homesOf(c: CommandContext, plan: Plan): Promise<Map<string, Home>> {
  const ids = new Set(plan.steps.flatMap((step) => ('household' in step ? [step.household] : [])))
  const rows = await c.tx.query<Home>(
    `select id, no, area_path as "areaPath", site_id as "siteId", address, origin_township as "originTownship",
       poverty_category as "povertyCategory" from residents.household where id = any($1::uuid[])`,
    [[...ids]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const homeColumns = (home: Home, relation: string): Patch => ({
  household_id: home.id,
  household_no: home.no,
  site_id: home.siteId,
  address: home.address,
  origin_township: home.originTownship,
  poverty_category: home.povertyCategory,
  area_path: home.areaPath,
  relation_to_head: relation,
})

const stateColumns = (step: Extract<Step, { op: 'state' }>): Patch => ({
  state: step.state,
  state_on: step.on,
  closed_on: step.state === 'living' ? null : step.on,
  closed_reason: step.state === 'living' ? null : step.state,
})

async function leave(c: CommandContext, step: Leave): Promise<void> {
  await c.tx.query(
    `update residents.membership set valid_to = $3, reason_out = $4
     where person_id = $1 and household_id = $2 and valid_to is null`,
    [step.person, step.household, step.on, step.reason],
  )
}

async function join(c: CommandContext, step: Join, home: Home): Promise<void> {
  await c.tx.query(
    `insert into residents.membership (person_id, household_id, relation, valid_from, reason_in, area_path, source)
     values ($1, $2, $3, $4, $5, $6, '{"kind": "typed"}')`,
    [step.person, step.household, step.relation, step.on, step.reason, home.areaPath],
  )
}

/** A relation holds from a day: the old one stays with its days, unless it began on that very day. */
async function relate(c: CommandContext, step: Extract<Step, { op: 'relation' }>, home: Home): Promise<void> {
  const same = await c.tx.exec(
    `update residents.membership set relation = $3
     where person_id = $1 and household_id = $2 and valid_to is null and valid_from = $4`,
    [step.person, step.household, step.relation, step.on],
  )
  if (same > 0) return
  await leave(c, { ...step, op: 'leave' })
  await join(c, { ...step, op: 'join' }, home)
}

/** Rows about a person in all modules go where the person goes. */
async function followArea(c: CommandContext, joined: readonly Join[], homes: ReadonlyMap<string, Home>): Promise<void> {
  const byArea = new Map<string, string[]>()
  for (const step of joined) {
    const area = (homes.get(step.household) as Home).areaPath
    byArea.set(area, [...(byArea.get(area) ?? []), step.person])
  }
  for (const [area, ids] of byArea) await c.tx.query(`select core.sync_area($1::uuid[], '{}', $2)`, [ids, area])
}

/** Size and head's name follow from the members and the head. */
async function recount(c: CommandContext, id: string, households: Patches): Promise<void> {
  const patch = households.get(id)
  const row = await c.tx.one<{ size: number; old: number; headName: string; oldName: string; no: string }>(
    `select h.size as old, h.head_name as "oldName", h.no, coalesce(p.name, h.head_name) as "headName",
       (select count(*)::int from residents.person m where m.household_id = h.id and m.state in ('living', 'away')) as size
     from residents.household h left join residents.person p on p.id = coalesce($2::uuid, h.head_person_id) where h.id = $1`,
    [id, patch?.head_person_id ?? null],
  )
  if (row.size !== row.old) households.add(id, { size: row.size })
  if (row.headName === row.oldName) return
  households.add(id, { head_name: row.headName, head_pinyin: nameKeys(row.headName).pinyin })
  await c.emit(householdRenamed, { householdId: id, name: `${row.headName} ${row.no}` })
}

function eventsOf(
  plan: Plan,
  homes: ReadonlyMap<string, Home>,
  left: ReadonlyMap<string, Leave>,
  note?: string | null,
) {
  return plan.steps.flatMap((step) => {
    if (step.op !== 'event') return []
    const from = step.person === null ? undefined : left.get(step.person)?.household
    return [
      {
        kind: step.kind as LifeEventKind,
        personId: step.person,
        householdId: step.household,
        on: step.on,
        areaPath: (homes.get(step.household) as Home).areaPath,
        payload: from && from !== step.household ? { fromHouseholdId: from } : {},
        note: note ?? null,
      },
    ]
  })
}

async function announce(
  c: CommandContext,
  plan: Plan,
  homes: ReadonlyMap<string, Home>,
  left: ReadonlyMap<string, Leave>,
  joined: readonly Join[],
): Promise<void> {
  for (const step of plan.steps) {
    if (step.op === 'close')
      await c.emit(householdClosed, { householdId: step.household, on: step.on, into: step.into })
    if (step.op !== 'state' || step.state === 'living') continue
    const householdId = left.get(step.person)?.household ?? null
    const areaPath = householdId === null ? c.actor.areaPath : (homes.get(householdId) as Home).areaPath
    const event = step.state === 'deceased' ? personDied : personMovedAway
    await c.emit(event, { personId: step.person, householdId, on: step.on, areaPath })
  }
  for (const step of joined) {
    const { areaPath } = homes.get(step.household) as Home
    const from = left.get(step.person)
    const told = { personId: step.person, on: step.on, areaPath }
    if (from) await c.emit(personMoved, { ...told, fromHouseholdId: from.household, toHouseholdId: step.household })
    else await c.emit(personJoined, { ...told, householdId: step.household })
  }
}
