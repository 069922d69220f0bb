import { query } from '@county/api-kit/verb'
import { type HelpKind, helpKind } from '@county/housing/codes'
import { KINDS } from '@county/housing/help/kinds'
import { doubleBenefit, unmet } from '@county/housing/help/rules'
import { HouseholdHousing } from '@county/housing/occupancy/verbs'
import { z } from 'zod'
import { sayObstacle, spansOf } from '../help/case.ts'
import { settingsOn } from '../rule/read-rules.ts'

/** Housing of one household: its room, its help, its certificate, and what help it could have by the rules. */
export const household = query({
  name: 'housing.roomUse.household',
  title: { zh: '一户的住房情况', en: 'Housing of one household' },
  permission: 'housing.room.read',
  input: z.object({ householdId: z.uuid() }),
  output: HouseholdHousing,
  async run(c, { householdId }) {
    const settings = await settingsOn(c, c.today)
    const room = await c.tx.maybe<any>(
      `select u.id, u.label, u.state, u.members, u.area_m2 as "areaM2", u.m2_per_person as "m2PerPerson"
       from residents.household_profile p join housing.room_use u on u.room_id = p.room_id and u.closed_on is null
       where p.id = $1`,
      [householdId],
    )
    const helps = await c.tx.query<any>(
      `select id, kind, stage, coalesce(starts_on, applied_on) as since, dwelling_name as "dwellingName",
         subsidy::float8 as subsidy, review_due_on as "reviewDueOn", income::float8 as income
       from housing.help where household_id = $1 and housing.counts(closed_reason) order by applied_on desc limit 10`,
      [householdId],
    )
    const certificate = await c.tx.maybe<any>(
      `select id, stage, holder_name as "holderName", mismatches, certificate_no as "certificateNo",
         stuck_reason as "stuckReason" from housing.certificate
       where household_id = $1 and (closed_on is null or stage = 'issued') order by closed_on desc nulls first limit 1`,
      [householdId],
    )
    const held = await spansOf(c, householdId, null)
    const income = helps.find((h) => h.income !== null)?.income ?? null
    const entitled = helpKind.items.map(({ code }) => {
      const kind = code as HelpKind
      const received = helps.some((h) => h.kind === kind && h.stage === 'inForce')
      const need = KINDS[kind].m2 ? 'crowded' : 'work'
      const share = room?.m2PerPerson ?? null
      const against = unmet(kind, { need, m2PerPerson: share, income }, settings)
      const double = received ? null : doubleBenefit({ kind, startsOn: c.today, endedOn: null }, held)
      return { kind, received, obstacles: received ? [] : [...against, ...(double ? [double] : [])].map(sayObstacle) }
    })
    return {
      room: room ?? null,
      limit: settings.crowdedM2,
      helps: helps.map(({ income: _, ...h }) => h),
      certificate: certificate ?? null,
      entitled,
    }
  },
})
