import type { Cipher } from '@county/db/cipher'
import { checkDigit } from '@county/kernel/citizen-id'
import { addDays, addYears, ageOn } from '@county/kernel/local-date'
import { grams, nameKeys } from '@county/residents-service/shared/names'
import { numberColumns, phoneColumns } from '@county/residents-service/shared/numbers'
import { makeName, makeSurname } from './names.ts'
import { type Grid, movedIn } from './places.ts'
import type { Ids, Random } from './random.ts'
import { DEMO_AT, DEMO_SOURCE, type DemoRow } from './store.ts'

/** Citizen numbers of the demo begin with an area code that was never issued. */
const DEMO_AREA_CODE = '529900'

/** What the departments' generators need of a person. */
export interface DemoPerson {
  id: string
  name: string
  sex: '1' | '2'
  birthDate: string
  age: number
  relation: string
  householdId: string
  householdName: string
  areaPath: string
  grid: Grid
  education: string
  disabled: boolean
  movedInOn: string
}

/** Rows of households, persons and memberships, and the persons themselves. */
export interface People {
  tables: Map<string, DemoRow[]>
  persons: DemoPerson[]
}

interface Member {
  relation: string
  sex: '1' | '2'
  age: number
  surname: string
  marital: string
}

const TOWNS = [
  '沙子镇',
  '碧痕镇',
  '大厂镇',
  '鸡场镇',
  '花贡镇',
  '中营镇',
  '光照镇',
  '茶马镇',
  '长流乡',
  '安谷乡',
  '紫马乡',
  '三宝乡',
]
const VILLAGES = ['田坝村', '干塘村', '新寨村', '大坪村', '红寨村', '马场村', '坪子村', '龙井村', '白岩村', '小寨村']
const ETHNIC: readonly (readonly [string, number])[] = [
  ['09', 34],
  ['06', 26],
  ['01', 27],
  ['07', 10],
  ['24', 1],
  ['12', 1],
  ['11', 1],
]

/** Sizes of `households` households that add up to exactly `persons`. */
function makeSizes(random: Random, households: number, persons: number): number[] {
  const sizes = Array.from({ length: households }, () =>
    random.weighted([
      [1, 5],
      [2, 9],
      [3, 15],
      [4, 24],
      [5, 21],
      [6, 14],
      [7, 8],
      [8, 3],
      [9, 1],
    ]),
  )
  let difference = persons - sizes.reduce((a, b) => a + b, 0)
  while (difference !== 0) {
    const i = random.int(0, households - 1)
    const size = sizes[i] as number
    const next = size + Math.sign(difference)
    if (next < 1 || next > 10) continue
    sizes[i] = next
    difference -= Math.sign(difference)
  }
  return sizes
}

/** Fills the grids with households. `wanted` are households and persons of each site. */
export function makePeople(
  random: Random,
  ids: Ids,
  cipher: Cipher,
  grids: readonly Grid[],
  today: string,
  scale: number,
): People {
  const tables = new Map<string, DemoRow[]>(
    ['residents.household', 'residents.person', 'residents.membership'].map((t) => [t, []]),
  )
  const persons: DemoPerson[] = []
  const sites = new Map(grids.map((g) => [g.site.code, g.site]))
  const serials = new Map<string, number>()
  let serial = 0
  for (const site of sites.values()) {
    const places = grids.filter((g) => g.site.code === site.code)
    const sizes = makeSizes(random, site.households * scale, site.persons * scale)
    const rooms = places.flatMap((grid) => grid.rooms.map((room) => ({ grid, room })))
    const share = rooms.length / sizes.length
    sizes.forEach((size, i) => {
      const place = rooms[Math.floor(i * share)] as { grid: Grid; room: Grid['rooms'][number] }
      serial++
      makeHousehold(
        { random, ids, cipher, today, tables, persons, serials },
        place.grid,
        place.room,
        `${site.code}${String(serial).padStart(5, '0')}`,
        size,
      )
    })
  }
  return { tables, persons }
}

interface Making {
  random: Random
  ids: Ids
  cipher: Cipher
  today: string
  tables: Map<string, DemoRow[]>
  persons: DemoPerson[]
  serials: Map<string, number>
}

