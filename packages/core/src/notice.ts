import { z } from 'zod'

/** A message to officers: to one, or to all who hold a role, belong to a unit, or work in an area. */
export const Notice = z.object({
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  level: z.enum(['info', 'todo', 'urgent']),
  module: z.string().nullable(),
  href: z.string().nullable(),
  at: z.string(),
  from: z.string(),
  read: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

/** What is needed to send a notice. Without any `to…` it goes to everyone. */
export const SendNotice = z.strictObject({
  title: z.string().trim().min(1).max(100),
  body: z.string().trim().min(1).max(2000),
  level: z.enum(['info', 'todo', 'urgent']).default('info'),
  href: z
    .string()
    .max(300)
    .regex(/^\/(?!\/)/)
    .optional(),
  toOfficer: z.uuid().optional(),
  toUnit: z.uuid().optional(),
  toRole: z.string().max(40).optional(),
  toArea: z.string().max(200).optional(),
  until: z.iso.date().optional(),
})
export type SendNotice = z.input<typeof SendNotice>
