import { checkDigit } from '@county/kernel/citizen-id'
import { addDays, addYears } from '@county/kernel/local-date'
import { numberColumns } from '@county/residents-service/shared/numbers'
import type { People } from '../people.ts'
import type { DemoRow } from '../store.ts'
import { type Home, type Making, ofHome, PLANTED, put } from './housing-tables.ts'

/** Certificates of all homes: most issued, some on the way, some stuck or not in agreement. */
export function makeCertificates(m: Making, people: People): void {
  const persons = new Map((people.tables.get('residents.person') ?? []).map((p) => [p.id as string, p]))
  const numberOf = (id: string) => m.cipher.open(persons.get(id)?.id_number_sealed as Buffer)
  const quota = { ...PLANTED }
  const plant = (key: keyof typeof PLANTED) => quota[key]-- > PLANTED[key] * (1 - m.scale)
  m.homes.forEach((home, i) => {
    const head = persons.get(home.head.id) as DemoRow
    const number = head.id_number_sealed ? numberOf(home.head.id) : null
    const data = {
      ...ofHome(home),
      room_label: home.roomLabel,
      unit_no: unitNo(i),
      holder_name: home.head.name,
      ...sealed(m, number),
      share_type: home.members.length > 1 ? 'joint' : 'single',
      registered_m2: home.areaM2,
    }
    const adult = home.members.find((p, n) => n > 0 && p.age >= 18 && persons.get(p.id)?.id_number_sealed)
    const wrong = (kind: string, more: DemoRow) => {
      const since = addDays(m.today, -m.random.int(20, 400))
      const stuck = plant('stuck')
      put(m, 'certificate', '2021-03-20', {
        ...data,
        ...more,
        stage: 'toCorrect',
        mismatches: [kind],
        mismatch_since: since,
        checked_on: since,
        stage_since: since,
        due_on: addDays(since, 30),
        ...(stuck ? hold(m, kind === 'deadHolder' ? 'inheritance' : m.random.pick(['papers', 'away']), since) : {}),
      })
    }
    if (adult && plant('headDiffers'))
      wrong('headDiffers', { holder_name: adult.name, ...sealed(m, numberOf(adult.id)) })
    else if (plant('deadHolder')) {
      const dead = bury(m, people, home, i)
      wrong('deadHolder', { holder_name: dead.name, ...sealed(m, dead.number) })
    } else if (number && plant('wrongNumber')) wrong('wrongNumber', sealed(m, other(number)))
    else if (plant('areaDiffers')) wrong('areaDiffers', { registered_m2: home.areaM2 + m.random.pick([-9, 8, 12]) })
    else onItsWay(m, data, i)
  })
}

/** The number with another last digit of the birth order, and the check digit that belongs to it. */
function other(number: string): string {
  const first = `${number.slice(0, 16)}${(Number(number[16]) + 1) % 10}`
  return first + checkDigit(first)
}

const unitNo = (i: number) =>
  `522324001001GB${String(1 + Math.floor(i / 9999)).padStart(5, '0')}F${String(10_000 + i).padStart(8, '0')}`

const sealed = (m: Making, number: string | null): DemoRow => ({
  holder_number_sealed: number ? m.cipher.seal(number) : null,
  holder_number_index: number ? m.cipher.blindIndex(number, 'citizenId') : null,
})

const hold = (m: Making, reason: string, since: string): DemoRow => ({
  stuck_reason: reason,
  stuck_since: addDays(since, m.random.int(1, 15)),
  stuck_note: NOTES[reason] ?? null,
})
const NOTES: Readonly<Record<string, string>> = {
  inheritance: '法定继承人在外务工，待回乡办理继承公证',
  papers: '缺户口簿复印件和婚姻证明',
  away: '权利人外出务工，电话联系不上',
  acceptance: '该栋竣工规划核实未完成',
  tax: '契税减免批复未到',
}

/** A parent of the head who held the home and died; the registry keeps the person with the day. */
function bury(m: Making, people: People, home: Home, i: number): { name: string; number: string } {
  const birthDate = addYears(home.head.birthDate, -26)
  const day = birthDate.replaceAll('-', '')
  const first = `529898${day}${String(501 + i * 2).slice(-3)}`
  const number = first + checkDigit(first)
  const [all, memberships] = [people.tables.get('residents.person'), people.tables.get('residents.membership')]
  const like = all?.find((p) => p.id === home.head.id) as DemoRow
  const name = `${home.head.name[0]}${m.random.pick(['德昌', '国安', '朝富', '文光', '永清', '世明'])}`
  const diedOn = addDays(m.today, -m.random.int(100, 700))
  const id = m.ids.next('de4d')
  all?.push({
    ...like,
    id,
    name,
    ...numberColumns(m.cipher, number),
    temp_number: null,
    sex: '1',
    birth_date: birthDate,
    relation_to_head: '51',
    state: 'deceased',
    state_on: diedOn,
    closed_on: diedOn,
    closed_reason: 'deceased',
  })
  memberships?.push({
    ...(memberships.find((x) => x.person_id === home.head.id) as DemoRow),
    id: m.ids.next('de4e'),
    person_id: id,
    relation: '51',
    valid_to: diedOn,
    reason_out: 'died',
  })
  return { name, number }
}

/** Nine of ten are issued; the others stand at an earlier step, some of them stuck. */
function onItsWay(m: Making, data: DemoRow, i: number): void {
  const stage = m.random.weighted([
    ['issued', 895],
    ['toIssue', 40],
    ['toTax', 35],
    ['toCheck', 30],
  ] as const)
  const checked = addDays('2021-03-25', m.random.int(0, 200))
  if (stage === 'toCheck') {
    const { household_id, household_name, area_path, room_label } = data
    const since = addDays(m.today, -m.random.int(5, 300))
    const stuck = m.random.chance(0.1) ? hold(m, m.random.pick(['papers', 'acceptance']), since) : {}
    put(m, 'certificate', '2021-03-20', {
      household_id,
      household_name,
      area_path,
      room_label,
      stage,
      mismatches: [],
      stage_since: since,
      due_on: addDays(since, 30),
      ...stuck,
    })
    return
  }
  const taxed = addDays(checked, m.random.int(20, 90))
  const issued = i % 25 === 0 ? addDays(m.today, -m.random.int(1, 50)) : addDays(taxed, m.random.int(10, 300))
  const since = stage === 'issued' ? issued : addDays(m.today, -m.random.int(3, 120))
  const tax = {
    taxed_on: stage === 'toIssue' ? addDays(since, -1) : taxed,
    tax: 0,
    tax_receipt: `免契税${20_210_000 + i}`,
  }
  put(m, 'certificate', '2021-03-20', {
    ...data,
    stage,
    mismatches: [],
    checked_on: checked,
    stage_since: since,
    due_on: stage === 'issued' ? null : addDays(since, 30),
    ...(stage === 'toTax' ? (m.random.chance(0.08) ? hold(m, 'tax', since) : {}) : tax),
    ...(stage === 'issued'
      ? {
          issued_on: issued,
          certificate_no: `黔（${issued.slice(0, 4)}）晴隆县不动产权第${String(i + 1).padStart(7, '0')}号`,
        }
      : {}),
  })
}
