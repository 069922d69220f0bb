import { toColumns } from '@county/api-kit/ledger/columns'
import { type Ledger, ledgerFields } from '@county/core/ledger/ledger'
import type { Cipher } from '@county/db/cipher'
import { LEDGERS } from '@county/health/ledgers'
import type { DemoPerson } from '../people.ts'
import type { Ids, Random } from '../random.ts'
import { DEMO_SOURCE, type DemoRow } from '../store.ts'
import type { Tables } from '../work.ts'

/** What the parts of the health demo need. */
export interface Making {
  random: Random
  ids: Ids
  cipher: Cipher
  tables: Tables
  today: string
  /** Category in the anti-poverty system by household. */
  povertyOf: ReadonlyMap<string, string>
  scale: number
}

/** Problems planted in the health demo at scale 1, for tests and for showing the lists at work. */
export const PLANTED = { lateReports: 2, silentReports: 1, arrearsOverdue: 4, licencesEnding: 3, largeSelfPaid: 24 }

/** Institutions by site; the first of a site keeps the contracts of its residents. */
export const SERVES: Readonly<Record<string, readonly string[]>> = {
  TL: ['腾龙社区卫生服务站', '腾龙第二社区卫生服务站'],
  SB: ['三宝街道卫生院', '三宝社区卫生服务站'],
  XF: ['幸福家园社区卫生服务站'],
}
/** The station of Sanbao, where the demo's clerk of a clinic works. */
export const STATION = { id: '019d0007-5c00-7000-8000-000000000001', name: '三宝社区卫生服务站' } as const

/** Hospitals of the county with an agreement. */
export const HOSPITALS = ['晴隆县人民医院', '晴隆县中医院']

/** Empty tables of the module, in the order of loading. */
export function tables(): Tables {
  return new Map(LEDGERS.map((l) => [l.table, []]))
}

/** Adds a row to a ledger as if it had been typed on a day; values that are not given are empty, secrets are sealed. */
export function put(
  m: Making,
  ledger: Ledger<any>,
  of: { day: string; person?: DemoPerson; areaPath?: string; id?: string },
  values: Record<string, unknown>,
): string {
  const id = of.id ?? m.ids.next('7c01')
  const all = Object.fromEntries(ledgerFields(ledger).map(([key]) => [key, values[key] ?? null]))
  const typed = `${of.day}T01:00:00Z`
  const { person } = of
  const row: DemoRow = {
    id,
    ...(person ? { person_id: person.id, person_name: person.name } : {}),
    ...Object.fromEntries(toColumns(ledger, all, m.cipher) as Map<string, any>),
    area_path: person?.areaPath ?? of.areaPath ?? '522324.',
    closed_on: null,
    closed_reason: null,
    source: DEMO_SOURCE,
    created_at: typed,
    updated_at: typed,
  }
  m.tables.get(ledger.table)?.push(row)
  return id
}

/** The institution that keeps a person. */
export const keeperOf = (m: Making, person: DemoPerson): string =>
  m.random.pick(SERVES[person.grid.site.code] ?? SERVES.SB ?? [])

/** Names of doctors in the demo. */
export const DOCTORS = ['韦医生', '罗医生', '王医生', '陈医生', '岑医生', '杨医生']
