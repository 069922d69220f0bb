import { LocalDate } from '@county/kernel/local-date'
import { Month } from '@county/kernel/month'
import { z } from 'zod'
import { checkMethod, jobEndReason } from '../codes.ts'
import { Job } from '../job/job.ts'
import { LabourRecord } from '../labour-record/labour-record.ts'

const codesOf = (table: { items: readonly { code: string }[] }) => z.enum(table.items.map((i) => i.code))

/** A service card with what the checker needs at the door. Money in fen. */
export const DueCard = z.object({
  recordId: z.uuid(),
  recordVersion: z.int(),
  personId: z.uuid(),
  personName: z.string(),
  householdId: z.uuid().nullable(),
  householdNo: z.string().nullable(),
  address: z.string().nullable(),
  areaPath: z.string(),
  status: z.string(),
  statusReason: z.string().nullable(),
  place: z.string().nullable(),
  jobId: z.uuid().nullable(),
  employer: z.string().nullable(),
  monthlyIncome: z.int().nullable(),
  lastCheckOn: z.string().nullable(),
  lastMethod: z.string().nullable(),
  lastVisitOn: z.string().nullable(),
  /** Day of this month's check; null while it is due. */
  checkedOn: z.string().nullable(),
})
export type DueCard = z.infer<typeof DueCard>

/** Cards of a month, by grid and household. */
export const ListDueCards = z.object({
  month: Month.optional(),
  area: z.string().max(200).optional(),
  householdId: z.uuid().optional(),
  state: z.enum(['due', 'checked', 'all']).default('due'),
  cursor: z.string().max(300).optional(),
  limit: z.int().min(1).max(200).default(100),
})
export type ListDueCards = z.input<typeof ListDueCards>

/** One page of cards; `count` cards match, `of` cards are open, `checked` of them are checked this month. */
export const DueCards = z.object({
  month: Month,
  rows: z.array(DueCard),
  next: z.string().nullable(),
  count: z.int(),
  checked: z.int(),
  of: z.int(),
})
export type DueCards = z.infer<typeof DueCards>

const f = LabourRecord.fields.shape

/** What a check may change in the labour record. */
export const LabourChange = z
  .strictObject({
    labourAbility: f.labourAbility,
    willingToWork: f.willingToWork,
    willingToTrain: f.willingToTrain,
    skills: f.skills,
    status: f.status,
    statusReason: f.statusReason,
    wantedPlace: f.wantedPlace,
    wantedShift: f.wantedShift,
    wantedWage: f.wantedWage,
    serviceNeeds: f.serviceNeeds,
    fullTimeStudent: f.fullTimeStudent,
    carer: f.carer,
  })
  .partial()
export type LabourChange = z.infer<typeof LabourChange>

/** A job as typed: everything but what the system fills. */
export const JobInput = Job.fields.omit({ openingId: true, endedOn: true })
export type JobInput = z.infer<typeof JobInput>

/** What a check found out about the main job: another one, new terms of the same one, or that it ended. */
const JobChange = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('start'), job: JobInput }),
  z.strictObject({ action: z.literal('income'), monthlyIncome: z.int().min(0) }),
  z.strictObject({ action: z.literal('end'), endedOn: LocalDate, reason: codesOf(jobEndReason) }),
])

/** One check of one card. Without `change` nothing has changed. */
export const RecordCheck = z.strictObject({
  personId: z.uuid(),
  month: Month.optional(),
  checkedOn: LocalDate.optional(),
  method: codesOf(checkMethod),
  note: z.string().trim().max(500).optional(),
  change: z.strictObject({ labour: LabourChange.optional(), job: JobChange.optional() }).optional(),
})
export type RecordCheck = z.infer<typeof RecordCheck>

/** What a check left behind. */
export const CheckDone = z.object({
  checkId: z.uuid(),
  month: Month,
  checkedOn: LocalDate,
  changed: z.boolean(),
  status: z.string(),
})
export type CheckDone = z.infer<typeof CheckDone>

/** Cards nobody visited in person for too long. */
export const ListUnvisited = z.object({
  area: z.string().max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.int().min(1).max(200).default(50),
})
/** One page of unvisited cards; `months` is the limit in force. */
export const UnvisitedCards = z.object({
  rows: z.array(
    DueCard.pick({
      recordId: true,
      personId: true,
      personName: true,
      householdId: true,
      householdNo: true,
      address: true,
      areaPath: true,
      status: true,
      lastCheckOn: true,
      lastMethod: true,
      lastVisitOn: true,
    }),
  ),
  next: z.string().nullable(),
  count: z.int(),
  of: z.int(),
  months: z.int(),
})
export type UnvisitedCards = z.infer<typeof UnvisitedCards>
