import { PLAN } from '@county/coordination/plan/plan'
import type { Role } from '@county/core/permission'
import { PLAN_SCHOOLS } from '@county/education/school/plan-schools'
import { STATION } from './modules/health-tables.ts'
import { makeName, makeSurname } from './names.ts'
import { COUNTY_PATH, type Grid } from './places.ts'
import { type Ids, Random } from './random.ts'
import { DEMO_SOURCE, type DemoRow } from './store.ts'

/** The password of every demo account; a production start refuses demo accounts. */
export const DEMO_PASSWORD = 'Xinshimin-2026'

/** An account of the demo, as the start prints it. */
export interface DemoAccount {
  account: string
  name: string
  unit: string
  role: Role
  areaPath: string
  officerId: string
}

const SINCE = '2021-03-11'
/** Account names of the lead departments; the reviewer has `-sh`, the head `-ld` added. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  县发改局: 'fagai',
  县住建局: 'zhujian',
  县园区办: 'yuanqu',
  县投促局: 'toucu',
  县农业农村局: 'nongye',
  县文体广旅局: 'wenlv',
  县委宣传部: 'xuanchuan',
  县教育局: 'jiaoyu',
  县人社局: 'renshe',
  县卫健局: 'weijian',
  县自然资源局: 'ziran',
  县林业局: 'linye',
  县民政局: 'minzheng',
  县委组织部: 'zuzhi',
  县委政法委: 'zhengfa',
  县公安局: 'gongan',
  县市监局: 'shijian',
  县财政局: 'caizheng',
  县扶贫办: 'fupin',
}
/** Clerks of institutions: whose department, account, and the row of the department's ledger they are bound to. */
const CLERKS: readonly { department: string; account: string; institutionId: string }[] = [
  ...PLAN_SCHOOLS.map((s, i) => ({
    department: '县教育局',
    account: `xuexiao0${i + 1}`,
    institutionId: s.id as string,
  })),
  { department: '县卫健局', account: 'fuwuzhan01', institutionId: STATION.id },
]
const OTHERS = ['县委编办', '县税务局', '县德润公司']
const BUREAU = '县生态移民局'

/** Units, officers, accounts and posts of the demo. */
export interface Officers {
  tables: Map<string, DemoRow[]>
  accounts: DemoAccount[]
}