function makeHousehold(m: Making, grid: Grid, room: Grid['rooms'][number], no: string, size: number): void {
  const { random, ids } = m
  const householdId = ids.next('40e5')
  const ethnicity = random.weighted(ETHNIC)
  const origin = { township: random.pick(TOWNS), village: random.pick(VILLAGES), whole: random.chance(0.62) }
  const category = random.weighted([
    ['1', 78],
    ['2', 2],
    ['3', 2],
    ['4', 1],
    ['5', 17],
  ] as const)
  const moved = movedIn(random)
  const members = compose(random, size)
  const people = members.map((member) =>
    makePerson(m, member, { householdId, no, grid, room, ethnicity, origin: origin.township, category, moved }),
  )
  const head = people[0] as DemoPerson
  for (const person of people) person.householdName = `${head.name} ${no}`
  m.persons.push(...people)
  m.tables.get('residents.household')?.push({
    id: householdId,
    area_path: grid.path,
    source: DEMO_SOURCE,
    created_at: DEMO_AT,
    updated_at: DEMO_AT,
    no,
    site_id: grid.site.id,
    site_name: grid.site.name,
    room_id: room.id,
    room_label: room.label,
    address: room.address,
    head_person_id: head.id,
    head_name: head.name,
    head_pinyin: nameKeys(head.name).pinyin,
    size,
    origin_township: origin.township,
    origin_village: origin.village,
    origin_group: `${random.int(1, 8)}组`,
    whole_village: origin.whole,
    contracted_mu: random.int(0, 60) / 10,
    forest_mu: random.int(0, 120) / 10,
    homestead_m2: random.int(0, 2) * 60,
    moved_in_on: moved,
    poverty_category: category,
    state: 'open',
    search: [...new Set([...grams(no), ...grams(room.label)])],
  })
}

/** Members of a household: head, spouse, children, parents, then brothers, sisters and grandchildren. */
function compose(random: Random, size: number): Member[] {
  const headAge =
    size === 1
      ? random.weighted([
          [random.int(60, 88), 6],
          [random.int(22, 59), 4],
        ] as const)
      : random.weighted([
          [random.int(26, 38), 46],
          [random.int(39, 50), 38],
          [random.int(51, 68), 16],
        ] as const)
  const headSex = random.chance(size === 1 ? 0.55 : 0.83) ? '1' : '2'
  const surname = makeSurname(random)
  const married = size > 1 && random.chance(0.86)
  const members: Member[] = [
    {
      relation: '02',
      sex: headSex,
      age: headAge,
      surname,
      marital: married ? '20' : headAge > 60 ? '30' : random.pick(['10', '40', '10']),
    },
  ]
  if (married)
    members.push({
      relation: '10',
      sex: headSex === '1' ? '2' : '1',
      age: clamp(headAge + random.int(-5, 3), 20, 90),
      surname: makeSurname(random),
      marital: '20',
    })
  const oldestChild = headAge - random.int(20, 26)
  for (let child = 0; members.length < size && child < 4 && oldestChild - child * 3 >= 0; child++) {
    const sex = random.chance(0.52) ? '1' : '2'
    const age = clamp(oldestChild - child * random.int(2, 4), 0, 45)
    members.push({
      relation: sex === '1' ? (child === 0 ? '22' : '23') : child === 0 ? '32' : '33',
      sex,
      age,
      surname: headSex === '1' ? surname : makeSurname(random),
      marital: age > 26 && random.chance(0.5) ? '20' : '10',
    })
  }
  for (const sex of ['1', '2'] as const)
    if (members.length < size && headAge < 62)
      members.push({
        relation: sex === '1' ? '51' : '52',
        sex,
        age: clamp(headAge + random.int(20, 28), 48, 96),
        surname: sex === '1' ? surname : makeSurname(random),
        marital: random.chance(0.7) ? '20' : '30',
      })
  while (members.length < size) {
    const grand = headAge > 48 && random.chance(0.7)
    const sex = random.chance(0.5) ? '1' : '2'
    const age = grand ? random.int(0, Math.max(1, headAge - 46)) : clamp(headAge - random.int(1, 12), 16, 70)
    members.push({
      relation: grand ? (sex === '1' ? '41' : '42') : sex === '1' ? '73' : '77',
      sex,
      age,
      surname,
      marital: age > 30 ? '20' : '10',
    })
  }
  return members
}

const clamp = (n: number, min: number, max: number) => Math.max(min, Math.min(max, n))

interface Home {
  householdId: string
  no: string
  grid: Grid
  room: Grid['rooms'][number]
  ethnicity: string
  origin: string
  category: string
  moved: string
}

