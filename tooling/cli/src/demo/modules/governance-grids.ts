import { addDays, addMonths } from '@county/kernel/local-date'
import { addWorkdays } from '@county/kernel/workdays'
import { makeName, makeSurname } from '../names.ts'
import { SITES } from '../places.ts'
import { type Making, of, PLANTED_GOVERNANCE, put } from './governance.ts'

const ITEMS = [
  ['户口迁入', '县公安局', '身份证、户口簿、迁入申请书', 3],
  ['新市民居住证申领', '县公安局', '身份证、居住证明', 5],
  ['就业登记和求职', '县人社局', '身份证', 2],
  ['子女入学', '县教育局', '户口簿、居住证明', 5],
  ['家庭医生签约', '县卫健局', '身份证', 3],
  ['公租房和租赁补贴申请', '县住建局', '身份证、户口簿、收入证明', 10],
  ['低保申请', '县民政局', '身份证、户口簿、收入证明', 15],
] as const
const ANSWERS = ['已办结，请携身份证到窗口领取。', '已受理登记，结果已短信告知。', '符合条件，已纳入办理。'] as const
const PLAIN = new Map<string, 'holiday' | 'workday'>()

/** What stands in grids and sites: cases of the centre with papers, building heads, police posts, devices, special persons. */
export function makeGridwork(m: Making): void {
  cases(m)
  heads(m)
  police(m)
  special(m)
}

function cases(m: Making): void {
  const { random } = m
  const adults = m.persons.filter((p) => p.age >= 18)
  for (let i = 0; i < 900 * m.scale; i++) {
    const person = random.pick(adults)
    const [item, department, papers, workdays] = random.pick(ITEMS)
    const open = i < 30
    const late = i < PLANTED_GOVERNANCE.lateCases
    const receivedOn = addDays(m.today, open ? (late ? -40 : -random.int(0, 2)) : -random.int(20, 330))
    const state = !open
      ? 'told'
      : late
        ? 'handed'
        : random.pick(['received', 'handed', 'handed', 'answered', 'returned'])
    const handedOn = state === 'received' ? null : receivedOn
    const answeredOn =
      state === 'told' ? addWorkdays(receivedOn, random.int(1, workdays), PLAIN) : state === 'answered' ? m.today : null
    const toldOn = state === 'told' ? addDays(answeredOn as string, 1) : null
    const trips = random.weighted([
      [1, 90],
      [2, 9],
      [3, 1],
    ] as const)
    const caseNo = `SL${receivedOn.replaceAll('-', '')}-Y${String(i + 1).padStart(5, '0')}`
    put(m, 'service_case', receivedOn, {
      id: m.ids.next('ca5e'),
      ...of(person),
      case_no: caseNo,
      item_name: item,
      department,
      channel: random.pick(['window', 'window', 'phone', 'online', 'home']),
      received_on: receivedOn,
      papers,
      state,
      handed_on: handedOn,
      due_on: state === 'told' ? null : addWorkdays(handedOn ?? receivedOn, state === 'handed' ? workdays : 1, PLAIN),
      answered_on: answeredOn,
      answer: answeredOn ? random.pick(ANSWERS) : state === 'returned' ? '退回：收入证明未盖章' : null,
      told_on: toldOn,
      trips,
      trip_reason: trips > 1 ? '首次材料不全' : null,
      note: null,
      closed_on: toldOn,
      closed_reason: toldOn ? '已办结' : null,
    })
    for (const name of papers.split('、'))
      put(m, 'paper', receivedOn, {
        id: m.ids.next('9a9e'),
        ...of(person),
        name,
        given_on: receivedOn,
        good_until: addMonths(receivedOn, 12),
        case_no: caseNo,
      })
  }
}

/** A head for every building; some stepped down and were not replaced. */
function heads(m: Making): void {
  const { random } = m
  let vacant = PLANTED_GOVERNANCE.vacantBuildings * m.scale
  for (const grid of m.grids) {
    const buildings = [...new Set(grid.rooms.map((r) => r.label.split('-')[0] as string))]
    for (const building of buildings) {
      const left = vacant-- > 0
      const validFrom = addDays(m.today, -random.int(200, 1200))
      const endedOn = left ? addDays(m.today, -random.int(5, 60)) : null
      put(m, 'building_head', validFrom, {
        id: m.ids.next('b4ea'),
        area_path: grid.path,
        building: `${building}栋`,
        role: 'building',
        name: makeName(random, makeSurname(random), random.chance(0.5) ? '1' : '2'),
        valid_from: validFrom,
        valid_to: endedOn,
      })
    }
  }
}

function police(m: Making): void {
  const { random } = m
  for (const site of SITES) {
    const areaPath = m.grids
      .find((g) => g.site.code === site.code)
      ?.path.split('.')
      .slice(0, 2)
      .join('.')
    if (!areaPath) continue
    const post = `${site.name.replace('安置区', '')}警务室`
    put(m, 'police_post', '2021-06-01', {
      id: m.ids.next('9011'),
      area_path: `${areaPath}.`,
      name: post,
      address: `${site.name}服务中心一楼`,
      opened_on: '2021-06-01',
      note: null,
    })
    for (const [role, number] of [
      ['民警', 1],
      ['辅警', 3],
      ['警务助理', 4],
    ] as const)
      for (let i = 0; i < number; i++)
        put(m, 'post_staff', '2022-01-01', {
          id: m.ids.next('9057'),
          area_path: `${areaPath}.`,
          post,
          name: makeName(random, makeSurname(random), random.chance(0.8) ? '1' : '2'),
          role,
          valid_from: addDays(m.today, -random.int(100, 1400)),
          valid_to: null,
        })
    for (const [i, kind] of ['视频监控', '人脸识别门禁', '一键报警'].entries())
      for (let n = 1; n <= 6; n++)
        put(m, 'device', '2022-03-01', {
          id: m.ids.next('de71'),
          area_path: `${areaPath}.`,
          place: `${site.name}${n}号出入口`,
          kind,
          count: random.int(1, 6),
          state: i === 0 && n === 1 ? 'faulty' : 'working',
          checked_on: addDays(m.today, -random.int(1, 28)),
        })
  }
}

function special(m: Making): void {
  const { random } = m
  const adults = m.persons.filter((p) => p.age >= 18 && p.age < 70)
  const taken = new Set<string>()
  for (let i = 0; i < 40 * m.scale; i++) {
    const person = random.pick(adults)
    if (taken.has(person.id)) continue
    taken.add(person.id)
    const since = addDays(m.today, -random.int(30, 700))
    const seal = (value: string) => m.cipher.seal(JSON.stringify(value))
    const index = (key: string, value: string) =>
      m.cipher.blindIndex(JSON.stringify(value), `governance.specialPerson.${key}`)
    const secrets = {
      group: random.pick(['released', 'community', 'mental', 'youth']),
      measure: '每月走访一次，落实就业和生活帮扶。',
      responsible: makeName(random, makeSurname(random), '1'),
    }
    put(m, 'special_person', since, {
      id: m.ids.next('59ec'),
      ...of(person),
      ...Object.fromEntries(
        Object.entries(secrets).flatMap(([key, value]) => [
          [`${key}_sealed`, seal(value)],
          [`${key}_index`, index(key, value)],
        ]),
      ),
      since,
      next_visit_on: addDays(m.today, random.int(-3, 25)),
      last_visit_on: addDays(m.today, -random.int(3, 28)),
    })
  }
}
