import type { Actor } from '@county/api-kit/actor'
import type { Report } from '@county/coordination/report/report'
import { COUNTY, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { addOfficer, addPost, addSite, addUnit } from '@county/testing/organisation'
import { module } from './module.ts'

/** A platform with the plan in force, and officers of some of its units. */
export interface World {
  app: App
  /** 县住建局: files measure 9; co-leads measure 1. */
  housing: Unit
  /** 县人社局: files measure 6; co-leads measure 9. */
  labour: Unit
  /** 县发改局: files measure 1. */
  development: Unit
  /** 县财政局: files measure 18. */
  finance: Unit
  clerk: Actor
  director: Actor
  leader: Actor
}

/** A unit with an officer in each of its roles. */
export interface Unit {
  id: string
  name: string
  filer: Actor
  reviewer: Actor
}

/** Makes the platform of a test: the county on 5 December 2026, its plan loaded. */
export async function createWorld(options: { now?: string; poolSize?: number } = {}): Promise<World> {
  const app = await createApp({
    modules: [module],
    now: options.now ?? '2026-12-01T02:00:00.000Z',
    ...(options.poolSize ? { poolSize: options.poolSize } : {}),
  })
  await addSite(app.admin, 'SB', '三宝街道安置区', SIBLING_STREET)
  await addSite(app.admin, 'XF', '幸福家园安置区', COUNTY)
  const unit = async (code: string, name: string): Promise<Unit> => {
    const id = await addUnit(app.admin, { code, name })
    const person = async (role: 'filer' | 'reviewer'): Promise<Actor> => {
      const officerId = await addOfficer(app.admin, {
        account: `${code.toLowerCase()}-${role}`,
        name: `${name}${role}`,
      })
      await addPost(app.admin, { officerId, unitId: id, role })
      return { ...app.as(role, { leads: [], id: officerId, name: `${name}${role}` }), unitId: id }
    }
    return { id, name, filer: await person('filer'), reviewer: await person('reviewer') }
  }
  const bureau = async (role: 'bureauClerk' | 'bureauDirector' | 'leader'): Promise<Actor> => {
    const id = await addOfficer(app.admin, { account: role.toLowerCase(), name: role })
    return { ...app.as(role, { leads: ['coordination'], id, name: role }), unitId: app.bureauId }
  }
  const world: World = {
    app,
    housing: await unit('ZJJ', '县住建局'),
    labour: await unit('RSJ', '县人社局'),
    development: await unit('FGJ', '县发改局'),
    finance: await unit('CZJ', '县财政局'),
    clerk: await bureau('bureauClerk'),
    director: await bureau('bureauDirector'),
    leader: await bureau('leader'),
  }
  await app.command(world.clerk, 'coordination.plan.install', {})
  return world
}

/** The report of a measure for a month. */
export async function reportOf(w: World, month: string, measure: number): Promise<Report> {
  const [found] = await w.app.query<{ id: string }[]>(w.clerk, 'coordination.report.list', { month, measure })
  return w.app.query(w.clerk, 'coordination.report.get', { id: found!.id })
}

/** Tells every open line of a report and explains what needs explaining. */
export async function completeLines(w: World, actor: Actor, report: Report): Promise<void> {
  for (const l of report.lineRows) {
    if (l.source === 'reported' && l.value === null)
      await w.app.command(actor, 'coordination.report.setLine', { reportId: report.id, lineId: l.id, value: 1 })
    if (l.needsExplanation && !l.explanation)
      await w.app.command(actor, 'coordination.report.setLine', {
        reportId: report.id,
        lineId: l.id,
        explanation: '首次统计',
      })
  }
}

/** Takes a report from opening to submission by its unit. */
export async function fileReport(w: World, unit: Unit, month: string, measure: number): Promise<Report> {
  const report = await reportOf(w, month, measure)
  await completeLines(w, unit.filer, report)
  await w.app.command(unit.filer, 'coordination.report.send', { reportId: report.id })
  await w.app.command(unit.reviewer, 'coordination.report.confirm', { reportId: report.id })
  return w.app.command(unit.reviewer, 'coordination.report.submit', { reportId: report.id })
}
