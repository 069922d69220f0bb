import { type LedgerHooks, ledgerVerbs } from '@county/api-kit/ledger/verbs'
import type { ServerModule } from '@county/api-kit/module'
import type { VerbTree } from '@county/api-kit/verb'
import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { defineManifest } from '@county/core/manifest'
import { definePermissions } from '@county/core/permission'
import { defineErrors } from '@county/kernel/errors'
import { type App, type AppOptions, createApp } from '@county/testing/app'
import { z } from 'zod'

const text = (zh: string) => ({ zh, en: zh })
const label = (zh: string) => ({ label: text(zh) })
const permissions = definePermissions('probe', {
  'probe.read': { title: text('查看'), roles: ['filer', 'leader', 'gridWorker', 'communityOfficer'] },
  'probe.write': { title: text('登记'), roles: ['filer', 'gridWorker', 'communityOfficer'] },
  'probe.import': { title: text('导入'), roles: ['filer'] },
  'probe.export': { title: text('导出'), roles: ['filer', 'gridWorker'] },
})
const rights = { read: 'probe.read', write: 'probe.write', import: 'probe.import', export: 'probe.export' }

/** Code table of the probe's ledgers. */
export const KINDS = {
  id: 'kinds',
  title: text('类别'),
  items: [
    { code: 'a', ...text('甲类') },
    { code: 'b', ...text('乙类') },
    { code: 'c', ...text('丙类') },
  ],
}

/** A ledger about persons with a field of every kind. */
export const Card = defineLedger({
  id: 'probe.card',
  title: text('试验卡'),
  subject: 'person',
  identity: ['title'],
  permissions: rights,
  fields: z.object({
    title: field.text({ ...label('事项'), max: 40 }),
    kind: field.code({ ...label('类别'), codes: KINDS, optional: true }),
    tags: field.codes({ ...label('标签'), codes: KINDS }),
    due: field.date({ ...label('到期日期'), optional: true }),
    fee: field.money({ ...label('金额'), unit: '元', optional: true }),
    size: field.int({ ...label('数量'), optional: true, max: 1000 }),
    urgent: field.bool({ ...label('紧急'), optional: true }),
    phone: field.phone({ ...label('联系电话'), optional: true }),
    guardianId: field.citizenId({ ...label('监护人身份证号'), optional: true }),
  }),
})

/** A ledger of which a person has one open row at most. */
export const Term = defineLedger({
  id: 'probe.term',
  title: text('任期'),
  subject: 'person',
  identity: ['startsOn'],
  oneActive: true,
  beginsOn: 'startsOn',
  permissions: rights,
  fields: z.object({ startsOn: field.date(label('开始日期')), post: field.text(label('职务')) }),
})

/** A ledger about places. */
const Spot = defineLedger({
  id: 'probe.spot',
  title: text('点位'),
  subject: 'area',
  identity: ['name'],
  permissions: rights,
  fields: z.object({
    name: field.text(label('名称')),
    size: field.int({ ...label('面积'), optional: true }),
    grade: field.text({ ...label('等级'), optional: true, derived: true }),
  }),
})

const errors = defineErrors({
  PROBE_TOO_LARGE: {
    status: 'UNPROCESSABLE',
    zh: '面积 {size} 过大。',
    en: 'Too large: {size}.',
    when: '',
    caller: '',
  },
})

/** A place has at most 500; its grade follows from its size. */
const spotRules: LedgerHooks = {
  async beforeWrite(_c, values) {
    if (values.size > 500) throw errors.error('PROBE_TOO_LARGE', { size: values.size })
    return { grade: values.size >= 100 ? '大' : '小' }
  },
}

const STANDARD = `id uuid primary key default uuidv7(), version int not null default 1, area_path text collate "C" not null,
  created_at timestamptz not null default now(), created_by uuid, updated_at timestamptz not null default now(),
  updated_by uuid, source jsonb, closed_on date, closed_reason text`
const SCHEMA = `create schema probe;
  create table probe.card (${STANDARD}, person_id uuid not null, person_name text not null, title text not null,
    kind text, tags text[] not null, due date, fee bigint, size integer, urgent boolean,
    phone_sealed bytea, phone_index bytea, guardian_id_sealed bytea, guardian_id_index bytea);
  create table probe.term (${STANDARD}, person_id uuid not null, person_name text not null, starts_on date not null, post text not null);
  create unique index term_one_open on probe.term (person_id) where closed_on is null;
  create table probe.spot (${STANDARD}, name text not null, size integer, grade text);
  select core.govern('probe.card'), core.govern('probe.term'), core.govern('probe.spot');`

/** A module of ledgers alone: what the kit does for every module, without any module's rules. */
export const probe: ServerModule = {
  id: 'probe',
  manifest: defineManifest({
    id: 'probe',
    title: text('试验'),
    summary: text('试验'),
    departments: [],
    basePath: '/probe',
    icon: 'x',
    order: 1,
    requires: { platform: '*' },
    pages: [],
    slots: [],
  }),
  permissions,
  errors,
  ledgers: [Card, Term, Spot],
  router: { card: ledgerVerbs(Card), term: ledgerVerbs(Term), spot: ledgerVerbs(Spot, spotRules) },
}

/** A platform with core and the probe alone; `trial` verbs come on top, at `probe.trial.…`. */
export async function createProbe(options: { trial?: VerbTree; onLog?: AppOptions['onLog'] } = {}): Promise<App> {
  const { trial, onLog } = options
  const module = trial ? { ...probe, router: { ...probe.router, trial } } : probe
  const app = await createApp({ modules: [module], ...(onLog ? { onLog } : {}) })
  await app.admin.script(SCHEMA)
  return app
}
