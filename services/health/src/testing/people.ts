import type { AdminConnection } from '@county/db/admin'
import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'

let counter = 0

/** A person of a household of its own in the registry, arranged past the registry's verbs. */
export async function addPerson(
  admin: AdminConnection,
  options: { areaPath?: string; povertyCategory?: string | null; name?: string; birthDate?: string } = {},
): Promise<{ personId: string; householdId: string; name: string }> {
  const { areaPath = GRID, povertyCategory = null, name = `居民${++counter}`, birthDate = '1985-03-02' } = options
  const [personId, householdId] = [newId(), newId()]
  const no = `H${personId.slice(-8)}`
  await admin.query(
    `insert into residents.household (id, no, head_name, size, area_path, address, search, poverty_category)
     values ($1, $2, $3, 1, $4, '3栋2单元501', '{}', $5)`,
    [householdId, no, name, areaPath, povertyCategory],
  )
  await admin.query(
    `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search, poverty_category)
     values ($1, $2, '1', $3, $4, $5, $6, '{}', $7)`,
    [personId, name, birthDate, householdId, no, areaPath, povertyCategory],
  )
  return { personId, householdId, name }
}

/** An institution that is open, and a designated hospital with an agreement. */
export async function addInstitutions(admin: AdminConnection): Promise<void> {
  const add = `insert into health.institution (name, kind, site, state, opened_on, designated, agreement_no, designated_from, area_path)
    values ($1, $2, $3, 'open', '2020-01-01', $4, $5, $6, '522324.')`
  await admin.query(add, ['三宝社区卫生服务站', 'station', 'SB', false, null, null])
  await admin.query(add, ['晴隆县人民医院', 'countyHospital', null, true, '定点〔2021〕1号', '2021-04-01'])
}

/** Values of a row of each ledger that is in order. */
export const VALUES = {
  contract: {
    year: 2026,
    team: '三宝一队',
    institutionName: '三宝社区卫生服务站',
    package: 'basic',
    signedOn: '2026-01-10',
    validTo: '2027-01-09',
  },
  care: { condition: 'hypertension', foundOn: '2026-03-01', institutionName: '三宝社区卫生服务站', doctor: '李医生' },
  followUp: {
    about: 'hypertension',
    performedOn: '2026-10-20',
    method: 'visit',
    performer: '李医生',
    result: 'controlled',
    finding: '血压一百四十，继续服药',
    institutionName: null,
    nextOn: null,
  },
  illness: {
    illness: '肺癌',
    diagnosedOn: '2026-05-01',
    hospital: '晴隆县人民医院',
    state: 'treating',
    treatment: '化疗六周期',
    institutionName: null,
    doctor: null,
    note: null,
  },
  illnessCost: {
    settledOn: '2026-06-01',
    hospital: '晴隆县人民医院',
    kind: 'inpatient',
    total: 8_000_000,
    insured: 5_000_000,
    illnessInsured: 500_000,
    aid: 700_000,
    otherAid: 0,
    selfPaid: 1_800_000,
    institutionName: null,
    note: null,
  },
  admission: {
    hospital: '晴隆县人民医院',
    admittedOn: '2026-10-02',
    payAfter: true,
    reason: null,
    diagnosis: '急性阑尾炎',
    dischargedOn: null,
    due: null,
    paid: null,
    payBy: null,
    settledOn: null,
  },
} as const
