import type { Context } from '@county/api-kit/verb'

/** A stored person as far as an import compares it. */
export interface StoredPerson {
  id: string
  version: number
  numberIndex: string | null
  numberSealed: Buffer | null
  tempNumber: string | null
  phoneIndex: string | null
  name: string
  birthDate: string | null
  state: string
  householdId: string | null
  householdNo: string | null
  areaPath: string
  facts: Record<string, string | null>
}

/** A stored household as far as an import compares it. */
export interface StoredHousehold {
  id: string
  version: number
  no: string
  state: string
  headPersonId: string | null
  headName: string
  size: number
  roomId: string | null
  roomLabel: string | null
  areaPath: string
  siteId: string | null
  siteName: string | null
  facts: Record<string, unknown>
}

const PERSON = `p.id, p.version, encode(p.id_number_index, 'hex') as "numberIndex", p.id_number_sealed as "numberSealed",
  p.temp_number as "tempNumber", encode(p.phone_index, 'hex') as "phoneIndex", p.name, p.birth_date as "birthDate",
  p.state, p.household_id as "householdId", p.household_no as "householdNo", p.area_path as "areaPath",
  json_build_object('sex', p.sex, 'ethnicity', p.ethnicity, 'education', p.education, 'political', p.political,
    'marital', p.marital, 'hukouStatus', p.hukou_status, 'disabilityCategory', p.disability_category,
    'disabilityGrade', p.disability_grade, 'note', p.note, 'relation', p.relation_to_head) as facts`

const HOUSEHOLD = `h.id, h.version, h.no, h.state, h.head_person_id as "headPersonId", h.head_name as "headName",
  h.size, h.room_id as "roomId", h.room_label as "roomLabel", h.area_path as "areaPath", h.site_id as "siteId",
  h.site_name as "siteName",
  json_build_object('originTownship', h.origin_township, 'originVillage', h.origin_village, 'originGroup', h.origin_group,
    'wholeVillage', h.whole_village, 'contractedMu', h.contracted_mu, 'forestMu', h.forest_mu,
    'homesteadM2', h.homestead_m2, 'movedInOn', h.moved_in_on, 'povertyCategory', h.poverty_category) as facts`

/** Persons by the blind index of their number, and the numbers that belong to somebody out of the officer's area. */
export async function personsByIndex(c: Context, indexes: Buffer[], temporary: string[] = []) {
  const found = await c.tx.query<StoredPerson>(
    `select ${PERSON} from residents.person p where (p.id_number_index = any($1) or p.temp_number = any($2)) and p.state <> 'merged'`,
    [indexes, temporary],
  )
  const elsewhere = await c.tx.query<{ index: string }>(
    `select encode(taken, 'hex') as index from residents.numbers_elsewhere($1) taken`,
    [indexes],
  )
  return {
    byIndex: new Map(found.flatMap((p) => (p.numberIndex ? [[p.numberIndex, p] as const] : []))),
    byTemporary: new Map(found.flatMap((p) => (p.tempNumber ? [[p.tempNumber, p] as const] : []))),
    elsewhere: new Set(elsewhere.map((r) => r.index)),
  }
}

/** Persons with these names and birth dates, as `name|date`. */
export async function personsByName(c: Context, keys: { name: string; birthDate: string }[]) {
  const found = await c.tx.query<StoredPerson>(
    `select ${PERSON} from residents.person p
     join unnest($1::text[], $2::date[]) x (name, birth_date) on x.birth_date = p.birth_date and x.name = p.name
     where p.state <> 'merged'`,
    [keys.map((k) => k.name), keys.map((k) => k.birthDate)],
  )
  const byKey = new Map<string, StoredPerson[]>()
  for (const p of found) {
    const key = `${p.name}|${p.birthDate}`
    byKey.set(key, [...(byKey.get(key) ?? []), p])
  }
  return byKey
}

/** Households by number or id, and the numbers taken by households out of the officer's area. */
export async function householdsOf(c: Context, numbers: string[], ids: string[]) {
  const found = await c.tx.query<StoredHousehold>(
    `select ${HOUSEHOLD} from residents.household h where h.no = any($1) or h.id = any($2::uuid[])`,
    [numbers, ids],
  )
  const elsewhere = await c.tx.query<{ no: string }>(`select no from residents.household_numbers_elsewhere($1) no`, [
    numbers,
  ])
  return {
    byNo: new Map(found.map((h) => [h.no, h])),
    byId: new Map(found.map((h) => [h.id, h])),
    elsewhere: new Set(elsewhere.map((r) => r.no)),
  }
}