function makePerson(m: Making, member: Member, home: Home): DemoPerson {
  const { random, cipher } = m
  const birthDate = addDays(addYears(m.today, -member.age), -random.int(1, 360))
  const age = ageOn(birthDate, m.today)
  const id = m.ids.next('9e50')
  const name = makeName(random, member.surname, member.sex)
  const keys = nameKeys(name)
  const number = age < 1 && random.chance(0.4) ? null : makeNumber(m, birthDate, member.sex)
  const phone = age >= 14 && random.chance(0.86) ? `100${String(random.int(0, 99_999_999)).padStart(8, '0')}` : null
  const disabled = random.chance(age > 55 ? 0.08 : 0.025)
  const education = schooling(random, age)
  const joined = birthDate > home.moved ? birthDate : home.moved
  m.tables.get('residents.person')?.push({
    id,
    area_path: home.grid.path,
    source: DEMO_SOURCE,
    created_at: DEMO_AT,
    updated_at: DEMO_AT,
    name,
    name_pinyin: keys.pinyin,
    initials: keys.initials,
    ...numberColumns(cipher, number),
    temp_number: number ? null : `T${birthDate.replaceAll('-', '')}${String(m.persons.length).padStart(9, '0')}`,
    sex: member.sex,
    birth_date: birthDate,
    ethnicity: home.ethnicity,
    education,
    political: age >= 18 && random.chance(0.045) ? '01' : age >= 14 && age <= 28 && random.chance(0.3) ? '03' : '13',
    marital: age < 18 ? '10' : member.marital,
    relation_to_head: member.relation,
    ...phoneColumns(cipher, phone),
    hukou_status: random.weighted([
      ['1', 58],
      ['2', 34],
      ['3', 8],
    ] as const),
    disability_category: disabled ? random.pick(['1', '2', '4', '4', '5', '6']) : null,
    disability_grade: disabled ? random.pick(['1', '2', '3', '4']) : null,
    state: age > 18 && age < 60 && random.chance(0.24) ? 'away' : 'living',
    household_id: home.householdId,
    household_no: home.no,
    address: home.room.address,
    site_id: home.grid.site.id,
    origin_township: home.origin,
    poverty_category: home.category,
    search: keys.search,
  })
  m.tables.get('residents.membership')?.push({
    id: m.ids.next('3e3b'),
    area_path: home.grid.path,
    source: DEMO_SOURCE,
    created_at: DEMO_AT,
    updated_at: DEMO_AT,
    person_id: id,
    household_id: home.householdId,
    relation: member.relation,
    valid_from: joined,
    reason_in: birthDate > home.moved ? 'born' : 'movedIn',
  })
  return {
    id,
    name,
    sex: member.sex,
    birthDate,
    age,
    relation: member.relation,
    householdId: home.householdId,
    householdName: '',
    areaPath: home.grid.path,
    grid: home.grid,
    education,
    disabled,
    movedInOn: home.moved,
  }
}

/** A citizen number with a valid check digit that can belong to nobody; each is made once. */
function makeNumber(m: Making, birthDate: string, sex: '1' | '2'): string {
  const day = birthDate.replaceAll('-', '')
  const used = m.serials.get(day + sex) ?? 0
  m.serials.set(day + sex, used + 1)
  // Beyond 500 births of one sex on a day (large scales) the next unissued area code is used.
  const area = String(Number(DEMO_AREA_CODE) + Math.floor(used / 500)).padStart(6, '0')
  // Numbers of a day begin anywhere, as issued ones do: last digits are spread over the county.
  const order = ((used + Number(day) * 7) % 500) * 2 + (sex === '1' ? 1 : 0)
  const first17 = `${area}${day}${String(order).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

function schooling(random: Random, age: number): string {
  if (age < 6) return '90'
  if (age < 13) return '80'
  if (age < 16) return '70'
  if (age < 19)
    return random.weighted([
      ['60', 7],
      ['40', 3],
    ] as const)
  if (age < 35)
    return random.weighted([
      ['70', 45],
      ['60', 20],
      ['40', 12],
      ['30', 13],
      ['20', 10],
    ] as const)
  if (age < 60)
    return random.weighted([
      ['80', 38],
      ['70', 45],
      ['60', 10],
      ['90', 7],
    ] as const)
  return random.weighted([
    ['80', 55],
    ['90', 38],
    ['70', 7],
  ] as const)
}
