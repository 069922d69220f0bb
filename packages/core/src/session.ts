import { z } from 'zod'
import { Institution } from './institution.ts'

/** One post of an officer: unit, role and area, for a time. */
export const PostCard = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  role: z.string(),
  roleTitle: z.object({ zh: z.string(), en: z.string() }),
  areaPath: z.string(),
  areaName: z.string(),
  institution: Institution.nullable(),
  modules: z.array(z.string()),
})
export type PostCard = z.infer<typeof PostCard>

/** Who is signed in, as the browser knows it. */
export const SessionInfo = z.object({
  officerId: z.uuid(),
  name: z.string(),
  account: z.string(),
  post: PostCard,
  posts: z.array(PostCard),
  permissions: z.array(z.string()),
  secondFactor: z.enum(['none', 'required', 'set']),
  mustChangePassword: z.boolean(),
  idleMinutes: z.int(),
  demo: z.boolean(),
})
export type SessionInfo = z.infer<typeof SessionInfo>
