import { withAdmin } from '@county/db/admin'
await withAdmin('postgresql://county_owner@localhost:5432/county?host=' + encodeURIComponent(process.argv[2]!), async (a) => {
  console.log(await a.query(`select pid, state, now()-query_start as t, left(query, 150) q from pg_stat_activity where datname='county' and state <> 'idle' `))
  console.log(await a.query(`select count(*)::int persons from residents.person`))
})
