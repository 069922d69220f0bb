import { addDays, addMonths } from '@county/kernel/local-date'
import { assess } from '@county/party/development/assess'
import { dueDay, earliestDay, refusals, wasLate } from '@county/party/development/engine'
import { type CandidateFile, passed, probationEnd, type StepRecord } from '@county/party/development/file'
import { record } from '@county/party/development/record'
import type { StepKey } from '@county/party/development/step'
import { STEPS } from '@county/party/development/steps'
import { DEFAULTS } from '@county/party/setting/setting-key'
import { makeName, makeSurname } from '../names.ts'
import type { DemoPerson } from '../people.ts'
import { about, type Community, type Making, nextPerson, put } from './party-tables.ts'

/** How a candidate of the demo began, and what went wrong. */
interface Plan {
  /** Days since the application. */
  ago: number
  /** The step that is not done though it is due. */
  stuck?: StepKey
  /** The step that was done late. */
  late?: StepKey
}

const PLANS: readonly Plan[] = [
  { ago: 12 },
  { ago: 48, stuck: 's02' },
  { ago: 75, late: 's02' },
  { ago: 110, stuck: 's03' },
  { ago: 160 },
  { ago: 340, stuck: 's06' },
  { ago: 420, late: 's02' },
  { ago: 505 },
  { ago: 560, stuck: 's08' },
  { ago: 600 },
  { ago: 660, stuck: 's15' },
  { ago: 790, stuck: 's17' },
  { ago: 820, late: 's17' },
  { ago: 900 },
  { ago: 1010 },
  { ago: 1075, stuck: 's23' },
  { ago: 1300 },
  { ago: 1700 },
]

/** People on the way to membership: every rule kept but where a plan says otherwise, from applicants to archived files. */
export function makeCandidates(m: Making): void {
  for (const [i, plan] of [...PLANS, ...PLANS].entries()) {
    const community = m.communities[(i * 4) % m.communities.length] as Community
    const person = nextPerson(m, community, 22, 45)
    const shift = i < PLANS.length ? 0 : 9
    walk(m, community, person, { ...plan, ago: plan.ago + (plan.stuck ? 0 : shift) })
  }
}

function walk(m: Making, community: Community, person: DemoPerson, plan: Plan): void {
  let file: CandidateFile = { birthDate: person.birthDate, records: [] }
  for (const next of recordsOf(m, file, plan)) file = { ...file, records: [...file.records, next] }
  store(m, community, person, file)
}

/** The records of a candidate one after the other, until today or until the plan stops. */
function* recordsOf(m: Making, empty: CandidateFile, plan: Plan): Generator<StepRecord> {
  const name = () => makeName(m.random, makeSurname(m.random), m.random.chance(0.6) ? '1' : '2')
  const contacts = `${name()}、${name()}`
  let file = empty
  let day = addDays(m.today, -plan.ago)
  for (const step of STEPS) {
    for (let n = 0; n < (step.repeated ? DEFAULTS[step.repeated.least] : 1); n++) {
      if (step.key === plan.stuck) return
      const from = earliestDay(file, step.key, DEFAULTS) ?? day
      const due = dueDay(file, step.key, DEFAULTS)
      let on = step.key === 's01' ? day : addDays(from > day ? from : day, m.random.int(1, 5))
      if (step.repeated && due) on = addDays(due, -m.random.int(1, 12))
      if (due && step.key === plan.late) on = addDays(due, 13)
      const made = content(m, step.key, on, contacts, step.key === plan.late)
      if ((made.until ?? on) > m.today || refusals(file, made, DEFAULTS).length) return
      file = { ...file, records: [...file.records, made] }
      day = made.until ?? on
      yield made
    }
  }
}

function content(m: Making, step: StepKey, on: string, contacts: string, late: boolean): StepRecord {
  const eligible = m.random.int(15, 26)
  const votes = { eligible, present: eligible - m.random.int(0, 3), inFavour: eligible - m.random.int(4, 6) }
  const more: Partial<StepRecord> =
    step === 's03' || step === 's15' || step === 's23'
      ? votes
      : step === 's05' || step === 's09'
        ? { persons: contacts.split('、') }
        : step === 's11'
          ? { until: addDays(on, 2), hours: 24 }
          : step === 'publicity'
            ? { until: addDays(on, 4) }
            : {}
  return record({ step, on, ...more, specialReason: late && step === 's17' ? '本人外出务工，材料补齐后审批' : null })
}

function store(m: Making, community: Community, person: DemoPerson, file: CandidateFile): void {
  const a = assess(file, m.today, DEFAULTS)
  const on = (step: StepKey) => passed(file, step)?.on ?? null
  const [applied, branch] = [on('s01') as string, m.random.pick(community.branches)]
  const archived = on('s25')
  const candidateId = put(m, 'candidate', applied, {
    id: m.ids.next('9a06'),
    ...about(person),
    branch_name: branch.name,
    branch_id: branch.id,
    applied_on: applied,
    talked_on: on('s02'),
    activist_on: on('s03'),
    target_on: on('s07'),
    accepted_on: on('s17'),
    probation_until: a.probationEnd,
    full_on: on('s24'),
    standing: a.standing,
    done_steps: a.steps.filter((s) => s.standing === 'done' && s.key !== 'publicity').length,
    next_step: a.next?.step ?? null,
    next_due: a.next ? (a.next.due ?? a.next.earliest) : null,
    late_steps: a.steps.filter((s) => s.late).length,
    closed_on: archived,
    closed_reason: archived ? '已转正归档' : null,
  })
  for (const [i, r] of file.records.entries())
    put(m, 'development_step', r.on, {
      id: m.ids.next('9a07'),
      ...about(person),
      step: r.step,
      on: r.on,
      until: r.until,
      result: r.result,
      handler: makeName(m.random, makeSurname(m.random), '1'),
      persons: r.persons.join('、') || null,
      hours: r.hours,
      eligible: r.eligible,
      present: r.present,
      in_favour: r.inFavour,
      extend_months: null,
      special_reason: r.specialReason,
      paper:
        STEPS.find((s) => s.key === r.step)
          ?.papers.map((p) => p.zh)
          .join('、') ?? null,
      late: wasLate({ ...file, records: file.records.slice(0, i) }, r, DEFAULTS),
      seq: i + 1,
      candidate_id: candidateId,
    })
  join(m, person, branch, file)
}

/** Who was accepted is in the ledger of members, and the registry says so. */
function join(m: Making, person: DemoPerson, branch: { id: string; name: string }, file: CandidateFile): void {
  const [met, approved, full] = [passed(file, 's15'), passed(file, 's17'), passed(file, 's24')]
  if (!met || !approved) return
  const row = m.registry.get(person.id)
  if (row) row.political = full ? '01' : '02'
  put(m, 'member', approved.on, {
    id: m.ids.next('9a02'),
    ...about(person),
    branch_name: branch.name,
    branch_id: branch.id,
    state: full ? 'full' : 'probationary',
    joined_on: met.on,
    full_on: full ? (probationEnd(file, DEFAULTS) ?? addMonths(met.on, 12)) : null,
    branch_since: met.on,
  })
}
