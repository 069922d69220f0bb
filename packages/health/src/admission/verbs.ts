import { z } from 'zod'

/** Whether somebody at the counter is treated before payment, and what is still owed. */
export const Eligibility = z.object({
  personId: z.uuid(),
  personName: z.string(),
  householdNo: z.string().nullable(),
  address: z.string().nullable(),
  povertyCategory: z.string().nullable(),
  covered: z.boolean(),
  /** Admissions that are not settled, the latest first. */
  open: z.array(
    z.object({
      id: z.uuid(),
      hospital: z.string(),
      admittedOn: z.string(),
      dischargedOn: z.string().nullable(),
      /** Still owed, in fen; null before the bill is known. */
      arrears: z.int().nullable(),
      payBy: z.string().nullable(),
    }),
  ),
  hospitals: z.array(z.string()),
})
export type Eligibility = z.infer<typeof Eligibility>

/** Admissions whose arrears are not paid: by hospital, and the most urgent. */
export const ArrearsBoard = z.object({
  today: z.string(),
  owed: z.int(),
  persons: z.int(),
  overdue: z.int(),
  rows: z.array(
    z.object({
      id: z.uuid(),
      personId: z.uuid(),
      personName: z.string(),
      hospital: z.string(),
      dischargedOn: z.string().nullable(),
      arrears: z.int(),
      payBy: z.string().nullable(),
      daysLeft: z.int().nullable(),
    }),
  ),
})
export type ArrearsBoard = z.infer<typeof ArrearsBoard>
