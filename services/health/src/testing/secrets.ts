import { filesPort } from '@county/core/ports/files'
import { type App, createApp } from '@county/testing/app'
import { addInstitutions, addPerson, VALUES } from './people.ts'

/** Words that stand for illness detail in these tests; none may be met outside health roles. */
export const WORDS = [
  '肺癌',
  '化疗标记甲',
  '血压标记乙',
  '备注标记丙',
  '履约标记丁',
  '阑尾标记戊',
  '疫情标记己',
  '处置标记庚',
  '导入标记辛',
  '医生标记壬',
  '"hypertension"',
  '"uncontrolled"',
]
/** Sums that only health roles may see, in fen and in yuan. */
export const SUMS = ['8000017', '1800017', '80000.17', '18000.17', '77123', '771.23']

/** A county in which every ledger holds secrets of one person, written by verbs, changed, closed and imported. */
export interface Planted {
  app: App
  personId: string
  householdId: string
  name: string
  /** Ids of rows by ledger. */
  rows: Record<string, string>
}

/** Writes the secrets by the module's own verbs, as its filer does. */
export async function plantSecrets(): Promise<Planted> {
  const app = await createApp({ modules: 'all' })
  await addInstitutions(app.admin)
  const person = await addPerson(app.admin, { povertyCategory: '1', name: '秘之人' })
  const filer = app.as('filer')
  const rows: Record<string, string> = {}
  const create = async (ledger: string, values: object, about = true) => {
    const made = { ...(about ? { subjectId: person.personId } : {}), values }
    const row = await app.command(filer, `health.${ledger}.create`, made)
    rows[ledger] = row.id
    return row
  }
  await create('contract', VALUES.contract)
  await create('care', VALUES.care)
  await create('followUp', {
    ...VALUES.followUp,
    performedOn: '2026-07-01',
    result: 'uncontrolled',
    finding: '血压标记乙',
  })
  const service = {
    servedOn: '2026-05-01',
    kind: 'checkup',
    performer: '李医生',
    institutionName: '三宝社区卫生服务站',
  }
  await create('service', { ...service, finding: '履约标记丁' })
  const illness = await create('illness', {
    ...VALUES.illness,
    treatment: '化疗标记甲',
    doctor: '医生标记壬',
    note: '备注标记丙',
  })
  const change = { id: illness.id, values: { treatment: '化疗标记甲二期', state: 'stable' } }
  await app.command(filer, 'health.illness.update', change, { expected: illness.version })
  await create('illnessCost', { ...VALUES.illnessCost, total: 8_000_017, selfPaid: 1_800_017, note: '备注标记丙' })
  const stay = { dischargedOn: '2026-10-09', due: 77_123, paid: 0 }
  await create('admission', { ...VALUES.admission, diagnosis: '阑尾标记戊', ...stay })
  const event = {
    name: '疫情标记己',
    kind: 'classB',
    site: 'SB',
    foundOn: '2026-11-04',
    foundAt: '08:00',
    reportedOn: null,
    reportedAt: null,
    cases: 3,
    institutionName: '三宝社区卫生服务站',
    response: '处置标记庚',
  }
  await create('eventReport', event, false)
  await importSecrets(app, person.name)
  await closeOne(app)
  return { app, ...person, rows }
}

/** A department's own spreadsheet with secrets: one row changes what is known, one is refused for what it says. */
async function importSecrets(app: App, name: string): Promise<void> {
  const filer = app.as('filer')
  const lines = [
    ['姓名', '疾病名称', '确诊时间', '救治医院', '治疗情况', '治疗方案'],
    [name, '肺癌', '2026-05-01', '晴隆县人民医院', '在治', '导入标记辛'],
    [name, '肺癌', '2026-05-02', '晴隆县人民医院', '导入标记辛状态', '无'],
  ]
  const bytes = new TextEncoder().encode(`\uFEFF${lines.map((l) => l.join(',')).join('\n')}`)
  const file = await app.inContext('health', filer, (c) =>
    c.ports.get(filesPort).save({ name: '大病台账.csv', type: 'text/csv', purpose: 'import', bytes }),
  )
  const batch = await app.command(filer, 'health.import.start', { importer: 'health.illness', fileId: file.id })
  await app.command(filer, 'health.import.check', { batchId: batch.id })
  await app.command(filer, 'health.import.decide', { batchId: batch.id, rows: 'all', decision: 'take' })
  await app.command(filer, 'health.import.commit', { batchId: batch.id })
}

async function closeOne(app: App): Promise<void> {
  const other = await addPerson(app.admin, { name: '另一人' })
  const filer = app.as('filer')
  const made = { subjectId: other.personId, values: { ...VALUES.illness, treatment: '化疗标记甲' } }
  const row = await app.command(filer, 'health.illness.create', made)
  const closing = { id: row.id, closedOn: '2026-11-04', reason: '病情稳定，不再随访' }
  await app.command(filer, 'health.illness.close', closing, { expected: row.version })
}

/** The words and sums that a text gives away. */
export function leaksIn(text: string, words: readonly string[] = [...WORDS, ...SUMS]): string[] {
  return words.filter((w) => text.includes(w) || text.includes(JSON.stringify(w).slice(1, -1)))
}

/** Every table of every schema, as an administrator of the database reads it, with the words that stand in it. */
export async function leaksInTables(app: App, words: readonly string[]): Promise<string[]> {
  const tables = await app.admin.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'`,
  )
  const hex = (w: string) => Buffer.from(w, 'utf8').toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const [all] = await app.admin.query<{ text: string }>(
      `select coalesce(string_agg(t::text, E'\\n'), '') as text from ${name} t`,
    )
    const text = all?.text ?? ''
    for (const w of words) if (leaksIn(text, [w]).length || text.includes(hex(w))) found.push(`${name}: ${w}`)
  }
  return found
}
