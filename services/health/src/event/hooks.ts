import { countyArea } from '@county/api-kit/ledger/county-hooks'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import type { EventKind } from '@county/health/codes'
import type { EventReport } from '@county/health/event/event-report'
import { hoursAllowed, isLate } from '@county/health/event/rules'
import type { Outreach } from '@county/health/outreach/outreach'
import { assertInstitution } from '../institution/hooks.ts'
import { assertHappened, settingsOn } from '../rule/read-rules.ts'

/** The county's day and time of the clock. */
function clockOf(now: Date): { day: string; time: string } {
  const local = new Date(now.getTime() + 8 * 3_600_000).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** Area of a site; the county where the site has none yet. */
async function areaOfSite(c: Context, values: { site: string }): Promise<string> {
  const site = await c.tx.maybe<{ area_path: string }>(`select area_path from core.site where code = $1`, [values.site])
  return site?.area_path ?? (await countyArea(c))
}

/** Each kind of event has its hours; a report that came later is late. */
export const eventHooks: LedgerHooks<EventReport> = {
  area: areaOfSite,
  async beforeWrite(c, values) {
    assertHappened(c, values.foundOn, values.reportedOn)
    await assertInstitution(c, values.institutionName)
    const hours = hoursAllowed(values.kind as EventKind, await settingsOn(c, values.foundOn))
    const late = isLate(values, hours, clockOf(c.now))
    return { hoursAllowed: hours, late: values.reportedOn === null && !late ? null : late }
  },
}

/** County institutions come to a site on a day that has been. */
export const outreachHooks: LedgerHooks<Outreach> = {
  area: areaOfSite,
  async beforeWrite(c, values) {
    assertHappened(c, values.visitedOn)
    await assertInstitution(c, values.institutionName, values.hostName)
    return undefined
  },
}
