import { query } from '@county/api-kit/verb'
import { ListInput, listOutput } from '@county/core/ledger/ledger'
import { Household, HouseholdRow } from '@county/residents/household/household'
import { householdSearch } from '../search/conditions.ts'
import { columnFilter, type ListSource, listPage, plainSorts } from '../shared/list.ts'
import { HOUSEHOLD_COLUMNS, toHouseholdRow } from './rows.ts'

const COLUMNS: Readonly<Record<string, [column: string, type: string]>> = {
  povertyCategory: ['h.poverty_category', 'text'],
  originTownship: ['h.origin_township', 'text'],
  originVillage: ['h.origin_village', 'text'],
  siteName: ['h.site_name', 'text'],
  siteId: ['h.site_id', 'uuid'],
  movedInOn: ['h.moved_in_on', 'date'],
  wholeVillage: ['h.whole_village', 'boolean'],
  size: ['h.size', 'int'],
  state: ['h.state', 'text'],
  roomId: ['h.room_id', 'uuid'],
  roomLabel: ['h.room_label', 'text'],
}

const sort = (column: string, nullable: boolean) => ({ column, nullable })

/** The list of households as data. */
const householdSource: ListSource = {
  table: 'residents.household',
  alias: 'h',
  columns: HOUSEHOLD_COLUMNS,
  defaultSort: 'no',
  sorts: {
    ...plainSorts(Household),
    no: sort('no', false),
    headName: sort('head_pinyin', false),
    size: sort('size', false),
    updatedAt: sort('updated_at', false),
  },
  filter(key, filter, params) {
    if (key === 'hasRoom')
      return 'any' in filter ? `h.room_id is ${filter.any.includes(true) ? 'not ' : ''}null` : 'true'
    const column = COLUMNS[key]
    return column && columnFilter(column[0], column[1], filter, params)
  },
  search(text, params) {
    const name = params.add(text.replace(/\s/g, ''))
    return `(${householdSearch(text, params)} or h.head_name = ${name} or h.id in (
      select p.household_id from residents.person p where p.id in (select residents.matching_persons(${name}))))`
  },
}

/** Lists households by filters, search, order, area and date. */
export const listHouseholds = query({
  name: 'residents.household.list',
  title: { zh: '查询家庭', en: 'List households' },
  permission: 'residents.person.read',
  input: ListInput,
  output: listOutput(HouseholdRow),
  async run(c, asked) {
    const { page, ...rest } = await listPage(c, householdSource, asked)
    return { ...rest, rows: page.map(toHouseholdRow) }
  },
})
