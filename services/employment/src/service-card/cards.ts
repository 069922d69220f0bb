/**
 * Service cards of a day ($1) and month ($2) in an area ($3, $4): one a labourer, with this month's check. A card is the
 * open record of a person of working age who is able or not yet checked, and no full-time student.
 */
export const CARDS = `
  select r.id as record_id, r.version as record_version, r.person_id, r.person_name, p.household_id, p.household_no, p.address,
    r.area_path, r.status, r.status_reason, r.place, this.checked_on, r.opened_on
  from employment.labour_record r
  join employment.card_on($1::date) k on k.id = r.id
  join residents.person_card p on p.id = r.person_id
  left join employment.service_card_check this
    on this.person_id = r.person_id and this.month = $2 and this.closed_on is null
  where r.area_path >= $3 and r.area_path < $4`

/** Cards of a page with their last checks and the job held; `$1` is the day. */
export const withDetails = (page: string) => `
  select k.*, j.id as job_id, j.employer, j.monthly_income, last.checked_on as last_check_on, last.method as last_method,
    visit.checked_on as last_visit_on
  from (${page}) k
  left join lateral (select c.checked_on, c.method from employment.service_card_check c
    where c.person_id = k.person_id and c.closed_on is null and c.checked_on <= $1::date
    order by c.checked_on desc limit 1) last on true
  left join lateral (select c.checked_on from employment.service_card_check c
    where c.person_id = k.person_id and c.closed_on is null and c.method = 'visit' and c.checked_on <= $1::date
    order by c.checked_on desc limit 1) visit on true
  left join lateral (select j.id, j.employer, j.monthly_income from employment.job j
    where j.person_id = k.person_id and j.main and j.ended_on is null and j.closed_on is null limit 1) j on true`

/** A card as the database returns it. */
export interface CardRow {
  record_id: string
  record_version: number
  person_id: string
  person_name: string
  household_id: string | null
  household_no: string | null
  address: string | null
  area_path: string
  status: string
  status_reason: string | null
  place: string | null
  job_id: string | null
  employer: string | null
  monthly_income: number | null
  last_check_on: string | null
  last_method: string | null
  last_visit_on: string | null
  checked_on: string | null
  opened_on: string
}

/** A card as verbs return it. */
export function toCard(row: CardRow) {
  return {
    recordId: row.record_id,
    recordVersion: row.record_version,
    personId: row.person_id,
    personName: row.person_name,
    householdId: row.household_id,
    householdNo: row.household_no,
    address: row.address,
    areaPath: row.area_path,
    status: row.status,
    statusReason: row.status_reason,
    place: row.place,
    jobId: row.job_id,
    employer: row.employer,
    monthlyIncome: row.monthly_income,
    lastCheckOn: row.last_check_on,
    lastMethod: row.last_method,
    lastVisitOn: row.last_visit_on,
    checkedOn: row.checked_on,
  }
}
