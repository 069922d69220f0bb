import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { STEPS } from './steps.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const count = z.int().min(0).max(5000)
const StepKeyOf = z.enum(STEPS.map((s) => s.key) as [string, ...string[]])

/** What may be said about a step. */
const content = {
  on: LocalDate,
  until: LocalDate.nullable().default(null),
  result: z.enum(['pass', 'fail', 'extend']).default('pass'),
  handler: text(50).nullable().default(null),
  persons: text(100).nullable().default(null),
  hours: z.int().min(0).max(500).nullable().default(null),
  eligible: count.nullable().default(null),
  present: count.nullable().default(null),
  inFavour: count.nullable().default(null),
  extendMonths: z.int().min(0).max(24).nullable().default(null),
  specialReason: text(500).nullable().default(null),
  paper: text(500).nullable().default(null),
  note: text(1000).nullable().default(null),
}

/** A person hands in an application: the file is opened with step 1. */
export const OpenFile = z.strictObject({
  personId: z.uuid(),
  branchName: text(100),
  appliedOn: LocalDate,
  handler: text(50).nullable().default(null),
  paper: text(500).nullable().default(null),
})
export type OpenFile = z.input<typeof OpenFile>

/** Records a step of a candidate. */
export const RecordStep = z.strictObject({ id: z.uuid(), step: StepKeyOf, ...content })
export type RecordStep = z.input<typeof RecordStep>

/** Corrects a recorded step, with the reason; the whole history must still follow the rules. */
export const CorrectStep = z.strictObject({ id: z.uuid(), recordId: z.uuid(), reason: text(200), ...content })
export type CorrectStep = z.input<typeof CorrectStep>

/** Takes a record back that was made by mistake; nothing may rest on it. */
export const RemoveStep = z.strictObject({ id: z.uuid(), recordId: z.uuid(), reason: text(200) })
export type RemoveStep = z.infer<typeof RemoveStep>

/** A recorded step as the file shows it. */
export const FileRecord = z.object({
  id: z.uuid(),
  version: z.int(),
  step: z.string(),
  on: z.string(),
  until: z.string().nullable(),
  result: z.string(),
  handler: z.string().nullable(),
  persons: z.string().nullable(),
  hours: z.int().nullable(),
  eligible: z.int().nullable(),
  present: z.int().nullable(),
  inFavour: z.int().nullable(),
  extendMonths: z.int().nullable(),
  specialReason: z.string().nullable(),
  paper: z.string().nullable(),
  note: z.string().nullable(),
  late: z.boolean(),
})
export type FileRecord = z.infer<typeof FileRecord>

/** A candidate's whole file: the person, the records, and the rules of today, from which the page computes what is possible. */
export const CandidateDossier = z.object({
  id: z.uuid(),
  version: z.int(),
  personId: z.uuid(),
  personName: z.string(),
  sex: z.string().nullable(),
  birthDate: z.string().nullable(),
  householdNo: z.string().nullable(),
  address: z.string().nullable(),
  ethnicity: z.string().nullable(),
  education: z.string().nullable(),
  branchName: z.string(),
  areaPath: z.string(),
  appliedOn: z.string(),
  closedOn: z.string().nullable(),
  closedReason: z.string().nullable(),
  records: z.array(FileRecord),
  rules: z.record(z.string(), z.int()),
  today: z.string(),
})
export type CandidateDossier = z.infer<typeof CandidateDossier>

/** A candidate on the board; `daysLeft` until the next step's limit, negative when it is late. */
export const CandidateCard = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  birthDate: z.string().nullable(),
  householdNo: z.string().nullable(),
  areaPath: z.string(),
  branchName: z.string(),
  standing: z.string(),
  doneSteps: z.int(),
  appliedOn: z.string(),
  nextStep: z.string().nullable(),
  due: z.string().nullable(),
  earliest: z.string().nullable(),
  late: z.boolean(),
  lateSteps: z.int(),
  /** Why the next step is not possible today, in both languages. */
  reasons: z.array(z.object({ zh: z.string(), en: z.string() })),
})
export type CandidateCard = z.infer<typeof CandidateCard>

/** Candidates by standing, the most urgent first. */
export const DevelopmentBoard = z.object({
  today: z.string(),
  candidates: z.array(CandidateCard),
  late: z.int(),
  possible: z.int(),
  /** Accepted this year. */
  accepted: z.int(),
})
export type DevelopmentBoard = z.infer<typeof DevelopmentBoard>

/** What the public notice says, and nothing else. */
export const PublicNotice = z.object({
  personName: z.string(),
  sex: z.string().nullable(),
  ethnicity: z.string().nullable(),
  birthMonth: z.string().nullable(),
  education: z.string().nullable(),
  branchName: z.string(),
  appliedOn: z.string(),
  activistOn: z.string().nullable(),
  targetOn: z.string().nullable(),
  contacts: z.string().nullable(),
  introducers: z.string().nullable(),
  from: z.string(),
  until: z.string(),
})
export type PublicNotice = z.infer<typeof PublicNotice>
