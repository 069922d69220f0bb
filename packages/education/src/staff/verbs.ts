import { z } from 'zod'

/** A school's staff against its approved posts and pupils. */
export const StaffOverview = z.object({
  year: z.int(),
  hoursNeeded: z.int(),
  schools: z.array(
    z.object({
      schoolName: z.string(),
      approved: z.int(),
      staff: z.int(),
      established: z.int(),
      teachers: z.int(),
      trained: z.int(),
      pupils: z.int(),
      posts: z.array(z.object({ post: z.string(), approved: z.int(), filled: z.int() })),
    }),
  ),
  platforms: z.array(z.object({ platform: z.string(), times: z.int(), teachers: z.int(), hours: z.int() })),
})
export type StaffOverview = z.infer<typeof StaffOverview>
