import { addDays, addMonths, addYears } from '@county/kernel/local-date'
import { periodOf } from '@county/party/meeting/frequency'
import { DEFAULTS } from '@county/party/setting/setting-key'
import { makeName, makeSurname } from '../names.ts'
import type { DemoPerson, People } from '../people.ts'
import type { Grid } from '../places.ts'
import type { Ids, Random } from '../random.ts'
import type { Tables } from '../work.ts'
import { makeCandidates } from './party-candidates.ts'
import { makeGovernment } from './party-elections.ts'
import { about, type Community, type Making, put, tables } from './party-tables.ts'

/**
 * Makes organisations, members, meetings, floating members, transfers, candidates, elections, rosters, covenants and
 * backbones. Planted: talks not held within a month, checks and approvals that are late, branches without their meetings,
 * terms about to end, a vacancy, two double posts, letters about to expire, grids without a backbone.
 */
export function makeParty(random: Random, ids: Ids, people: People, grids: readonly Grid[], today: string): Tables {
  const registry = new Map((people.tables.get('residents.person') ?? []).map((r) => [String(r.id), r]))
  const m: Making = {
    random,
    ids,
    tables: tables(),
    today,
    communities: communitiesOf(random, people.persons, grids, registry),
    registry,
    taken: new Set(),
  }
  makeOrganisations(m)
  makeMembers(m)
  makeMeetings(m)
  makeCandidates(m)
  makeGovernment(m)
  return m.tables
}

/** The earlier of two days. */
const earlier = (a: string, b: string) => [a, b].sort()[0] as string

function communitiesOf(
  random: Random,
  persons: readonly DemoPerson[],
  grids: readonly Grid[],
  registry: Making['registry'],
): Community[] {
  const found = new Map<string, Community>()
  for (const g of grids) {
    const { street } = g.site
    const streetPath = `${g.communityPath.split('.').slice(0, 2).join('.')}.`
    const own = found.get(g.communityPath) ?? {
      name: g.community,
      path: g.communityPath,
      street,
      streetPath,
      grids: [],
      people: [],
      branches: [],
    }
    own.grids.push(g)
    found.set(g.communityPath, own)
  }
  for (const p of persons)
    if (p.age >= 18 && registry.get(p.id)?.state === 'living') found.get(p.grid.communityPath)?.people.push(p)
  for (const c of found.values()) c.people.sort(() => random.next() - 0.5)
  return [...found.values()]
}

function makeOrganisations(m: Making): void {
  const streets = new Map(m.communities.map((c) => [c.streetPath, c.street]))
  const above = new Map<string, { id: string; name: string }>()
  const secretary = () => makeName(m.random, makeSurname(m.random), m.random.chance(0.7) ? '1' : '2')
  const termFrom = addDays(addYears(m.today, -4), -200)
  const org = (kind: string, name: string, area: string, parent?: { id: string; name: string }, from = termFrom) => {
    const term = kind === 'group' ? {} : { term_from: from, term_until: addDays(addYears(from, 5), -1) }
    const id = put(m, 'organisation', '2021-04-06', {
      id: m.ids.next('9a01'),
      area_path: area,
      name,
      kind,
      parent_name: parent?.name ?? null,
      parent_id: parent?.id ?? null,
      founded_on: '2019-07-01',
      secretary: secretary(),
      secretary_since: kind === 'group' ? '2022-01-10' : from,
      ...term,
    })
    return { id, name }
  }
  for (const [path, name] of streets) above.set(path, org('workCommittee', `中共${name}工作委员会`, path))
  for (const [i, c] of m.communities.entries()) {
    const from = i === 1 ? addDays(addYears(m.today, -5), 40) : addDays(termFrom, i * 9)
    const general = org('general', `${c.name}党总支`, c.path, above.get(c.streetPath), from)
    for (const no of ['第一', '第二']) {
      const branch = org('branch', `${c.name}${no}党支部`, c.path, general, from)
      c.branches.push(branch)
      if (no === '第一') for (const g of ['一', '二']) org('group', `${c.name}${no}党支部第${g}党小组`, c.path, branch)
    }
  }
}

