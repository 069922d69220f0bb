import { z } from 'zod'

/** A row that a score was counted from. */
export const Evidence = z.object({ id: z.string(), label: z.string(), hit: z.boolean() })
export type Evidence = z.infer<typeof Evidence>

/** A rule of the year's tree. */
export const TreeRule = z.object({
  id: z.uuid(),
  group: z.string(),
  code: z.string(),
  title: z.string(),
  basis: z.string(),
  weight: z.number(),
  note: z.string().nullable(),
})
export type TreeRule = z.infer<typeof TreeRule>

/** What a unit asks to be looked at again, and what the bureau decided. */
export const Appeal = z.object({
  id: z.uuid(),
  version: z.int(),
  ruleId: z.uuid(),
  unitName: z.string(),
  reason: z.string(),
  state: z.enum(['open', 'accepted', 'rejected']),
  askedByName: z.string(),
  askedOn: z.string(),
  answer: z.string().nullable(),
  decidedByName: z.string().nullable(),
})
export type Appeal = z.infer<typeof Appeal>

/** A year's evaluation: the tree, the units with their totals and ranks, and what may be done next. */
export const Evaluation = z.object({
  year: z.int(),
  years: z.array(z.int()),
  state: z.enum(['draft', 'frozen', 'published', 'closed']).nullable(),
  version: z.int().nullable(),
  frozenOn: z.string().nullable(),
  appealUntil: z.string().nullable(),
  rules: z.array(TreeRule),
  units: z.array(
    z.object({
      unitId: z.uuid(),
      unitName: z.string(),
      total: z.number().nullable(),
      rank: z.int().nullable(),
      scores: z.record(z.string(), z.number().nullable()),
      openAppeals: z.int(),
      own: z.boolean(),
    }),
  ),
  offers: z.array(z.enum(['begin', 'freeze', 'publish', 'close'])),
})
export type Evaluation = z.infer<typeof Evaluation>

/** A unit's score sheet: each rule with the rows it was counted from, so that anybody can count again. */
export const ScoreSheet = z.object({
  year: z.int(),
  unitId: z.uuid(),
  unitName: z.string(),
  state: z.enum(['published', 'closed']),
  appealUntil: z.string().nullable(),
  total: z.number().nullable(),
  rank: z.int().nullable(),
  mayAppeal: z.boolean(),
  mayDecide: z.boolean(),
  lines: z.array(
    z.object({
      rule: TreeRule,
      hits: z.int(),
      total: z.int(),
      score: z.number().nullable(),
      /** Set by an accepted appeal in place of what was counted. */
      adjusted: z.number().nullable(),
      evidence: z.array(Evidence),
      digest: z.string(),
      appeals: z.array(Appeal),
    }),
  ),
})
export type ScoreSheet = z.infer<typeof ScoreSheet>

/** A score counted anew from the ledgers, beside the one that was published. */
export const Recount = z.object({
  same: z.boolean(),
  lines: z.array(
    z.object({
      ruleId: z.uuid(),
      published: z.number().nullable(),
      now: z.number().nullable(),
      gone: z.array(z.string()),
      came: z.array(z.string()),
    }),
  ),
})
export type Recount = z.infer<typeof Recount>
