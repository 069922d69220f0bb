import { Params } from '@county/api-kit/sql'
import { type Context, query } from '@county/api-kit/verb'
import { maskCitizenId } from '@county/kernel/citizen-id'
import { labelOf } from '@county/kernel/codes/code-table'
import { sex } from '@county/kernel/codes/sex'
import { classifySearch } from '@county/residents/search/classify'
import { FindInput, FindOutput, type Found } from '@county/residents/search/search'
import { householdSearch, personSearchParts } from './conditions.ts'

interface PersonHit {
  id: string
  name: string
  sex: string
  born: string | null
  id_number_sealed: Buffer | null
  household_no: string | null
  address: string | null
  state: string
}

interface HouseholdHit {
  id: string
  no: string
  head_name: string
  size: number
  room_label: string | null
  address: string | null
  state: string
}

const PARTS = ['name', 'pinyin', 'number', 'phone'] as const

/** Finds persons and households by name, pinyin, initials, number, last four, telephone, household number or room. */
export const findAny = query({
  name: 'residents.search.find',
  title: { zh: '搜索居民和家庭', en: 'Search persons and households' },
  permission: 'residents.person.read',
  input: FindInput,
  output: FindOutput,
  async run(c, { q, kind, limit }) {
    if (classifySearch(q).text === '') return { found: [], more: false }
    // Sent together: the parts of a search are answered in one round trip.
    const asking = [
      kind === 'household' ? [] : findPersons(c, q, limit),
      kind === 'person' ? [] : findHouseholds(c, q, limit),
    ]
    await Promise.allSettled(asking)
    const found = (await Promise.all(asking)).flat()
    return { found: found.slice(0, limit), more: found.length > limit }
  },
})

async function findPersons(c: Context, q: string, limit: number): Promise<Found[]> {
  const asking = PARTS.map((part) => findPart(c, q, part, limit))
  await Promise.allSettled(asking)
  const found = new Map<string, Found>()
  for (const hits of await Promise.all(asking)) for (const hit of hits) if (!found.has(hit.id)) found.set(hit.id, hit)
  return [...found.values()].slice(0, limit + 1)
}

async function findPart(c: Context, q: string, part: (typeof PARTS)[number], limit: number): Promise<Found[]> {
  const params = new Params()
  const own = personSearchParts(c.cipher, q, params, part)
  if (own.length === 0) return []
  const rows = await c.tx.query<PersonHit>(
    `select p.id, p.name, p.sex, left(p.birth_date::text, 4) as born, p.id_number_sealed, p.household_no, p.address, p.state
     from residents.person p where (${own.join(' or ')}) and p.state <> 'merged'
     order by p.closed_on nulls first, p.name_pinyin, p.id limit ${limit + 1}`,
    params.values,
  )
  return rows.map((row) => personFound(c, row, part))
}

function personFound(c: Context, row: PersonHit, matched: Found['matched']): Found {
  const number = row.id_number_sealed ? maskCitizenId(c.cipher.open(row.id_number_sealed)) : null
  const detail = [labelOf(sex, row.sex, 'zh-CN'), row.born && `${row.born}年生`, number, row.household_no, row.address]
  return {
    kind: 'person',
    id: row.id,
    title: row.name,
    detail: detail.filter(Boolean).join(' · '),
    matched,
    state: row.state,
    href: `/residents/persons/${row.id}`,
  }
}

async function findHouseholds(c: Context, q: string, limit: number): Promise<Found[]> {
  const { code, text } = classifySearch(q)
  if (!code) return []
  const params = new Params()
  const where = householdSearch(q, params)
  const rows = await c.tx.query<HouseholdHit>(
    `select h.id, h.no, h.head_name, h.size, h.room_label, h.address, h.state from residents.household h
     where ${where} order by h.state desc, h.no, h.id limit ${limit + 1}`,
    params.values,
  )
  return rows.map((row) => ({
    kind: 'household',
    id: row.id,
    title: `${row.head_name}户 ${row.no}`,
    detail: [`${row.size}人`, row.address].filter(Boolean).join(' · '),
    matched: row.no.toLowerCase().includes(text) ? 'householdNo' : 'room',
    state: row.state,
    href: `/residents/households/${row.id}`,
  }))
}