/** Those whom the registry knows as members, in the branches of their community; some float, some are being transferred. */
function makeMembers(m: Making): void {
  const members: { person: DemoPerson; branch: { id: string; name: string } }[] = []
  for (const c of m.communities)
    for (const person of c.people.filter((p) => m.registry.get(p.id)?.political === '01')) {
      const latest = addYears(m.today, -2)
      const at = addDays(addYears(person.birthDate, 20), m.random.int(0, 5000))
      if (person.age < 23) {
        const row = m.registry.get(person.id)
        if (row) row.political = '03'
        continue
      }
      const joined = earlier(at, latest)
      const branch = m.random.pick(c.branches)
      members.push({ person, branch })
      m.taken.add(person.id)
      put(m, 'member', '2021-04-12', {
        id: m.ids.next('9a02'),
        ...about(person),
        branch_name: branch.name,
        branch_id: branch.id,
        state: 'full',
        joined_on: joined,
        full_on: addMonths(joined, 12),
        branch_since: joined > '2019-07-01' ? joined : '2019-07-01',
      })
    }
  for (const [i, { person, branch }] of members.slice(0, 14).entries())
    put(m, 'floating', '2025-03-02', {
      id: m.ids.next('9a03'),
      ...about(person),
      direction: 'out',
      place: m.random.pick(['浙江省宁波市', '广东省东莞市', '福建省晋江市', '贵阳市']),
      since: addMonths(m.today, -10 - i),
      contact_branch: branch.name,
      contact_person: makeName(m.random, makeSurname(m.random), '1'),
      last_contact_on: i < 3 ? addMonths(m.today, -8) : addDays(m.today, -m.random.int(10, 150)),
    })
  for (const [i, { person, branch }] of members.slice(14, 20).entries()) {
    const done = i > 3
    const issued = addDays(m.today, i === 0 ? -82 : -15 - i * 7)
    const end = addDays(issued, 12)
    put(m, 'transfer', issued, {
      id: m.ids.next('9a04'),
      ...about(person),
      state: done ? 'withdrawn' : 'issued',
      from_branch: branch.name,
      to_branch: i % 2 ? '兴义市丰都街道富康社区党支部' : (m.communities[2]?.branches[0]?.name ?? ''),
      outside: i % 2 === 1,
      issued_on: issued,
      valid_until: addDays(issued, DEFAULTS.letterDays),
      reason: '工作变动',
      closed_on: done ? end : null,
      closed_reason: done ? '本人暂不转出' : null,
    })
  }
}

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  branch: ['通报上季度支部工作', '讨论积极分子人选'],
  committee: ['研究本月党建任务', '研究困难党员帮扶'],
  group: ['学习新市民计划政策', '楼栋环境整治分工'],
  lecture: ['感恩奋进主题党课', '乡村振兴与后续扶持'],
  themeDay: ['入户走访搬迁群众', '安置点卫生大扫除', '防火防盗宣传'],
}

/** Meetings of the running and the last quarter; the second branch of two communities is behind this month. */
function makeMeetings(m: Making): void {
  const quarter = periodOf('quarter', m.today)
  const first = periodOf('quarter', addDays(quarter.from, -1)).from
  for (const [i, c] of m.communities.entries())
    for (const [k, branch] of c.branches.entries())
      for (let month = first; month <= m.today; month = addMonths(month, 1)) {
        const { to } = periodOf('month', month)
        const last = earlier(to, m.today)
        const behind = k === 1 && (i === 0 || i === 4) && to >= m.today
        const opens = periodOf('quarter', month).from === month
        const kinds = ['themeDay', 'committee', ...(k === 0 ? ['group'] : []), ...(opens ? ['branch', 'lecture'] : [])]
        for (const kind of behind ? kinds.slice(1, 2) : kinds) {
          const day = addDays(month, m.random.int(2, 20))
          const held = earlier(day, last)
          const expected = kind === 'committee' ? 5 : m.random.int(12, 24)
          put(m, 'meeting', held, {
            id: m.ids.next('9a05'),
            area_path: c.path,
            branch_name: branch.name,
            branch_id: branch.id,
            kind,
            held_on: held,
            topic: m.random.pick(TOPICS[kind] ?? ['学习']),
            chair: makeName(m.random, makeSurname(m.random), '1'),
            expected,
            present: expected - m.random.int(0, Math.min(3, expected - 1)),
            minutes: '按议程进行，形成决议并公开。',
          })
        }
      }
}
