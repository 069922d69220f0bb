import { joinTestServer } from '../../packages/db/src/test-database.ts'

const leave = await joinTestServer()

import { createApp } from '../../packages/testing/src/app.ts'
import { module } from '../../services/employment/src/module.ts'
import { analyse, loadCounty } from './src/demo/load.ts'

const app = await createApp({ modules: [module] })
await app.admin
  .query(
    `truncate core.post, core.officer, core.area, core.site, core.unit, core.unit_name, core.unit_module, core.account cascade`,
  )
  .catch(async (e: any) => {
    console.log('trunc', e.message)
    await app.admin.script(
      `set session_replication_role=replica; delete from core.post; delete from core.account; delete from core.officer; delete from core.unit_module; delete from core.unit_name; delete from core.unit; delete from core.site; delete from core.area; set session_replication_role=default;`,
    )
  })
try {
  const t0 = Date.now()
  const s = await loadCounty({
    adminUrl: app.adminUrl,
    cipher: app.kit.cipher,
    today: '2026-11-05',
    now: new Date(app.now),
  })
  await analyse(app.adminUrl)
  console.log('loaded', s.households, s.persons, s.rows, Date.now() - t0)
  const filer = app.as('filer')
  const time = async (label: string, f: () => Promise<any>) => {
    for (let i = 0; i < 2; i++) {
      const t = performance.now()
      const r = await f()
      console.log(label, Math.round(performance.now() - t), i === 0 ? JSON.stringify(r).slice(0, 140) : '')
    }
  }
  for (const q of module.indicators!)
    await time(q.card.id, async () =>
      app.inContext('employment', filer, (c) =>
        c.tx.query(
          `select count(*)::int n, sum(amount)::float8 a, count(*) filter (where hit)::int h from (${q.sql}) q where $1::date is not null and $2::date is not null and $3::text is not null`,
          ['2026-11-01', '2026-11-05', '2026-11'],
        ),
      ),
    )
  await time('figure.list', () => app.query(filer, 'employment.figure.list', {}))
  await time('labourRecord.list', () => app.query(filer, 'employment.labourRecord.list', {}))
  await time('listDue', () => app.query(filer, 'employment.serviceCard.listDue', {}))
  await time('listUnvisited', () => app.query(filer, 'employment.serviceCard.listUnvisited', {}))
  await time('lowIncome', () => app.query(filer, 'employment.lowIncome.list', {}))
  await time('board', () => app.query(filer, 'employment.zeroHousehold.board', {}))
  await time('due', () => app.query(filer, 'employment.due.list', {}))
  const [o] = (
    await app.query(filer, 'employment.jobOpening.list', { filters: { validUntil: { from: '2026-11-05' } } })
  ).rows
  if (o) await time('match', () => app.query(filer, 'employment.opening.match', { openingId: o.id }))
  const due = await app.query(filer, 'employment.serviceCard.listDue', { limit: 3 })
  for (const card of due.rows) {
    const t = performance.now()
    await app.command(filer, 'employment.serviceCard.recordCheck', { personId: card.personId, method: 'visit' })
    console.log('recordCheck', Math.round(performance.now() - t))
  }
  if (due.rows[0]) {
    const t = performance.now()
    const d = (await app.query(filer, 'employment.serviceCard.listDue', { limit: 1 })).rows[0]
    await app.command(filer, 'employment.serviceCard.recordCheck', {
      personId: d.personId,
      method: 'visit',
      change: { labour: { willingToTrain: true } },
    })
    console.log('recordCheck change', Math.round(performance.now() - t))
  }
  await time('refresh', () => app.command(filer, 'employment.zeroHousehold.refresh', {}))
  await time('sync', () => app.command(filer, 'employment.labourRecord.syncFromRegistry', {}))
  const f = await app.query(filer, 'employment.figure.list', {})
  for (const x of f) console.log(x.indicatorId, x.value, x.of, x.unit)
} finally {
  await app.close()
}
process.exit(0)
