import type { Files, ModuleSpec } from '../spec.ts'
import { kebab, type LedgerSpec, pascal, unitOf } from './names.ts'

/** `packages/<id>`: what browser and server share. */
export function packageFiles(spec: ModuleSpec): Files {
  const at = `packages/${spec.id}`
  return {
    [`${at}/package.json`]: manifestOf(spec),
    [`${at}/tsconfig.json`]: `{ "extends": "@county/tsconfig/library.json", "include": ["src", "*.ts"] }\n`,
    [`${at}/src/errors.ts`]: errors(spec),
    [`${at}/src/permissions.ts`]: permissions(spec),
    [`${at}/src/indicators.ts`]: indicators(spec),
    [`${at}/src/ledgers.ts`]: ledgers(spec),
    [`${at}/src/manifest.ts`]: manifest(spec),
    ...Object.fromEntries(spec.ledgers.map((l) => [`${at}/src/${kebab(l.name)}/${kebab(l.name)}.ts`, ledger(spec, l)])),
  }
}

function manifestOf({ id }: ModuleSpec): string {
  return `${JSON.stringify(
    {
      name: `@county/${id}`,
      version: '0.1.0',
      private: true,
      type: 'module',
      license: 'Apache-2.0',
      exports: { './*': './src/*.ts' },
      scripts: { typecheck: 'tsc -p .' },
      dependencies: {
        zod: 'catalog:',
        '@county/kernel': 'workspace:*',
        '@county/core': 'workspace:*',
        '@county/residents': 'workspace:*',
      },
      devDependencies: { typescript: 'catalog:', vitest: 'catalog:', '@county/tsconfig': 'workspace:*' },
    },
    null,
    2,
  )}\n`
}

const errors = ({ zh, en }: ModuleSpec) => `import { defineErrors } from '@county/kernel/errors'

/** Refusals of the ${en.toLowerCase()} module (${zh}): code, status, both texts, when it happens, what the caller does. */
export const errors = defineErrors({})
`

function permissions({ id, zh, en, ledgers }: ModuleSpec): string {
  const own = ledgers.map(
    (l) => `  '${id}.${l.name}.read': {
    title: { zh: '查看${l.zh}', en: 'See: ${l.en}' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  '${id}.${l.name}.write': {
    title: { zh: '登记${l.zh}', en: 'Keep: ${l.en}' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  '${id}.${l.name}.import': {
    title: { zh: '导入${l.zh}', en: 'Import: ${l.en}' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  '${id}.${l.name}.export': {
    title: { zh: '导出${l.zh}', en: 'Export: ${l.en}' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
`,
  )
  return `import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']

/** What may be done in the ${en.toLowerCase()} module, and by whom. */
export const permissions = definePermissions('${id}', {
  '${id}.figure.read': {
    title: { zh: '查看${zh}数据', en: 'See: figures of ${en}' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
  },
${own.join('')}})
`
}

function indicators({ id, measure, ledgers }: ModuleSpec): string {
  const cards = ledgers.map(
    (l) => `/** ${l.en}: how many there are. */
export const ${l.name}InForce = defineIndicator({
  id: '${id}.${l.name}InForce',
  title: { zh: '${l.zh}在册数', en: '${l.en} in force' },
  unit: '${unitOf(l)}',
  aggregate: 'count',
  period: 'point',
  measure: ${measure},
  ledgers: ['${id}.${l.name}'],
  definition: {
    zh: '月末已开始、未到期且未结束的${l.zh}，${countedZh(l)}；录入错误的不计。',
    en: 'Begun and neither over nor closed at the end of the month; ${countedEn(l)}, mistakes left out.',
  },
  better: 'more',
})
`,
  )
  return `import { defineIndicator } from '@county/core/indicator'

${cards.join('\n')}
/** The module's indicators, in the order shown. */
export const INDICATORS = [${ledgers.map((l) => `${l.name}InForce`).join(', ')}]
`
}

const countedZh = (l: LedgerSpec) =>
  ({ person: '一人只计一次', household: '一户只计一次', area: '逐条计数', county: '逐条计数' })[l.subject]
const countedEn = (l: LedgerSpec) =>
  ({ person: 'each person once', household: 'each household once', area: 'each row', county: 'each row' })[l.subject]

const ledgers = ({ ledgers }: ModuleSpec) => `${ledgers
  .map((l) => `import { ${pascal(l.name)} } from './${kebab(l.name)}/${kebab(l.name)}.ts'\n`)
  .sort()
  .join('')}
/** Every ledger of the module. */
export const LEDGERS = [${ledgers.map((l) => pascal(l.name)).join(', ')}] as const
`

