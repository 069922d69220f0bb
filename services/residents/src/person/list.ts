import type { Params } from '@county/api-kit/sql'
import { type Context, query } from '@county/api-kit/verb'
import { type ListFilter, ListInput, listOutput } from '@county/core/ledger/ledger'
import { addDays, addYears } from '@county/kernel/local-date'
import { Person, PersonRow } from '@county/residents/person/person'
import { personSearch } from '../search/conditions.ts'
import { type Asked, columnFilter, type ListSource, listPage, plainSorts } from '../shared/list.ts'
import { PERSON_COLUMNS, toPersonRow } from './rows.ts'

const COLUMNS: Readonly<Record<string, [column: string, type: string]>> = {
  sex: ['p.sex', 'text'],
  birthDate: ['p.birth_date', 'date'],
  ethnicity: ['p.ethnicity', 'text'],
  education: ['p.education', 'text'],
  political: ['p.political', 'text'],
  marital: ['p.marital', 'text'],
  hukouStatus: ['p.hukou_status', 'text'],
  disabilityCategory: ['p.disability_category', 'text'],
  disabilityGrade: ['p.disability_grade', 'text'],
  originTownship: ['p.origin_township', 'text'],
  povertyCategory: ['p.poverty_category', 'text'],
  relationToHead: ['p.relation_to_head', 'text'],
  state: ['p.state', 'text'],
  stateOn: ['p.state_on', 'date'],
  siteId: ['p.site_id', 'uuid'],
  householdId: ['p.household_id', 'uuid'],
}

const sort = (column: string, nullable: boolean) => ({ column, nullable })

const SORTS = {
  ...plainSorts(Person),
  name: sort('name_pinyin', false),
  sex: sort('sex', false),
  updatedAt: sort('updated_at', false),
}

/** The list of persons as data; `today` is the day ages are told on. */
function personSource(c: Context): ListSource {
  return {
    table: 'residents.person',
    alias: 'p',
    columns: PERSON_COLUMNS,
    defaultSort: 'name',
    sorts: SORTS,
    filter: (key, filter, params) => filterSql(c.today, key, filter, params),
    search: (text, params) => personSearch(c.cipher, text, params),
  }
}

function filterSql(today: string, key: string, filter: ListFilter, params: Params): string | undefined {
  if (key === 'age') return ageFilter(today, filter, params)
  if (key === 'idNumber') return 'any' in filter && filter.any.includes(null) ? 'p.id_number_index is null' : undefined
  if (key === 'hasNumber') {
    const wanted = 'any' in filter ? filter.any.map(String) : []
    return wanted.length === 1 ? `p.id_number_index is ${wanted[0] === 'true' ? 'not ' : ''}null` : 'true'
  }
  const column = COLUMNS[key]
  return column && columnFilter(column[0], column[1], filter, params)
}

/** Full years of age on the day, from and to included. */
function ageFilter(today: string, filter: ListFilter, params: Params): string {
  if ('any' in filter) return 'true'
  const parts: string[] = []
  if (filter.from !== undefined)
    parts.push(`p.birth_date <= ${params.add(addYears(today, -Number(filter.from)))}::date`)
  if (filter.to !== undefined)
    parts.push(`p.birth_date >= ${params.add(addDays(addYears(today, -Number(filter.to) - 1), 1))}::date`)
  return parts.length > 0 ? parts.join(' and ') : 'true'
}

/** Lists persons by filters, search, order, area and date. */
export const listPersons = query({
  name: 'residents.person.list',
  title: { zh: '查询居民', en: 'List persons' },
  permission: 'residents.person.read',
  input: ListInput,
  output: listOutput(PersonRow),
  async run(c, asked) {
    const { page, ...rest } = await listPage(c, personSource(c), withHousehold(asked))
    return { ...rest, rows: page.map((row) => toPersonRow(c.cipher, row)) }
  },
})

/** `householdId` is a filter like any other. */
function withHousehold(asked: Asked): Asked {
  return asked.householdId
    ? { ...asked, filters: { ...asked.filters, householdId: { any: [asked.householdId] } } }
    : asked
}
