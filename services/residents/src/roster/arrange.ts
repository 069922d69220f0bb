import { foldRepeats } from './repeats.ts'
import { place, type RosterHousehold, type RosterRow, tell } from './values.ts'

/** A household as a file tells it. */
export interface FileHousehold {
  key: string
  no: string | null
  headName: string | null
  rows: RosterRow[]
  facts: RosterHousehold
}

const HEADS = new Set(['01', '02'])
const FACTS: readonly (keyof RosterHousehold)[] = [
  'no',
  'headName',
  'siteName',
  'street',
  'community',
  'grid',
  'building',
  'unit',
  'room',
  'roomAreaM2',
  'address',
  'originTownship',
  'originVillage',
  'originGroup',
  'wholeVillage',
  'contractedMu',
  'forestMu',
  'homesteadM2',
  'movedInOn',
  'povertyCategory',
]

/**
 * Puts the rows of a file into households, whatever way the file tells them: a household number, the head's name on
 * every row or only on the first, or a relation column. Then lets each household speak with one voice and finds
 * persons that stand in the file more than once.
 */
export function arrangeRoster(rows: RosterRow[]): void {
  const households = groupRows(rows)
  foldRepeats(rows)
  for (const household of joinRepeated(households)) settle(household)
  refuseTwoHouseholds(rows)
}

/** One person in two households of a file: nobody can tell which is right. */
function refuseTwoHouseholds(rows: readonly RosterRow[]): void {
  const byPlace = new Map(rows.map((r) => [`${r.source.sheet}\0${r.source.row}`, r]))
  for (const row of rows) {
    const { repeats } = row.values
    const first = repeats && byPlace.get(`${repeats.sheet}\0${repeats.row}`)
    if (!first || first.values.group === row.values.group) continue
    for (const [one, other] of [
      [row, first],
      [first, row],
    ] as const) {
      const there = place(other, one)
      const text = {
        zh: `同一人在两户中出现，另一处在${there.zh}；请核对后只保留正确的一行。`,
        en: `The same person stands in two households, also in ${there.en}; keep the right row only.`,
      }
      tell(one, 'error', 'IN_TWO_HOUSEHOLDS', text, 'idNumber')
    }
  }
}

function groupRows(rows: RosterRow[]): FileHousehold[] {
  const byNo = new Map<string, FileHousehold>()
  const all: FileHousehold[] = []
  let current: FileHousehold | undefined
  let sheet = ''
  const open = (no: string | null, headName: string | null): FileHousehold => {
    const made = { key: `${all.length + 1}`, no, headName, rows: [], facts: {} }
    all.push(made)
    if (no !== null) byNo.set(no, made)
    return made
  }
  for (const row of rows) {
    if (row.source.sheet !== sheet) {
      sheet = row.source.sheet
      current = undefined
    }
    const { household, relation, person } = row.values
    const no = household.no ?? null
    const isHead = relation !== null && HEADS.has(relation)
    const named = household.headName ?? null
    if (no !== null) {
      current = byNo.get(no) ?? open(no, named ?? (isHead ? person.name : null))
      current.headName ??= named ?? (isHead ? person.name : null)
    } else if (named !== null && named !== person.name) {
      if (!current || current.headName !== named) current = open(null, named)
    } else if (isHead || named !== null) {
      const waiting = current && current.headName === person.name && !current.rows.some((r) => r.values.isHead)
      if (!waiting) current = open(null, person.name)
    } else if (!current) {
      tell(row, 'error', 'NO_HEAD_ABOVE', {
        zh: '该行之前没有户主，无法确定属于哪一户；请补填户编号或户主姓名。',
        en: 'There is no head above this row; give the household number or the head.',
      })
      continue
    }
    if (!current) continue
    row.values.isHead = isHead || (current.headName === person.name && relation === null)
    row.values.group = current.key
    current.rows.push(row)
  }
  return all
}

/** A household told twice (on two sheets) is one: the repeated head leads to the first telling. */
function joinRepeated(households: FileHousehold[]): FileHousehold[] {
  const byRow = new Map<string, FileHousehold>()
  for (const h of households) for (const r of h.rows) byRow.set(`${r.source.sheet}\0${r.source.row}`, h)
  const kept: FileHousehold[] = []
  for (const household of households) {
    const head = household.rows.find((r) => r.values.isHead)
    const first = head?.values.repeats
    const target = first && byRow.get(`${first.sheet}\0${first.row}`)
    if (!target || target === household) kept.push(household)
    else {
      for (const row of household.rows) {
        row.values.group = target.key
        target.rows.push(row)
      }
      byRow.set(`${head?.source.sheet}\0${head?.source.row}`, target)
    }
  }
  return kept
}

/** One head, one voice: facts told on any row hold for the household, contradictions refuse the row that differs. */
function settle(household: FileHousehold): void {
  const { rows, facts } = household
  const told = new Map<string, RosterRow>()
  for (const row of rows) {
    for (const key of FACTS) {
      const value = row.values.household[key]
      if (value == null) continue
      const before = facts[key]
      if (before == null) {
        ;(facts as Record<string, unknown>)[key] = value
        told.set(key, row)
      } else if (before !== value && key !== 'roomAreaM2') {
        const other = place(told.get(key) as RosterRow, row)
        tell(
          row,
          'error',
          'HOUSEHOLD_CONTRADICTS',
          {
            zh: `同一户内容不一致：${other.zh}为“${before}”，本行为“${value}”。`,
            en: `One household says two things: "${before}" in ${other.en}, "${value}" here.`,
          },
          key,
        )
      }
    }
    row.values.household = facts
  }
  const heads = rows.filter((r) => r.values.isHead && !r.values.repeats)
  for (const extra of heads.slice(1)) {
    const other = place(heads[0] as RosterRow, extra)
    tell(
      extra,
      'error',
      'TWO_HEADS',
      {
        zh: `同一户有两个户主，另一个在${other.zh}。`,
        en: `The household has two heads; the other is in ${other.en}.`,
      },
      'relation',
    )
  }
  const head = heads[0]
  facts.headName ??= head?.values.person.name ?? null
  const carrier = head ?? rows[0]
  if (carrier) carrier.values.carrier = true
  for (const row of rows) {
    if (row.values.isHead) row.values.relation = '02'
    else if (row.values.relation === null && row.state !== 'refused')
      tell(row, 'notice', 'RELATION_EMPTY', {
        zh: '与户主关系未填，导入后请补填。',
        en: 'The relation to the head is empty; fill it in later.',
      })
  }
}
