import { joinTestServer } from '@county/db/test-database'
const leave = await joinTestServer()
import { createApp } from '@county/testing/app'
import { module } from '@county/residents-service/module'
import { personSource } from '../src/person/list.ts'
const app = await createApp({ modules: [module] })
const clerk = app.as('bureauClerk'); const street = app.as('streetOfficer')
const N = Number(process.argv[2] ?? 300000)
const sealed = app.kit.cipher.seal('522324198503021231').toString('hex')
let t = performance.now()
await app.admin.script(`
set session_replication_role = replica;
create temp table g as select i, '522324.100' || (1 + i % 3) || '.00' || (1 + (i/3) % 9) || '.0' || (1 + (i/27) % 9) || '.' as path,
 chr(19968 + (i * 7) % 60) || chr(20100 + (i * 31) % 400) || chr(20500 + (i * 17 + i / 400) % 300) as name from generate_series(1, ${N}) i;
insert into residents.household (no, area_path, head_name, head_pinyin, size, room_label, address, origin_township, site_name, search)
 select 'TL' || lpad(i::text, 6, '0'), path, name, 'wang' || (i % 1000), 4, (i % 90) || '-' || (i % 4) || '-' || (i % 600), 'x', '大厂镇', '腾龙', residents.grams('tl' || lpad(i::text, 6, '0')) from g where i % 4 = 1;
insert into residents.person (area_path, name, name_pinyin, initials, sex, birth_date, ethnicity, state, search, id_number_index, id_tail_index, id_number_sealed, household_no, address, origin_township)
 select path, name, chr(97 + i % 26) || chr(97 + (i / 26) % 26) || 'ng' || chr(97 + (i / 7) % 26) || chr(97 + (i / 11) % 26) || 'n', chr(97 + i % 26) || chr(97 + (i/7) % 26), (1 + i % 2)::text, date '1940-01-01' + (i * 13) % 30000, (array['01','06','09','07'])[1 + i % 4], 'living', residents.grams(name), sha256(i::text::bytea), sha256((i % 10000)::text::bytea), '\\x${sealed}', 'TL', '腾龙社区', '大厂镇' from g;
set session_replication_role = default;
`)
await app.admin.script('vacuum analyze residents.person; ').catch(() => app.admin.query('vacuum analyze residents.person'))
await app.admin.query('vacuum analyze residents.household')
await app.admin.query('vacuum (analyze) residents.person')
console.log('generated', Math.round(performance.now() - t))
async function explain(label: string, actor: any, sql: string, values: unknown[]) {
  const rows = await app.inContext('residents', actor, (c) => c.tx.query<any>('explain (analyze, timing off) ' + sql, values))
  const text = rows.map((r: any) => r['QUERY PLAN']).join('\n')
  const time = text.match(/Execution Time: ([\d.]+)/)?.[1]
  console.log(`== ${label}: ${time} ms\n` + text.split('\n').slice(0, process.argv[3] ? 30 : 4).join('\n'))
}
const p = '522324.1001.003.02.'; 
await explain('name 2 chars RLS', clerk, `select p.id from residents.person p where (p.search @> $1::text[] and strpos(lower(p.name), $2) > 0) and p.state <> 'merged' order by p.closed_on nulls first, p.name_pinyin, p.id limit 21`, [[chr(20100 + 31 % 400) + chr(20500 + 17)], chr(20100 + 31) + chr(20500 + 17)])
await explain('pinyin prefix', clerk, `select p.id from residents.person p where ((p.name_pinyin >= $1 and p.name_pinyin < $2) or (p.initials >= $1 and p.initials < $2)) and p.state <> 'merged' order by p.closed_on nulls first, p.name_pinyin, p.id limit 21`, ['abngc', 'abngc{'])
await explain('tail', clerk, `select p.id from residents.person p where p.id_tail_index = sha256('77'::bytea) limit 21`, [])
await explain('household part no', clerk, `select h.id from residents.household h where (h.search @> $1::text[] and (strpos(lower(h.no), $2) > 0 or strpos(lower(h.room_label), $2) > 0)) order by h.state desc, h.no limit 21`, [['01', '12', '23'], '0123'])
await explain('LIKE floor name', clerk, `select p.id from residents.person p where p.name like '%' || $1 || '%' limit 21`, [chr(20100 + 31) + chr(20500 + 17)])
const list = (actor: any, input: any) => app.query<any>(actor, 'residents.person.list', input)
function chr(n: number) { return String.fromCharCode(n) }
async function time(label: string, work: () => Promise<any>, n = 20) { await work(); const t = performance.now(); for (let i = 0; i < n; i++) await work(); console.log(label, ((performance.now() - t) / n).toFixed(2), 'ms') }
await time('list default', () => list(clerk, {}))
await time('list filter+sort', () => list(clerk, { filters: { ethnicity: { any: ['06'] }, sex: { any: ['1'] } }, sort: { key: 'birthDate' } }))
await time('list grid', () => list(clerk, { area: p }))
await time('list street officer filter', () => list(street, { filters: { ethnicity: { any: ['06'] } }, sort: { key: 'name' } }))
await time('search name', () => app.query(clerk, 'residents.search.find', { q: chr(20100 + 31) + chr(20500 + 17) }))
await time('search tail', () => app.query(clerk, 'residents.search.find', { q: '0123' }))
await time('search pinyin', () => app.query(clerk, 'residents.search.find', { q: 'abngc' }))
let cursor: any; const deep = await list(clerk, { sort: { key: 'birthDate' }, limit: 200 }); cursor = deep.next
await time('list next page', () => list(clerk, { sort: { key: 'birthDate' }, cursor }))
const sqlFloor = `select p.* from residents.person p where p.ethnicity = any('{06}') and p.sex = any('{1}') and closed_on is null order by birth_date, id limit 50`
await time('floor rows', () => app.admin.query(sqlFloor))
await time('floor count', () => app.admin.query(`select count(*) from residents.person p where p.ethnicity = any('{06}') and p.sex = any('{1}') and closed_on is null`))
await time('home', () => app.query(clerk, 'residents.home.get', {}), 3)
await explain('list page', clerk, `select p.id from residents.person p where p.area_path >= '522324.' and p.area_path < '522324/' and p.closed_on is null and p.ethnicity = any('{06}') and p.sex = any('{1}') order by p.birth_date, p.id limit 51`, [])
await app.close(); await leave()
