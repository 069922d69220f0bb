import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { jobEndReason } from '../codes.ts'
import { JobInput } from '../service-card/verbs.ts'

const EndReason = z.enum(jobEndReason.items.map((i) => i.code))

/** A person's new main job; the current one ends the day before. */
export const ChangeJob = z.strictObject({ personId: z.uuid(), job: JobInput, endReason: EndReason.default('changed') })
export type ChangeJob = z.input<typeof ChangeJob>

/** The end of a job, on its last day. */
export const EndJob = z.strictObject({ jobId: z.uuid(), endedOn: LocalDate, reason: EndReason })
export type EndJob = z.infer<typeof EndJob>

/** Ids of the jobs that a change touched. */
export const JobChanged = z.object({ jobId: z.uuid(), endedJobId: z.uuid().nullable(), status: z.string() })
export type JobChanged = z.infer<typeof JobChanged>
