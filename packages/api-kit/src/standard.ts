import { isWithin } from '@county/core/area'
import { addParts, figureOf } from '@county/core/figure'
import { DueItem, HomeFigure } from '@county/core/home'
import { planPort } from '@county/core/ports/plan'
import { DomainError } from '@county/kernel/errors'
import { Month, monthOf } from '@county/kernel/month'
import { z } from 'zod'
import { allows, boundTo } from './actor.ts'
import { entitlementVerbs } from './entitlement/verbs.ts'
import { exportVerbs } from './export/export-verbs.ts'
import { computeParts, listMarks, periodOf, watchedTables } from './figures/compute.ts'
import { currentRows } from './figures/rows.ts'
import { importVerbs } from './import/import-verbs.ts'
import { ruledImporter } from './import/ruled-importer.ts'
import { findHooks } from './ledger/verbs.ts'
import type { IndicatorQuery, ServerModule } from './module.ts'
import { SnapshotCache } from './snapshot-cache.ts'
import { type Context, query, type VerbTree } from './verb.ts'

/** The module's router with the verbs that every module has: due items, figures, import, export. */
export function withStandardVerbs(module: ServerModule): VerbTree {
  const declared = module.importers ?? []
  const known = new Set(declared.map((i) => i.id))
  // Not imported: a ledger that names no permission for it, and one whose module writes it by verbs of its own.
  const ruled = module.ledgers.flatMap((l) => {
    const hooks = findHooks(l)
    return hooks && l.permissions.import && !known.has(l.id) ? [ruledImporter(l, hooks)] : []
  })
  const importers = [...declared, ...ruled]
  const standard: VerbTree = {
    due: { list: dueList(module) },
    figure: figureVerbs(module),
    import: importVerbs(module.id, importers),
    export: exportVerbs(module.id, module.ledgers),
    entitlement: entitlementVerbs(module.id, module.entitlements ?? []),
  }
  const added = Object.entries(standard).map(([name, verbs]) => [name, { ...(module.router[name] ?? {}), ...verbs }])
  return { ...module.router, ...Object.fromEntries(added) }
}

function dueList(module: ServerModule) {
  return query({
    name: `${module.id}.due.list`,
    title: { zh: '今日待办', en: 'Due items' },
    permission: 'signedIn',
    input: z.object({ limit: z.int().min(1).max(200).default(50) }),
    output: z.array(DueItem),
    run: async (c, { limit }) => (module.due && canUse(module, c) ? module.due(c, limit) : []),
  })
}

const canUse = (module: ServerModule, c: Context) => Object.keys(module.permissions).some((p) => allows(c.actor, p))

/** Figures are for those who may see the module's; where it declares `<module>.figure.read`, that decides. */
const seesFigures = (module: ServerModule, c: Context) => {
  const permission = `${module.id}.figure.read`
  return permission in module.permissions ? allows(c.actor, permission) : canUse(module, c)
}

const parts = new SnapshotCache()

/** An indicator's value in an area, exact at every read and not recomputed while nothing changed. */
async function liveFigure(c: Context, q: IndicatorQuery, month: string, area: string) {
  const period = periodOf(month, c.today)
  const key = `${q.card.id}|${month}|${period.asOf}|${area}`
  const part = await parts.get(c, key, watchedTables(c, q), async () =>
    addParts(await computeParts(c, q, period, area)),
  )
  return figureOf(q.card, part)
}

/** The area asked for where it lies in the officer's own; else the officer's own. */
const areaOf = (c: Context, asked: string | undefined) =>
  asked && c.actor.areaPath && isWithin(asked, c.actor.areaPath) ? asked : c.actor.areaPath

function figureVerbs(module: ServerModule) {
  const indicators = module.indicators ?? []
  const list = query({
    name: `${module.id}.figure.list`,
    title: { zh: '本部门指标', en: 'Figures of this module' },
    permission: 'signedIn',
    reads: 'reporting',
    input: z.object({ month: Month.optional(), area: z.string().optional() }),
    output: z.array(HomeFigure),
    async run(c, asked) {
      if (!seesFigures(module, c)) return []
      const area = areaOf(c, asked.area)
      // The county's targets and past months say nothing of one institution's rows.
      const plan = boundTo(c.actor) === undefined ? c.ports.find(planPort) : undefined
      const targets = (await plan?.targets(indicators.map((q) => q.card.id))) ?? new Map()
      const figures: HomeFigure[] = []
      for (const q of indicators) {
        const now = await liveFigure(c, q, asked.month ?? monthOf(c.today), area)
        const trend = (await plan?.history(q.card.id, area, 12)) ?? []
        figures.push({
          indicatorId: q.card.id,
          ...now,
          unit: q.card.unit,
          target: targets.get(q.card.id)?.value ?? null,
          previous: trend.at(-1)?.value ?? null,
          trend,
        })
      }
      return figures
    },
  })
  return { list, rows: figureRows(module, indicators) }
}

function figureRows(module: ServerModule, indicators: readonly IndicatorQuery[]) {
  const input = z.object({
    indicatorId: z.string(),
    month: Month.optional(),
    area: z.string().optional(),
    cursor: z.uuid().optional(),
    limit: z.int().min(1).max(200).default(50),
  })
  const output = z.object({
    ledger: z.string().nullable(),
    rows: z.array(z.object({ hit: z.boolean(), amount: z.number(), row: z.unknown() })),
    next: z.string().nullable(),
    count: z.int(),
  })
  return query({
    name: `${module.id}.figure.rows`,
    title: { zh: '指标明细', en: 'Rows behind a figure' },
    permission: 'signedIn',
    reads: 'reporting',
    input,
    output,
    async run(c, asked) {
      const q = indicators.find((i) => i.card.id === asked.indicatorId)
      const ledger = q && module.ledgers.find((l) => q.card.ledgers.includes(l.id))
      if (!q || !ledger || !seesFigures(module, c) || !allows(c.actor, ledger.permissions.read))
        throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { indicator: asked.indicatorId } })
      const area = areaOf(c, asked.area)
      const period = periodOf(asked.month ?? monthOf(c.today), c.today)
      const marks = await listMarks(c, q, period, { area, after: asked.cursor, limit: asked.limit + 1 })
      const page = marks.slice(0, asked.limit)
      const counted = addParts(await computeParts(c, q, period, area))
      const table = page[0]?.table ?? ledger.table
      const from = module.ledgers.find((l) => l.table === table) ?? ledger
      const rows = await currentRows(
        c,
        from,
        page.map((m) => m.id),
      )
      return {
        ledger: from.id,
        rows: page.map((m) => ({ hit: m.hit, amount: m.amount, row: rows.get(m.id) ?? null })),
        next: marks.length > asked.limit ? (page.at(-1)?.id ?? null) : null,
        count: counted.rows,
      }
    },
  })
}
