import { joinTestServer } from '@county/db/test-database'

const leave = await joinTestServer()

import fs from 'node:fs'
import { filesPort } from '@county/core/ports/files'
import { copyLine } from '@county/db/copy-text'
import { checkDigit } from '@county/kernel/citizen-id'
import { readWorkbook } from '@county/office/read-workbook'
import { module } from '@county/residents-service/module'
import { createApp } from '@county/testing/app'
import Excel from 'exceljs'

const N = Number(process.argv[2] ?? 30000)
const F = '/tmp/res/roster-' + N + '.xlsx'
const S = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const G = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰'
if (!fs.existsSync(F)) {
  const wb = new Excel.stream.xlsx.WorkbookWriter({ filename: F })
  const ws = wb.addWorksheet('名册')
  ws.addRow([
    '户编号',
    '户主',
    '姓名',
    '与户主关系',
    '身份证号',
    '性别',
    '出生日期',
    '民族',
    '文化程度',
    '政治面貌',
    '婚姻状况',
    '联系电话',
    '户籍状态',
    '安置点',
    '楼栋',
    '单元',
    '房号',
    '迁出乡镇',
    '迁出村',
    '户类型',
  ]).commit()
  let h = 0,
    headName = ''
  const REL = ['户主', '配偶', '长子', '长女', '次子']
  for (let i = 0; i < N; i++) {
    const k = i % 4
    if (k === 0) h++
    const b = `${1940 + ((i * 7) % 80)}${String(1 + (i % 12)).padStart(2, '0')}${String(1 + ((i * 13) % 28)).padStart(2, '0')}`
    const male = k === 0 || k === 2
    const seq = String(((i % 499) * 2 + (male ? 1 : 0)) % 1000).padStart(3, '0')
    const first = `52${String(2301 + Math.floor(i / 7000)).padStart(4, '0')}${b}${seq}`
    const name = S[i % 20]! + G[(i * 3) % 26]! + G[(i * 11 + 5 + Math.floor(i / 26)) % 26]!
    if (k === 0) headName = name
    ws.addRow([
      `B${h}`,
      headName,
      name,
      REL[k],
      first + checkDigit(first),
      male ? '男' : '女',
      `${b.slice(0, 4)}-${b.slice(4, 6)}-${b.slice(6)}`,
      '布依族',
      '初中',
      '群众',
      '已婚',
      `138${String(10000000 + i)}`,
      '已迁入',
      '腾龙街道安置区',
      String(1 + (h % 60)) + '栋',
      String(1 + (h % 4)) + '单元',
      String(100 * (1 + (Math.floor(h / 240) % 30)) + 1 + (Math.floor(h / 60) % 4)) + (h > 7200 ? 'A' + h : ''),
      '大厂镇',
      '高岭村',
      '脱贫户',
    ]).commit()
  }
  await wb.commit()
}
const app = await createApp({ modules: [module] })
const clerk = app.as('bureauClerk')
const db: any = app.kit.database
const original = db.transaction.bind(db)
let inDb = 0
db.transaction = (ctx: any, work: any, opts: any) =>
  original(
    ctx,
    (tx: any) =>
      work(
        new Proxy(tx, {
          get(t, k) {
            const v = t[k]
            if (typeof v !== 'function' || !['query', 'one', 'maybe', 'exec', 'copyFrom'].includes(k as string))
              return typeof v === 'function' ? v.bind(t) : v
            return async (...a: any[]) => {
              const s = performance.now()
              try {
                return await v.apply(t, a)
              } finally {
                const d = performance.now() - s
                inDb += d
                if (d > 60) console.log('   ', Math.round(d), String(a[0]).replace(/\s+/g, ' ').slice(0, 110))
              }
            }
          },
        }),
      ),
    opts,
  )