function ledger({ id }: ModuleSpec, l: LedgerSpec): string {
  const named = l.subject === 'area' || l.subject === 'county'
  return `import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import type { CodeTable } from '@county/kernel/codes/code-table'
import { z } from 'zod'

const kinds: CodeTable = {
  id: '${id}.${l.name}Kind',
  title: { zh: '${l.zh}类别', en: 'Kind' },
  items: [
    { code: 'ordinary', zh: '一般', en: 'Ordinary', aliases: ['普通'] },
    { code: 'special', zh: '重点', en: 'Special', aliases: ['特殊'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
}

/** ${l.en} (${l.zh}). */
export const ${pascal(l.name)} = defineLedger({
  id: '${id}.${l.name}',
  title: { zh: '${l.zh}', en: '${l.en}' },
  subject: '${l.subject}',
  identity: [${named ? `'name'` : `'kind', 'startedOn'`}],
  beginsOn: 'startedOn',
  endsOn: 'endsOn',
  permissions: {
    read: '${id}.${l.name}.read',
    write: '${id}.${l.name}.write',
    import: '${id}.${l.name}.import',
    export: '${id}.${l.name}.export',
  },
  sort: { key: 'startedOn', descending: true },
  closeReasons: [
    { zh: '已办结', en: 'Done' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({${named ? `\n    name: field.text({ label: { zh: '名称', en: 'Name' }, aliases: ['项目名称'] }),` : ''}
    kind: field.code({ label: { zh: '类别', en: 'Kind' }, codes: kinds, aliases: ['类型'] }),
    startedOn: field.date({ label: { zh: '开始日期', en: 'Started on' }, aliases: ['起始日期', '开始时间'] }),
    endsOn: field.date({ label: { zh: '到期日期', en: 'Ends on' }, optional: true, aliases: ['结束日期', '截止日期'] }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500, aliases: ['说明'] }),
  }),
})
export type ${pascal(l.name)} = LedgerValues<typeof ${pascal(l.name)}>
`
}

function manifest(spec: ModuleSpec): string {
  const { id, zh, en, departments, ledgers } = spec
  const quoted = departments.map((d) => `'${d}'`).join(', ')
  const rows = ledgers.map((l) => `  ['${kebab(l.name)}', '${l.zh}', '${l.en}', '${l.name}'],\n`)
  return `import { defineManifest, type ManifestPage } from '@county/core/manifest'

const page = (path: string, zh: string, en: string, permission: string, order?: number): ManifestPage => ({
  path,
  title: { zh, en },
  permission: \`${id}.\${permission}.read\`,
  ...(order === undefined ? {} : { nav: { order } }),
})

const LEDGER_PAGES: readonly [path: string, zh: string, en: string, permission: string][] = [
${rows.join('')}]

/** The module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: '${id}',
  title: { zh: '${zh}', en: '${en}' },
  summary: { zh: '${ledgers.map((l) => l.zh).join('、')}', en: '${ledgers.map((l) => l.en).join(', ')}' },
  departments: [${quoted}],
  basePath: '/${id}',
  icon: '${id}',
  order: 100,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '${zh}', '${en}', 'figure', 0),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure'),
    ...LEDGER_PAGES.flatMap(([path, zh, en, permission], i) => [
      page(path, zh, en, permission, 20 + i),
      page(\`\${path}/new\`, \`新增\${zh}\`, \`New: \${en}\`, permission),
      page(\`\${path}/import\`, \`导入\${zh}\`, \`Import: \${en}\`, permission),
      page(\`\${path}/:id\`, zh, en, permission),
      page(\`\${path}/:id/edit\`, \`修改\${zh}\`, \`Edit: \${en}\`, permission),
    ]),
  ],
  slots: [${slots(spec)}],
})
`
}

function slots({ id, zh, en, ledgers }: ModuleSpec): string {
  const about = (subject: string) => ledgers.find((l) => l.subject === subject)
  const slot = (place: string, component: string, l: LedgerSpec) => `
    {
      slot: 'residents/${place}.tabs@1',
      component: '${component}',
      title: { zh: '${zh}', en: '${en}' },
      permission: '${id}.${l.name}.read',
      order: 100,
    },`
  const household = about('household') ?? about('person')
  const person = about('person')
  const text = `${household ? slot('household', 'HouseholdTab', household) : ''}${person ? slot('person', 'PersonTab', person) : ''}`
  return text ? `${text}\n  ` : ''
}
