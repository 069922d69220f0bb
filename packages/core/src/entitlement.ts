import type { CodeTable } from '@county/kernel/codes/code-table'
import type { Text } from '@county/kernel/text'
import { z } from 'zod'

/** Why somebody who should receive something does not: found by rule, or told by who asked. */
export const whyNot = {
  id: 'core.whyNot',
  title: { zh: '未享受原因', en: 'Why not received' },
  items: [
    { code: 'notApplied', zh: '未申请', en: 'Not applied for' },
    { code: 'inProgress', zh: '正在办理', en: 'In progress' },
    { code: 'papersMissing', zh: '材料不全', en: 'Papers missing' },
    { code: 'notYetDue', zh: '未到办理时间', en: 'Not yet due' },
    { code: 'refused', zh: '本人放弃', en: 'Refused' },
    { code: 'away', zh: '外出不在本地', en: 'Away' },
    { code: 'notSuitable', zh: '经核实不符合条件', en: 'Checked: conditions not met' },
    { code: 'unverified', zh: '待核实', en: 'To be checked' },
  ],
} as const satisfies CodeTable
export type WhyNot = (typeof whyNot.items)[number]['code']
const WhyNotCode = z.enum(whyNot.items.map((i) => i.code) as [WhyNot, ...WhyNot[]])

/** Something that persons or households should receive by rule (应享), as its module declares it. */
export interface EntitlementCard {
  /** `<module>.<name>`, such as `education.meal`. */
  id: string
  title: Text
  subject: 'person' | 'household'
  /** Who should receive it, and when it counts as received. */
  definition: Text
  /** Document that the rule comes from. */
  source: string
  /** Permission to see who should receive it. */
  permission: string
  /** Permission to record why somebody does not. */
  explain: string
  /** Permission to take the list along; default: `explain`. */
  export?: string
  /** Page of the module where it is done; `{subject}` stands for the person or household. */
  href?: string
}

/** Declares an entitlement. */
export function defineEntitlement(card: EntitlementCard): EntitlementCard {
  return card
}

const TextValue = z.object({ zh: z.string(), en: z.string() })

/** One person or household that should receive something. */
export const Entitled = z.object({
  subjectId: z.uuid(),
  name: z.string(),
  householdId: z.uuid().nullable(),
  householdNo: z.string().nullable(),
  address: z.string().nullable(),
  areaPath: z.string(),
  /** Since when it is due. */
  since: z.string().nullable(),
  received: z.boolean(),
  /** Null when it is received, or nobody knows. */
  whyNot: z.string().nullable(),
  /** What was told by a person, with its day; null where the reason was found by rule. */
  told: z.object({ note: z.string().nullable(), on: z.string(), by: z.string().nullable() }).nullable(),
})
export type Entitled = z.infer<typeof Entitled>

/** What the members of a household should receive of one module. */
export const HouseholdEntitlement = Entitled.extend({
  entitlementId: z.string(),
  title: TextValue,
  definition: TextValue,
  source: z.string(),
  href: z.string().nullable(),
  mayExplain: z.boolean(),
})
export type HouseholdEntitlement = z.infer<typeof HouseholdEntitlement>

/** How many should receive something and how many do; the missing ones by reason. */
export const EntitlementCount = z.object({
  entitlementId: z.string(),
  title: TextValue,
  definition: TextValue,
  source: z.string(),
  subject: z.enum(['person', 'household']),
  mayExplain: z.boolean(),
  mayExport: z.boolean(),
  eligible: z.int(),
  received: z.int(),
  missing: z.int(),
  reasons: z.array(z.object({ code: z.string().nullable(), count: z.int() })),
})
export type EntitlementCount = z.infer<typeof EntitlementCount>

/** Which of those who should receive something are listed. */
export const EntitledFilter = z.object({
  entitlementId: z.string().max(100),
  area: z.string().max(200).optional(),
  state: z.enum(['missing', 'received', 'all']).default('missing'),
  reason: WhyNotCode.optional(),
})
export type EntitledFilter = z.infer<typeof EntitledFilter>

/** Why one person or household does not receive something. */
export const ExplainEntitlement = z.strictObject({
  entitlementId: z.string().max(100),
  subjectId: z.uuid(),
  reason: WhyNotCode,
  note: z.string().trim().max(300).nullable().default(null),
})
export type ExplainEntitlement = z.input<typeof ExplainEntitlement>
