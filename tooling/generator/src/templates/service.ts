import type { Files, ModuleSpec } from '../spec.ts'
import { kebab, type LedgerSpec, nameColumn, pascal, snake, subjectColumn } from './names.ts'
import { serviceTest } from './service-test.ts'
import { subscribers } from './subscribers.ts'

/** `services/<id>`: tables, verbs, figures and due items. */
export function serviceFiles(spec: ModuleSpec): Files {
  const at = `services/${spec.id}`
  const about = spec.ledgers.some((l) => subjectColumn(l))
  return {
    [`${at}/package.json`]: manifestOf(spec),
    [`${at}/tsconfig.json`]: `{ "extends": "@county/tsconfig/node.json", "include": ["src", "*.ts"] }\n`,
    [`${at}/vitest.config.ts`]: `import { databaseTests } from '@county/testing/vitest-config'\n\nexport default databaseTests\n`,
    [`${at}/prisma/${spec.id}.prisma`]: spec.ledgers.map((l) => model(spec, l)).join('\n'),
    [`${at}/prisma/${spec.id}.sql`]: sql(spec),
    [`${at}/src/module.ts`]: module(spec, about),
    [`${at}/src/router.ts`]: router(spec),
    [`${at}/src/hooks.ts`]: hooks,
    [`${at}/src/importers.ts`]: importers(spec),
    [`${at}/src/indicators.ts`]: indicators(spec),
    [`${at}/src/due.ts`]: due(spec),
    ...(about ? { [`${at}/src/subscribers.ts`]: subscribers(spec) } : {}),
    [`${at}/src/${spec.id}.test.ts`]: serviceTest(spec),
  }
}

function manifestOf({ id }: ModuleSpec): string {
  const own = [id, 'kernel', 'core', 'residents', 'api-kit', 'db'].map((n) => [`@county/${n}`, 'workspace:*'])
  return `${JSON.stringify(
    {
      name: `@county/${id}-service`,
      version: '0.1.0',
      private: true,
      type: 'module',
      license: 'Apache-2.0',
      exports: { './*': './src/*.ts' },
      scripts: { typecheck: 'tsc -p .' },
      dependencies: Object.fromEntries(own),
      devDependencies: {
        typescript: 'catalog:',
        vitest: 'catalog:',
        '@county/tsconfig': 'workspace:*',
        '@county/testing': 'workspace:*',
        '@types/node': 'catalog:',
      },
    },
    null,
    2,
  )}\n`
}

function model({ id, zh }: ModuleSpec, l: LedgerSpec): string {
  const subject = {
    person: [`  personId     String    @map("person_id") @db.Uuid`, `  personName   String    @map("person_name")`],
    household: [
      `  householdId  String    @map("household_id") @db.Uuid`,
      `  householdName String   @map("household_name")`,
    ],
    area: [`  name         String`],
    county: [`  name         String`],
  }[l.subject]
  const index = { person: 'personId', household: 'householdId', area: 'name', county: 'name' }[l.subject]
  return `/// ${zh}：${l.zh}
model ${pascal(id)}${pascal(l.name)} {
  id           String    @id @default(dbgenerated("uuidv7()")) @db.Uuid
  version      Int       @default(1)
${subject.join('\n')}
  kind         String
  startedOn    DateTime  @map("started_on") @db.Date
  endsOn       DateTime? @map("ends_on") @db.Date
  note         String?
  areaPath     String    @map("area_path")
  source       Json?
  closedOn     DateTime? @map("closed_on") @db.Date
  closedReason String?   @map("closed_reason")
  createdAt    DateTime  @default(now()) @map("created_at") @db.Timestamptz(6)
  createdBy    String?   @map("created_by") @db.Uuid
  updatedAt    DateTime  @default(now()) @map("updated_at") @db.Timestamptz(6)
  updatedBy    String?   @map("updated_by") @db.Uuid

  @@index([areaPath, id])
  @@index([${index}])
  @@index([startedOn])
  @@map("${snake(l.name)}")
  @@schema("${id}")
}
`
}

function sql({ id, ledgers }: ModuleSpec): string {
  const governed = ledgers.map(
    (l) => `select core.govern('${id}.${snake(l.name)}'::regclass${l.subject === 'county' ? `, 'open'` : ''});\n`,
  )
  const checks = ledgers.map(
    (l) => `  if not exists (select from pg_constraint where conname = '${id}_${snake(l.name)}_dates') then
    alter table ${id}.${snake(l.name)} add constraint ${id}_${snake(l.name)}_dates check (ends_on is null or ends_on >= started_on);
  end if;\n`,
  )
  return `-- Runs after the tables were made, and again whenever it changes: every statement can be repeated.
-- Rows about persons, households and places are seen by area; rows about no place by everyone who may read them.
${governed.join('')}
-- What a ledger calls the same row exists once.
${ledgers.map((l) => once(id, l)).join('')}
do $$
begin
${checks.join('')}end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake.
create or replace function ${id}.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误';
`
}

function once(id: string, l: LedgerSpec): string {
  const table = snake(l.name)
  const subject = subjectColumn(l)
  const columns = subject ? `${subject}, kind, started_on` : l.subject === 'area' ? 'area_path, name' : 'name'
  return `create unique index if not exists ${table}_once on ${id}.${table} (${columns}) where closed_on is null;\n`
}

