import type { FastifyInstance } from 'fastify'
import type pg from 'pg'

/** The masked number of every person: the floor keeps nothing sealed. */
const MASKED = '529900********1234'
const CARD = `s.id as s_id, s.name as s_name, s.household_id as s_household_id, s.household_no as s_household_no, s.sex as s_sex,
  s.birth_date::text as s_birth_date, s.address as s_address`
const FIELDS = `r.id, r.version, r.area_path, r.created_at, r.updated_at, r.source, r.closed_on::text, r.closed_reason,
  r.person_id, r.person_name`
const LABOUR = `${FIELDS}, r.labour_ability, r.willing_to_work, r.willing_to_train, r.skills, r.status, r.status_reason, r.place,
  r.province, r.monthly_income, r.wanted_place, r.wanted_shift, r.wanted_wage, r.service_needs, r.full_time_student, r.carer,
  r.woman_category, r.opened_on::text, r.evidence_on::text`
const PERSON = `p.id, p.version, p.area_path, p.created_at, p.updated_at, p.source, p.closed_on::text, p.closed_reason,
  p.household_id, p.name, p.sex, p.birth_date::text, p.household_no, p.address, p.relation_to_head, p.ethnicity, p.education,
  p.political, p.marital, p.hukou_status, p.disability_category, p.disability_grade, p.origin_township, p.poverty_category,
  p.state, p.state_on::text, p.temp_number, p.note`

type Row = Record<string, any>

const head = (r: Row) => ({
  id: r.id,
  version: r.version,
  areaPath: r.area_path,
  createdAt: r.created_at,
  updatedAt: r.updated_at,
  updatedByName: null,
  source: r.source,
  closedOn: r.closed_on,
  closedReason: r.closed_reason,
})

function labourRow(r: Row) {
  return {
    ...head(r),
    subject: {
      id: r.s_id,
      name: r.s_name,
      householdId: r.s_household_id,
      householdNo: r.s_household_no,
      sex: r.s_sex,
      birthDate: r.s_birth_date,
      idMasked: MASKED,
      address: r.s_address,
    },
    values: {
      labourAbility: r.labour_ability,
      willingToWork: r.willing_to_work,
      willingToTrain: r.willing_to_train,
      skills: r.skills,
      status: r.status,
      statusReason: r.status_reason,
      place: r.place,
      province: r.province,
      monthlyIncome: r.monthly_income,
      wantedPlace: r.wanted_place,
      wantedShift: r.wanted_shift,
      wantedWage: r.wanted_wage,
      serviceNeeds: r.service_needs,
      fullTimeStudent: r.full_time_student,
      carer: r.carer,
      womanCategory: r.woman_category,
      openedOn: r.opened_on,
      evidenceOn: r.evidence_on,
    },
  }
}

function personRow(p: Row) {
  const {
    id: _,
    version: _v,
    area_path: _a,
    created_at: _c,
    updated_at: _u,
    source: _s,
    closed_on: _o,
    closed_reason: _r,
    household_id,
    ...values
  } = p
  return {
    ...head(p),
    subject: null,
    householdId: household_id,
    values: { ...values, idNumber: MASKED, phone: '138****0000' },
  }
}

/** Lists, one record, and a bare UPDATE. */
export function addLedger(server: FastifyInstance, pool: pg.Pool): void {
  const labourPage = `select ${LABOUR}, ${CARD} from (
      select * from employment.labour_record where area_path >= $1 and area_path < $2 and closed_on is null and status = any($3)
      order by person_name, id limit 51) r
    left join residents.person s on s.id = r.person_id order by r.person_name, r.id`
  const labourCount = `select count(*)::int as n from employment.labour_record
    where area_path >= $1 and area_path < $2 and closed_on is null and status = any($3)`
  server.post<{ Body: { from: string; to: string; status: string[] } }>('/labour', async ({ body }) => {
    const values = [body.from, body.to, body.status]
    const [page, count] = await Promise.all([pool.query(labourPage, values), pool.query(labourCount, values)])
    return {
      rows: page.rows.slice(0, 50).map(labourRow),
      next: page.rows[49]?.id ?? null,
      count: count.rows[0].n,
      of: 0,
    }
  })
  const personPage = `select ${PERSON} from residents.person p where area_path >= $1 and area_path < $2 and closed_on is null and sex = any($3)
    order by name_pinyin, id limit 51`
  const personCount = `select count(*)::int as n from residents.person
    where area_path >= $1 and area_path < $2 and closed_on is null and sex = any($3)`
  server.post<{ Body: { from: string; to: string; sex: string[] } }>('/persons', async ({ body }) => {
    const values = [body.from, body.to, body.sex]
    const [page, count] = await Promise.all([pool.query(personPage, values), pool.query(personCount, values)])
    return {
      rows: page.rows.slice(0, 50).map(personRow),
      next: page.rows[49]?.id ?? null,
      count: count.rows[0].n,
      of: 0,
    }
  })
  const labourOne = `select ${LABOUR}, ${CARD} from employment.labour_record r left join residents.person s on s.id = r.person_id where r.id = $1`
  server.get<{ Params: { id: string } }>('/labour/:id', async ({ params }) => {
    const { rows } = await pool.query({ name: 'one', text: labourOne, values: [params.id] })
    return labourRow(rows[0])
  })
  for (const [table, column] of [
    ['service_card_check', 'note'],
    ['labour_record', 'wanted_wage'],
  ] as const)
    server.post<{ Body: { id: string; value: string | number } }>(`/update/${table}`, async ({ body }) => {
      const sql = `update bench.${table} set ${column} = $2 where id = $1 returning id, ${column}`
      const { rows } = await pool.query({ name: table, text: sql, values: [body.id, body.value] })
      return rows[0]
    })
}
