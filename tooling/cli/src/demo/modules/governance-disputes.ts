import { addDays } from '@county/kernel/local-date'
import { makeName, makeSurname } from '../names.ts'
import { disputeDue, type Making, PLANTED_GOVERNANCE, put } from './governance.ts'

const MATTERS = [
  ['neighbour', '楼道堆物妨碍通行'],
  ['neighbour', '夜间噪音影响休息'],
  ['neighbour', '楼上漏水'],
  ['family', '赡养老人费用分担'],
  ['family', '夫妻口角引发冲突'],
  ['property', '物业费收取争议'],
  ['property', '停车位使用争议'],
  ['labour', '务工工资拖欠'],
  ['land', '迁出地林地边界'],
  ['relocation', '安置房分配历史遗留'],
  ['debt', '借款逾期未还'],
] as const
const AGREED = ['双方达成书面协议并当场履行。', '约定期限内整改，社区跟踪回访。', '分期支付，已签调解协议书。'] as const

/** A year of disputes: most settled in the community, some raised, some open, some beyond their limit. */
export function makeDisputes(m: Making): void {
  const { random } = m
  for (const grid of m.grids) {
    const number = random.int(3, 6)
    for (let i = 0; i < number; i++) dispute(m, grid.path, addDays(m.today, -random.int(10, 340)), 'closed', i)
  }
  const open = m.grids.slice(0, 12 * m.scale)
  for (const [i, grid] of open.entries()) {
    const late = i < PLANTED_GOVERNANCE.lateDisputes
    dispute(m, grid.path, addDays(m.today, late ? -40 : -random.int(0, 4)), i % 3 === 2 ? 'found' : 'mediating', i)
  }
}

function dispute(
  m: Making,
  areaPath: string,
  foundOn: string,
  state: 'closed' | 'found' | 'mediating',
  i: number,
): void {
  const { random } = m
  const id = m.ids.next('d150')
  const [kind, matter] = random.pick(MATTERS)
  const person = () => makeName(random, makeSurname(random), random.chance(0.5) ? '1' : '2')
  const grade =
    state === 'found'
      ? null
      : random.weighted([
          ['ordinary', 80],
          ['difficult', 17],
          ['major', 3],
        ] as const)
  const level =
    state === 'found'
      ? 'community'
      : random.weighted([
          ['community', 90],
          ['street', 9],
          ['county', 1],
        ] as const)
  const gradedOn = addDays(foundOn, 1) > m.today ? foundOn : addDays(foundOn, 1)
  const outcomeOn = state === 'closed' ? addDays(gradedOn, random.int(1, 6)) : null
  const outcome =
    state === 'closed'
      ? random.weighted([
          ['settled', 93],
          ['withdrawn', 4],
          ['court', 3],
        ] as const)
      : null
  const mediator = state === 'found' ? null : `社区调解员${person()}`
  const agreement = outcome === 'settled' ? random.pick(AGREED) : null
  const title = `${matter}（${foundOn.slice(5).replace('-', '月')}日第${i + 1}件）`
  put(m, 'dispute', foundOn, {
    id,
    area_path: areaPath,
    title,
    kind,
    found_by: random.pick(['grid', 'grid', 'reported', 'hotline']),
    found_on: foundOn,
    parties: `${person()}、${person()}`,
    description: `${matter}，由网格员发现并登记。`,
    grade,
    level,
    mediator,
    outcome,
    outcome_on: outcomeOn,
    agreement,
    state,
    due_on: disputeDue(foundOn, grade, level, outcome, gradedOn),
    raised: level === 'community' ? 0 : level === 'street' ? 1 : 2,
  })
  const step = (on: string, what: string, text: string, at: string) =>
    put(m, 'dispute_step', on, {
      id: m.ids.next('d155'),
      area_path: areaPath,
      title,
      on,
      step: what,
      level: at,
      by: '社区经办人',
      text,
      dispute_id: id,
    })
  step(foundOn, 'found', `${matter}，由网格员发现并登记。`, 'community')
  if (state === 'found') return
  step(gradedOn, 'graded', `分级交办，由${mediator}调解。`, 'community')
  if (level !== 'community') step(gradedOn, 'raised', '社区调解未果，升级办理。', level)
  if (outcomeOn) step(outcomeOn, 'closed', agreement ?? '当事人撤回或另行处理。', level)
}
