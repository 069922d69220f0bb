import { addDays, addYears } from '@county/kernel/local-date'
import { backboneKind, reviewUnit } from '@county/party/codes'
import type { DemoPerson } from '../people.ts'
import type { Grid } from '../places.ts'
import { about, type Community, type Making, nextPerson, put } from './party-tables.ts'

const POSTS = ['director', 'deputyDirector', 'member', 'member', 'member'] as const

/** Elections, rosters, covenants and backbones of every community. */
export function makeGovernment(m: Making): void {
  for (const [i, c] of m.communities.entries()) {
    const elected = i === 5 || i === 6 ? [] : elect(m, c, i)
    if (i === 5) underWay(m, c)
    if (i === 6) election(m, c, { state: 'planned', planned_on: addDays(m.today, 60) })
    supervise(m, c, i, elected)
    covenants(m, c, i)
  }
  doublePost(m)
  for (const [i, grid] of m.communities.flatMap((c) => c.grids.map((g) => ({ g, c }))).entries())
    if (i % 9 !== 4) backbones(m, grid.c, grid.g, i)
}

const bodyOf = (c: Community) => `${c.name}居民委员会`

function election(m: Making, c: Community, values: Record<string, string | number | null>): string {
  return put(m, 'election', '2021-11-02', {
    id: m.ids.next('9a08'),
    area_path: c.path,
    body_name: bodyOf(c),
    body_kind: 'residents',
    method: 'representatives',
    seats: POSTS.length,
    notice_on: null,
    ...values,
  })
}

/** An election that is done: most were held late in the first year, so that their terms end soon; one was held last year. */
function elect(m: Making, c: Community, i: number): DemoPerson[] {
  const held = i === 1 ? addDays(addYears(m.today, -5), 45) : addDays(addYears(m.today, -2), -i * 20)
  const until = addDays(addYears(held, 5), -1)
  const eligible = m.random.int(70, 110)
  const ballots = eligible - m.random.int(3, 14)
  const id = election(m, c, {
    state: 'done',
    planned_on: held,
    notice_on: addDays(held, -40),
    held_on: held,
    eligible,
    ballots,
    turnout: Math.round((ballots / eligible) * 10000) / 100,
    term_from: held,
    term_until: until,
  })
  const people = [...POSTS, 'member'].map(() => nextPerson(m, c, 28, 60))
  for (const [k, person] of people.entries()) {
    const won = k < POSTS.length
    const post = POSTS[k] ?? 'member'
    const votes = won ? ballots - 2 - k * 3 : Math.floor(ballots / 3)
    contend(m, { electionId: id, body: bodyOf(c) }, person, post, addDays(held, -30), 5, { votes, elected: won })
    if (!won) continue
    const left = i === 3 && k === 2 ? addDays(m.today, -100) : null
    put(m, 'holding', held, {
      id: m.ids.next('9a09'),
      ...about(person),
      body_name: bodyOf(c),
      body_kind: 'residents',
      post,
      started_on: held,
      term_until: until,
      election_id: id,
      closed_on: left,
      closed_reason: left ? '辞职' : null,
    })
  }
  return people.slice(0, POSTS.length)
}

function contend(
  m: Making,
  of: { electionId: string; body: string },
  person: DemoPerson,
  post: string,
  day: string,
  reviews: number,
  outcome: { votes: number | null; elected: boolean | null; objected?: boolean },
): void {
  const id = put(m, 'contender', day, {
    id: m.ids.next('9a0a'),
    ...about(person),
    election_id: of.electionId,
    body_name: of.body,
    post,
    nominated_on: day,
    passes: reviews - (outcome.objected ? 1 : 0),
    objections: outcome.objected ? 1 : 0,
    votes: outcome.votes,
    elected: outcome.elected,
  })
  for (const [k, unit] of reviewUnit.items.slice(0, reviews).entries()) {
    const against = outcome.objected === true && k === reviews - 1
    put(m, 'joint_review', addDays(day, 8), {
      id: m.ids.next('9a0b'),
      ...about(person),
      contender_id: id,
      unit: unit.code,
      passes: !against,
      reviewed_on: addDays(day, 8),
      opinion: against ? '有未处理完的案件' : null,
    })
  }
}

