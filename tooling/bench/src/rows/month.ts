import type { Bench, Row } from '../bench.ts'
import { alternate, cost } from '../measure.ts'

/** Opening the running month, counted afresh in every round, against the raw SQL of every indicator. */
export const month: Row = async (bench) => {
  const [{ day } = { day: '' }] = await bench.rows<{ day: string }>(
    `select (now() at time zone 'Asia/Shanghai')::date::text as day`,
  )
  const month = day.slice(0, 7)
  const officer = await bench.officer('yimin')
  const floor = await bench.floorTarget()
  const open = async () => {
    await forget(bench, month)
    const from = performance.now()
    await officer.command('coordination.month.open', { month })
    return performance.now() - from
  }
  const raw = async () => {
    const from = performance.now()
    const answer = await fetch(`${floor.url}/figures`, {
      method: 'POST',
      headers: { ...floor.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ month, from: `${month}-01`, to: day, asOf: day }),
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the floor: ${answer.status}`)
    return performance.now() - from
  }
  await open()
  await raw()
  const found = await alternate(bench.options.rounds, open, raw)
  await forget(bench, month)
  return [cost('open a month: every indicator by area', 'ms', found, 1.3)]
}

/** Takes the opened month away and marks every ledger as changed, so that nothing kept in memory can be used. */
async function forget(bench: Bench, month: string): Promise<void> {
  await bench.rows(`set session_replication_role = replica`)
  for (const sql of [
    `delete from coordination.report_event e using coordination.report r where r.id = e.report_id and r.month = $1`,
    `delete from coordination.cosign s using coordination.report r where r.id = s.report_id and r.month = $1`,
    `delete from coordination.report_line where month = $1`,
    `delete from coordination.report where month = $1`,
    `delete from coordination.report_month where month = $1`,
  ])
    await bench.rows(sql, [month])
  await bench.rows(`set session_replication_role = default`)
  await bench.rows(
    `insert into core.ledger_mark (entity, xact) select distinct schema_name || '.' || table_name, pg_current_xact_id()
     from core.governed_table on conflict do nothing`,
  )
}
