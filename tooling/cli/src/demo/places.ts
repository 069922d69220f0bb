import { addDays } from '@county/kernel/local-date'
import { grams } from '@county/residents-service/shared/names'
import { makeName, makeSurname } from './names.ts'
import type { Ids, Random } from './random.ts'
import { DEMO_AT, DEMO_SOURCE, type DemoRow } from './store.ts'

/** County 522324; paths begin with it. */
export const COUNTY_PATH = '522324.'
/** First day anybody lived in the sites. */
const OPENED = '2018-06-01'

/** A resettlement site as the demo builds it. Households and persons of the two first are the plan's own numbers. */
export interface SitePlan {
  code: string
  name: string
  street: string
  streetCode: string
  households: number
  persons: number
  communities: readonly string[]
}

/** The sites; 幸福家园 has no number in the plan: 320 households with 1,440 persons are an assumption of the demo. */
export const SITES: readonly SitePlan[] = [
  {
    code: 'TL',
    name: '腾龙街道安置区',
    street: '腾龙街道',
    streetCode: '001',
    households: 2923,
    persons: 13744,
    communities: ['腾龙社区', '龙翔社区', '新坪社区', '沙子社区'],
  },
  {
    code: 'SB',
    name: '三宝街道安置区',
    street: '三宝街道',
    streetCode: '002',
    households: 3093,
    persons: 14907,
    communities: ['三宝社区', '阿妹戚托社区', '新塘社区', '大坪社区'],
  },
  {
    code: 'XF',
    name: '幸福家园安置区',
    street: '幸福家园片区',
    streetCode: '003',
    households: 320,
    persons: 1440,
    communities: ['幸福家园社区'],
  },
]

/** A grid with its rooms. */
export interface Grid {
  path: string
  name: string
  community: string
  communityPath: string
  site: SitePlan & { id: string }
  rooms: RoomPlace[]
}

/** A room a household can live in. */
export interface RoomPlace {
  id: string
  label: string
  address: string
}

/** Rows of sites, areas, buildings and rooms, and the grids to fill. */
export interface Places {
  tables: Map<string, DemoRow[]>
  grids: Grid[]
}

const ROOMS_A_BUILDING = 36
const HOUSEHOLDS_A_GRID = 150

/** Builds the area tree and the dwellings for `scale` times the county. */
export function makePlaces(random: Random, ids: Ids, scale: number): Places {
  const tables = new Map<string, DemoRow[]>(
    ['core.site', 'core.area', 'residents.building', 'residents.room', 'residents.room_grid'].map((t) => [t, []]),
  )
  const put = (table: string, row: DemoRow) => tables.get(table)?.push(row)
  const area = (kind: string, code: string, name: string, path: string, parent: string | null, siteId: string | null) =>
    put('core.area', {
      id: ids.next('a0ea'),
      kind,
      code,
      name,
      area_path: path,
      parent_path: parent,
      site_id: siteId,
      valid_from: OPENED,
    })
  const grids: Grid[] = []
  area('county', '522324', '晴隆县', COUNTY_PATH, null, null)
  for (const plan of SITES) {
    const siteId = ids.next('517e')
    const streetPath = `${COUNTY_PATH}${plan.streetCode}.`
    put('core.site', { id: siteId, code: plan.code, name: plan.name, opened_on: OPENED, area_path: streetPath })
    area('street', plan.streetCode, plan.street, streetPath, COUNTY_PATH, siteId)
    for (let copy = 0; copy < scale; copy++)
      plan.communities.forEach((community, i) => {
        const name = copy ? `${community}${copy + 1}` : community
        const code = String(copy * plan.communities.length + i + 1).padStart(3, '0')
        const path = `${streetPath}${code}.`
        area('community', code, name, path, streetPath, siteId)
        const share = Math.ceil(plan.households / plan.communities.length)
        const count = Math.ceil(share / HOUSEHOLDS_A_GRID)
        for (let g = 1; g <= count; g++) {
          const gridPath = `${path}${String(g).padStart(2, '0')}.`
          area('grid', String(g).padStart(2, '0'), `${name}第${g}网格`, gridPath, path, siteId)
          grids.push({
            path: gridPath,
            name: `${name}第${g}网格`,
            community: name,
            communityPath: path,
            site: { ...plan, id: siteId },
            rooms: [],
          })
        }
      })
  }
  const numbers = new Map<string, number>()
  for (const grid of grids) fillGrid(random, ids, grid, put, numbers)
  return { tables, grids }
}

function fillGrid(
  random: Random,
  ids: Ids,
  grid: Grid,
  put: (table: string, row: DemoRow) => void,
  numbers: Map<string, number>,
): void {
  const rooms = HOUSEHOLDS_A_GRID + 12
  for (let built = 0; built * ROOMS_A_BUILDING < rooms; built++) {
    const no = (numbers.get(grid.site.name) ?? 0) + 1
    numbers.set(grid.site.name, no)
    const buildingId = ids.next('b11d')
    const head = makeName(random, makeSurname(random), random.chance(0.5) ? '1' : '2')
    put('residents.building', {
      id: buildingId,
      area_path: grid.path,
      site_id: grid.site.id,
      site_name: grid.site.name,
      no: String(no),
      name: `${no}栋`,
      floors: 6,
      head_name: head,
      source: DEMO_SOURCE,
      created_at: DEMO_AT,
      updated_at: DEMO_AT,
    })
    for (let unit = 1; unit <= 3; unit++)
      for (let floor = 1; floor <= 6; floor++)
        for (let door = 1; door <= 2; door++) {
          const label = `${no}-${unit}-${floor}0${door}`
          const id = ids.next('4003')
          put('residents.room', {
            id,
            area_path: grid.path,
            building_id: buildingId,
            label,
            unit_no: String(unit),
            floor,
            area_m2: random.pick([60, 80, 80, 100, 100, 120]),
            grid_path: grid.path,
            search: grams(label),
            source: DEMO_SOURCE,
            created_at: DEMO_AT,
            updated_at: DEMO_AT,
          })
          put('residents.room_grid', {
            id: ids.next('4096'),
            area_path: grid.path,
            room_id: id,
            grid_path: grid.path,
            valid_from: OPENED,
            source: DEMO_SOURCE,
            created_at: DEMO_AT,
            updated_at: DEMO_AT,
          })
          grid.rooms.push({ id, label, address: `${grid.community}${label}` })
        }
  }
}

/** A day of moving in: most came between mid-2018 and the end of 2019. */
export function movedIn(random: Random): string {
  return addDays(OPENED, random.int(0, 560))
}