/** An election in the joint review: some passed, one lacks opinions, one was objected to. */
function underWay(m: Making, c: Community): void {
  const id = election(m, c, {
    state: 'reviewing',
    planned_on: addDays(m.today, 20),
    notice_on: addDays(m.today, -25),
  })
  const of = { electionId: id, body: bodyOf(c) }
  for (const [k, post] of [...POSTS, 'member'].entries()) {
    const person = nextPerson(m, c, 28, 60)
    const objected = k === 5
    contend(m, of, person, post, addDays(m.today, -18), k === 4 ? 3 : 5, { votes: null, elected: null, objected })
  }
}

/** The supervision committee; in one community a member of the residents' committee sits in it, which he may not. */
function supervise(m: Making, c: Community, i: number, elected: readonly DemoPerson[]): void {
  const held = addDays(addYears(m.today, -2), -i * 20)
  for (const [k, post] of ['director', 'member', 'member'].entries()) {
    const person = i === 7 && k === 1 && elected[3] ? elected[3] : nextPerson(m, c, 30, 65)
    put(m, 'holding', held, {
      id: m.ids.next('9a09'),
      ...about(person),
      body_name: `${c.name}居务监督委员会`,
      body_kind: 'supervision',
      post,
      started_on: held,
      term_until: addDays(addYears(held, 5), -1),
    })
  }
}

/** Somebody was entered in the committees of two communities. */
function doublePost(m: Making): void {
  const [a, b] = [m.communities[0], m.communities[2]]
  const row = m.tables.get('party.holding')?.find((h) => h.body_name === bodyOf(a as Community) && h.post === 'member')
  if (row && b) m.tables.get('party.holding')?.push({ ...row, id: m.ids.next('9a09'), body_name: bodyOf(b) })
}

const TEXT = [
  '第一条 爱党爱国，感恩奋进，遵守国家法律法规和社区各项制度。',
  '第二条 爱护公共设施和绿化，不占用楼道、消防通道，不乱停车辆。',
  '第三条 讲究卫生，垃圾分类投放，不高空抛物，不在楼内饲养家禽家畜。',
  '第四条 邻里和睦，互相帮助，有矛盾先找楼栋长、网格员调解。',
  '第五条 移风易俗，婚事新办、丧事简办，不大操大办。',
  '第六条 重视教育，按时送子女入学，不让一个孩子失学辍学。',
  '第七条 注意用电用气安全，外出关好门窗，遇险及时报告。',
].join('\n')

function covenants(m: Making, c: Community, i: number): void {
  const add = (kind: string, scope: string, title: string, edition: number, day: string, end: string | null) => {
    const eligible = m.random.int(60, 100)
    const present = eligible - m.random.int(4, 14)
    put(m, 'covenant', day, {
      id: m.ids.next('9a0c'),
      area_path: c.path,
      kind,
      scope,
      title,
      edition,
      adopted_on: day,
      eligible,
      present,
      in_favour: present - m.random.int(0, 6),
      content: TEXT,
      closed_on: end,
      closed_reason: end ? '已修订' : null,
    })
  }
  if (i === 8) return
  const title = `${c.name}居民公约`
  const [first, second] = [addDays('2021-06-10', i * 6), addDays('2024-05-20', i * 6)]
  add('covenant', c.name, title, 1, first, i % 2 ? null : second)
  if (i % 2 === 0) add('covenant', c.name, title, 2, second, null)
  for (let no = 1; no <= 2 + (i % 3); no++)
    add(
      'buildingRules',
      `${c.name} ${no} 栋`,
      `${c.name} ${no} 栋楼栋管理制度`,
      1,
      addDays('2022-03-08', no + i * 4),
      null,
    )
}

/** One or two people of the grid itself. */
function backbones(m: Making, c: Community, grid: Grid, i: number): void {
  const own = c.people.filter((p) => p.grid.path === grid.path && p.age >= 20 && p.age <= 62 && !m.taken.has(p.id))
  for (const [k, person] of own.slice(0, 1 + (i % 3)).entries()) {
    m.taken.add(person.id)
    const kind = person.age <= 30 ? 'young' : (backboneKind.items[1 + ((i + k) % 3)]?.code ?? 'veteran')
    put(m, 'backbone', '2022-02-15', {
      id: m.ids.next('9a0d'),
      ...about(person),
      kind,
      grid_name: grid.name,
      grid_path: grid.path,
      started_on: addDays('2021-08-01', m.random.int(0, 1500)),
      duty: m.random.pick(['矛盾调解', '政策宣传', '环境卫生', '安全巡查', '务工信息']),
    })
  }
}
