import { randomUUID } from 'node:crypto'
import { type Actor, systemActor } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import type { Kit } from '@county/api-kit/kit'
import type { MonthStatus } from '@county/coordination/month/month'
import { monthReport as report } from './document/month-report.ts'
import { listFigureRows, listFigures } from './figure/list-figures.ts'
import { closeMonth as close } from './month/close-month.ts'
import { openMonth as open } from './month/open-month.ts'
import { monthStatus as status } from './month/status.ts'
import { installPlan as install } from './plan/install-plan.ts'

/** The system acting in the whole county, for commands typed on the server. */
async function cliActor(kit: Kit): Promise<Actor> {
  const row = await kit.database.transaction(
    { role: 'county_coordination', areaFrom: '', areaTo: '' },
    (tx) => tx.maybe<{ path: string }>(`select area_path as path from core.area where kind = 'county' limit 1`),
    { readOnly: true },
  )
  return systemActor('命令行', row?.path ?? '')
}

const command = async (kit: Kit, verb: Parameters<typeof runVerb>[1], data: unknown) =>
  runVerb(kit, verb, await cliActor(kit), { key: randomUUID(), data })

/** Loads the plan where none is in force. */
export const installPlan = (kit: Kit) => command(kit, install, {})

/** Opens a month. Throws MONTH_ALREADY_OPEN, MONTH_IN_FUTURE, PLAN_MISSING. */
export const openMonth = (kit: Kit, month: string) => command(kit, open, { month })

/** Closes a month. Throws MONTH_NOT_OPEN, MONTH_NOT_OVER, MONTH_CLOSED. */
export const closeMonth = (kit: Kit, month: string) => command(kit, close, { month })

/** Status of a month. */
export const monthStatus = async (kit: Kit, month: string) =>
  (await runVerb(kit, status, await cliActor(kit), { month })) as MonthStatus

/** Every indicator's figure of a month. */
export const figures = async (kit: Kit, month: string, area?: string) =>
  listFigures(kit, await cliActor(kit), { month, ...(area ? { area } : {}) })

/** Every row behind a figure. */
export const rows = async (kit: Kit, indicator: string, month: string, area?: string) =>
  listFigureRows(kit, await cliActor(kit), { indicator, month, ...(area ? { area } : {}) })

/** The month's dispatch notice as .docx. */
export const monthReport = async (kit: Kit, month: string) => report(kit, await cliActor(kit), month)