/** Makes every unit that the plan names, and people who work in them. */
export function makeOfficers(
  random: Random,
  ids: Ids,
  grids: readonly Grid[],
  passwordHash: string,
  now: Date,
): Officers {
  const tables = new Map<string, DemoRow[]>(
    [
      'core.unit',
      'core.unit_name',
      'core.unit_module',
      'core.officer',
      'core.account',
      'core.post',
      'residents.grid_holder',
    ].map((t) => [t, []]),
  )
  const put = (table: string, row: DemoRow) => tables.get(table)?.push(row)
  const accounts: DemoAccount[] = []
  const unit = (code: string, kind: string, name: string, modules: readonly string[]) => {
    const id = ids.next('0417')
    put('core.unit', { id, code, kind, valid_from: SINCE })
    put('core.unit_name', {
      id: ids.next('04a3'),
      unit_id: id,
      name,
      short_name: name.replace(/^县委?/, ''),
      valid_from: SINCE,
    })
    for (const module of modules)
      put('core.unit_module', { id: ids.next('04d0'), unit_id: id, module, valid_from: SINCE })
    return { id, name }
  }
  const officer = (
    account: string,
    role: Role,
    of: { id: string; name: string },
    areaPath: string,
    name = makeName(random, makeSurname(random), random.chance(0.6) ? '1' : '2'),
    institutionId: string | null = null,
  ) => {
    const officerId = ids.next('0ff1')
    put('core.officer', { id: officerId, name, state: 'active', demo: true })
    put('core.account', {
      officer_id: officerId,
      account,
      password_hash: passwordHash,
      password_set_at: now,
      must_change_password: false,
    })
    put('core.post', {
      id: ids.next('9057'),
      officer_id: officerId,
      unit_id: of.id,
      role,
      area_path: areaPath,
      valid_from: SINCE,
      institution_id: institutionId,
    })
    accounts.push({ account, name, unit: of.name, role, areaPath, officerId })
    return { officerId, name }
  }
  const bureau = unit('YMJ', 'bureau', BUREAU, ['coordination'])
  officer('yimin', 'bureauClerk', bureau, COUNTY_PATH)
  officer('yimin-jz', 'bureauDirector', bureau, COUNTY_PATH)
  const government = unit('XZF', 'leadership', '晴隆县联席会议', [])
  officer('lingdao', 'leader', government, COUNTY_PATH)
  const departments = new Map<string, { id: string; name: string }>()
  for (const [name, account] of Object.entries(DEPARTMENTS)) {
    const of = unit(account.toUpperCase(), 'department', name, modulesOf(name))
    officer(account, 'filer', of, COUNTY_PATH)
    officer(`${account}-sh`, 'reviewer', of, COUNTY_PATH)
    officer(`${account}-ld`, 'head', of, COUNTY_PATH)
    departments.set(name, of)
  }
  for (const [i, name] of OTHERS.entries()) unit(`QT${i + 1}`, 'department', name, [])
  const administration = unit('XXZX', 'department', '县信息中心', [])
  officer('sysadmin', 'systemAdmin', administration, COUNTY_PATH)
  officer('secadmin', 'securityAdmin', administration, COUNTY_PATH)
  officer('audadmin', 'auditAdmin', administration, COUNTY_PATH)
  const clerks = new Random(417)
  for (const { department, account, institutionId } of CLERKS) {
    const name = makeName(clerks, makeSurname(clerks), '2')
    officer(
      account,
      'institution',
      departments.get(department) as { id: string; name: string },
      COUNTY_PATH,
      name,
      institutionId,
    )
  }
  makeFieldWorkers(grids, ids, unit, officer, put)
  return { tables, accounts }
}

/** Modules a unit leads: those of the measures where the plan names it as lead. */
function modulesOf(unit: string): string[] {
  return [
    ...new Set(PLAN.measures.filter((m) => m.lead.includes(unit) && m.module !== 'coordination').map((m) => m.module)),
  ]
}

type MakeUnit = (code: string, kind: string, name: string, modules: readonly string[]) => { id: string; name: string }
type MakeOfficer = (
  account: string,
  role: Role,
  of: { id: string; name: string },
  areaPath: string,
  name?: string,
) => { officerId: string; name: string }

function makeFieldWorkers(
  grids: readonly Grid[],
  ids: Ids,
  unit: MakeUnit,
  officer: MakeOfficer,
  put: (table: string, row: DemoRow) => void,
): void {
  const streets = new Map<string, { id: string; name: string }>()
  const communities = new Map<string, { id: string; name: string }>()
  const names: Record<string, string> = { TL: 'tenglong', SB: 'sanbao', XF: 'xingfu' }
  let worker = 0
  for (const grid of grids) {
    const { code, street } = grid.site
    if (!streets.has(street)) {
      const of = unit(`JD-${code}`, 'street', street, [])
      streets.set(street, of)
      officer(names[code] as string, 'streetOfficer', of, `${COUNTY_PATH}${grid.site.streetCode}.`)
    }
    let community = communities.get(grid.communityPath)
    if (!community) {
      community = unit(`SQ-${communities.size + 1}`, 'community', grid.community, [])
      communities.set(grid.communityPath, community)
      officer(`shequ${String(communities.size).padStart(2, '0')}`, 'communityOfficer', community, grid.communityPath)
    }
    worker++
    // The seventh grid has no holder: the vacancy alarm has something to show.
    if (worker === 7) continue
    const holder = officer(`wangge${String(worker).padStart(2, '0')}`, 'gridWorker', community, grid.path)
    put('residents.grid_holder', {
      id: ids.next('401d'),
      area_path: grid.path,
      grid_path: grid.path,
      officer_id: holder.officerId,
      holder_name: holder.name,
      valid_from: SINCE,
      source: DEMO_SOURCE,
    })
  }
}