const importsOf = ({ id, ledgers }: ModuleSpec) =>
  ledgers
    .map((l) => `import { ${pascal(l.name)} } from '@county/${id}/${kebab(l.name)}/${kebab(l.name)}'\n`)
    .sort()
    .join('')

const module = ({ id, en }: ModuleSpec, about: boolean) => `import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/${id}/errors'
import { LEDGERS } from '@county/${id}/ledgers'
import { manifest } from '@county/${id}/manifest'
import { permissions } from '@county/${id}/permissions'
import { due } from './due.ts'
import { importers } from './importers.ts'
import { indicators } from './indicators.ts'
import { router } from './router.ts'
${about ? `import { subscribers } from './subscribers.ts'\n` : ''}
/** The server of the ${en.toLowerCase()} module. */
export const module: ServerModule = {
  id: '${id}',
  manifest,
  permissions,
  errors,
  router,
  ledgers: LEDGERS,
  importers,
  indicators,
${about ? '  subscribers,\n' : ''}  due,
}
`

const router = (spec: ModuleSpec) => `import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import type { VerbTree } from '@county/api-kit/verb'
${importsOf(spec)}import { hooks } from './hooks.ts'

/** The module's verbs by name. A verb of its own is one file, named here beside its ledger. */
export const router = {
${spec.ledgers.map((l) => `  ${l.name}: ledgerVerbs(${pascal(l.name)}, hooks),\n`).join('')}} satisfies VerbTree
`

const hooks = `import type { LedgerHooks } from '@county/api-kit/ledger/verbs'

/** Rules of every write by hand; imports have theirs in importers.ts. That a row ends after it begins is declared. */
export const hooks: LedgerHooks = {}
`

const importers = (spec: ModuleSpec) => `import type { Importer } from '@county/api-kit/import/importer'
import { ledgerImporter } from '@county/api-kit/import/ledger-importer'
${importsOf(spec)}
/** Every import of the module. Rules of its rows are hooks: check (pure), review (against the store). */
export const importers: Importer<any>[] = [${spec.ledgers.map((l) => `ledgerImporter(${pascal(l.name)})`).join(', ')}]
`

function indicators({ id, ledgers }: ModuleSpec): string {
  const queries = ledgers.map((l) => {
    const subject = subjectColumn(l)
    return `  {
    card: cards.${l.name}InForce,
    sql: \`select ${subject ? `distinct on (r.${subject}) ` : ''}'${id}.${snake(l.name)}' as row_table, r.id as row_id, r.version as row_version,
        r.area_path, 1::numeric as amount, true as hit
      from ${id}.${snake(l.name)} r
      where r.started_on <= $2::date and (r.ends_on is null or r.ends_on >= $2::date)
        and (r.closed_on is null or r.closed_on > $2::date) and ${id}.counts(r.closed_reason)${subject ? `\n      order by r.${subject}, r.started_on desc, r.id` : ''}\`,
  },
`
  })
  return `import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/${id}/indicators'

/** The rows behind each figure; $2 is the last day counted. A figure is the aggregate of exactly these rows. */
export const indicators: IndicatorQuery[] = [
${queries.join('')}]
`
}

function due({ id, ledgers }: ModuleSpec): string {
  const rows = ledgers.map(
    (l) =>
      `  { ledger: ${pascal(l.name)}, name: '${nameColumn(l)}', household: ${l.subject === 'household' ? `'household_id'` : 'null'} },\n`,
  )
  return `import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
${importsOf({ id, ledgers } as ModuleSpec)}import { daysBetween } from '@county/kernel/local-date'

/** Rows are due this many days before they end. */
const AHEAD_DAYS = 30

const SOURCES = [
${rows.join('')}]

interface Ending {
  id: string
  name: string
  ends_on: string
  area_path: string
  household_id: string | null
}

/** Rows that end within thirty days or are over and still open, most urgent first. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const items: DueItem[] = []
  for (const { ledger, name, household } of SOURCES) {
    if (!allows(c.actor, ledger.permissions.read)) continue
    const rows = await c.tx.query<Ending>(
      \`select id, \${name} as name, ends_on, area_path, \${household ?? 'null::uuid'} as household_id from \${ledger.table}
       where closed_on is null and ends_on <= $1::date + $2::int order by ends_on, id limit $3\`,
      [c.today, AHEAD_DAYS, limit],
    )
    const page = \`/${id}/\${ledger.name.replace(/[A-Z]/g, (x) => \`-\${x.toLowerCase()}\`)}\`
    items.push(...rows.map((r) => item(r, ledger.id, ledger.title.zh, page, c.today)))
  }
  return items.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)).slice(0, limit)
}

function item(row: Ending, ledger: string, title: string, page: string, today: string): DueItem {
  const left = daysBetween(today, row.ends_on)
  return {
    id: \`\${ledger}.\${row.id}\`,
    module: '${id}',
    title: \`\${title}到期：\${row.name}\`,
    detail: left < 0 ? \`已超期 \${-left} 天\` : \`还有 \${left} 天\`,
    dueOn: row.ends_on,
    overdue: left < 0,
    href: \`\${page}/\${row.id}\`,
    householdId: row.household_id,
    areaPath: row.area_path,
  }
}
`
}
