import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { trainingResult } from '../codes.ts'

/** Enrols persons into a batch; those already in it are left as they are. */
export const EnrolTrainees = z.strictObject({ batchId: z.uuid(), personIds: z.array(z.uuid()).min(1).max(200) })
export type EnrolTrainees = z.infer<typeof EnrolTrainees>
/** How many were enrolled, and how many were in the batch already. */
export const Enrolled = z.object({ enrolled: z.int(), already: z.int() })
export type Enrolled = z.infer<typeof Enrolled>

/** Who was there on a day. Trainees that are not named keep what was recorded. */
export const RecordAttendance = z.strictObject({
  batchId: z.uuid(),
  day: LocalDate,
  present: z.array(z.uuid()).max(1000),
  absent: z.array(z.uuid()).max(1000).default([]),
})
export type RecordAttendance = z.input<typeof RecordAttendance>
/** Trainees present on the day. */
export const AttendanceDone = z.object({ present: z.int(), absent: z.int() })
export type AttendanceDone = z.infer<typeof AttendanceDone>

/** Results and certificates of trainees. */
export const CertifyTrainees = z.strictObject({
  batchId: z.uuid(),
  completedOn: LocalDate,
  results: z
    .array(
      z.strictObject({
        enrolmentId: z.uuid(),
        result: z.enum(trainingResult.items.map((i) => i.code)),
        certificateNo: z.string().trim().max(60).nullable().default(null),
      }),
    )
    .min(1)
    .max(1000),
})
export type CertifyTrainees = z.input<typeof CertifyTrainees>
/** How many trainees got a result, and how many passed. */
export const Certified = z.object({ recorded: z.int(), passed: z.int() })
export type Certified = z.infer<typeof Certified>

/** The class list of a batch with attendance. */
export const TrainingRoster = z.object({
  batch: z.object({
    id: z.uuid(),
    batchNo: z.string(),
    name: z.string(),
    trade: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    days: z.int(),
    seats: z.int(),
  }),
  /** Days for which attendance was recorded, oldest first. */
  recordedDays: z.array(z.string()),
  rows: z.array(
    z.object({
      enrolmentId: z.uuid(),
      personId: z.uuid(),
      personName: z.string(),
      areaPath: z.string(),
      daysAttended: z.int(),
      result: z.string(),
      completedOn: z.string().nullable(),
      certificateNo: z.string().nullable(),
      presentOn: z.array(z.string()),
      absentOn: z.array(z.string()),
    }),
  ),
  leastPercent: z.int(),
})
export type TrainingRoster = z.infer<typeof TrainingRoster>