const mark = () => ({ t: performance.now(), c: process.cpuUsage() })
const since = (m: any) => {
  const u = process.cpuUsage(m.c)
  return `wall ${Math.round(performance.now() - m.t)} cpu ${Math.round((u.user + u.system) / 1000)}`
}
const bytes = new Uint8Array(fs.readFileSync(F))
const ms = (t: number) => Math.round(performance.now() - t)
readWorkbook(new Uint8Array(fs.readFileSync(F)), { fileName: 'x' })
let peak = 0
const iv = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 20)
async function floor() {
  let t = performance.now()
  const wb = readWorkbook(bytes, { fileName: 'x.xlsx' })
  const read = ms(t)
  await app.admin.script(
    'drop table if exists public.floor; create table public.floor (a text,b text,c text,d text,e text,f text,g text,h text,i text,j text,k text,l text,m text,n text,o text,p text,q text,r text,s text,t text, primary key(e))',
  )
  t = performance.now()
  await app
    .inContext('core', clerk, async (c) => {
      await c.tx
        .query(
          'create temp table floor2 (like public.floor including all) on commit drop'.replace(
            'public.floor',
            'public.floor',
          ),
        )
        .catch(() => c.tx.query('select 1'))
    })
    .catch(() => {})
  await app.kit.database.transaction({ role: 'county_core', areaFrom: '', areaTo: '' }, async (tx) => {
    await tx.query(
      `create temp table f (${'abcdefghijklmnopqrst'
        .split('')
        .map((x) => x + ' text')
        .join(',')}, primary key (e)) on commit drop`,
    )
    await tx.copyFrom(
      'copy f from stdin',
      wb.sheets[0]!.rows.slice(1).map((r) => copyLine(r.cells.map((c) => c.text))),
    )
  })
  const copy = ms(t)
  console.log('floor read', read, 'copy', copy)
  return read + copy
}
const f1 = await floor()
const f2 = await floor()
const file = await app.inContext('core', clerk, (c) =>
  c.ports.get(filesPort).save({ name: 'r.xlsx', type: 'x', purpose: 'import', bytes }),
)
globalThis.gc?.()
peak = 0
let t = performance.now()
const t0 = t
const started = await app.command<any>(clerk, 'residents.import.start', {
  importer: 'residents.roster',
  fileId: file.id,
})
console.log('start', ms(t))
t = performance.now()
const m1 = mark()
const checked = await app.command<any>(clerk, 'residents.import.check', { batchId: started.id })
console.log('check', ms(t), since(m1), JSON.stringify(checked.counts))
t = performance.now()
if (checked.counts.undecided)
  await app.command<any>(clerk, 'residents.import.decide', { batchId: started.id, rows: 'all', decision: 'take' })
t = performance.now()
const ex = await app.inContext('residents', clerk, (c) => c.tx.query<any>('explain (analyze, buffers, serialize text) select position, sheet, row, state, decision, payload, changes, messages from core.import_row where batch_id = $1 order by position', [started.id])); console.log(ex.map((r: any) => r['QUERY PLAN']).join('\n'))
t = performance.now()
await app.inContext('residents', clerk, (c) => c.tx.query<any>('select position, sheet, row, state, decision, payload, changes, messages from core.import_row where batch_id = $1 order by position', [started.id])); console.log('load alone', ms(t)); t = performance.now()
await app.inContext('residents', clerk, (c) => c.tx.query<any>('select position, sheet, row, state, decision, changes, messages from core.import_row where batch_id = $1 order by position', [started.id])); console.log('load without payload', ms(t)); t = performance.now()
const m2 = mark()
await app.command<any>(clerk, 'residents.import.commit', { batchId: started.id })
console.log('commit', ms(t), since(m2))
const total = ms(t0)
console.log(
  'total',
  total,
  'floor',
  Math.min(f1, f2),
  'ratio',
  (total / Math.min(f1, f2)).toFixed(2),
  'peak rss MB',
  Math.round(peak / 1e6),
)
if (process.argv[3]) {
  t = performance.now()
  await app.command<any>(clerk, 'residents.import.undo', { batchId: started.id })
  console.log('undo', ms(t))
}
clearInterval(iv)
await app.close()
await leave()
