import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type FieldMeta, isSealed } from '@county/core/ledger/field'
import { institutionRule, type Ledger, ledgerFields, snake } from '@county/core/ledger/ledger'
import { ROOT } from './run-step.ts'

const pascal = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`

function prismaType(meta: FieldMeta): string {
  const optional = meta.optional ? '?' : ''
  switch (meta.kind) {
    case 'codes':
      return 'String[]  @default([])'
    case 'date':
      return `DateTime${optional} @db.Date`
    case 'money':
      return `BigInt${optional}`
    case 'int':
      return `Int${optional}`
    case 'decimal':
      return `Float${optional}`
    case 'bool':
      return `Boolean${optional}`
    case 'person':
    case 'household':
    case 'reference':
      return `String${optional} @db.Uuid`
    default:
      return `String${optional}`
  }
}

function line(name: string, type: string): string {
  const column = snake(name)
  const [base, ...attributes] = type.split(/\s+(?=@)/)
  return `  ${[name, base, ...(column === name ? [] : [`@map("${column}")`]), ...attributes].join(' ')}`
}

function fieldLines(key: string, meta: FieldMeta): string[] {
  if (!isSealed(meta)) return [line(key, prismaType(meta))]
  return [line(`${key}Sealed`, 'Bytes?'), line(`${key}Index`, 'Bytes?')]
}

/** The Prisma model of a declared ledger: its fields, its subject, and the standard columns of a governed table. */
function ledgerModel(ledger: Ledger<any>): string {
  const subject = {
    person: [line('personId', 'String @db.Uuid'), line('personName', 'String')],
    household: [line('householdId', 'String @db.Uuid'), line('householdName', 'String')],
    area: [],
    county: [],
  }[ledger.subject]
  const standard = [
    line('areaPath', 'String'),
    '  source Json?',
    line('closedOn', 'DateTime? @db.Date'),
    line('closedReason', 'String?'),
    line('createdAt', 'DateTime @default(now()) @db.Timestamptz(6)'),
    line('createdBy', 'String? @db.Uuid'),
    line('updatedAt', 'DateTime @default(now()) @db.Timestamptz(6)'),
    line('updatedBy', 'String? @db.Uuid'),
  ]
  const about =
    ledger.subject === 'person'
      ? ['  @@index([personId])']
      : ledger.subject === 'household'
        ? ['  @@index([householdId])']
        : []
  return [
    `/// ${ledger.title.zh}`,
    `model ${pascal(ledger.module)}${pascal(ledger.name)} {`,
    '  id String @id @default(dbgenerated("uuidv7()")) @db.Uuid',
    '  version Int @default(1)',
    ...subject,
    ...ledgerFields(ledger).flatMap(([key, meta]) => fieldLines(key, meta)),
    ...standard,
    '',
    '  @@index([areaPath, id])',
    ...about,
    `  @@map("${snake(ledger.name)}")`,
    `  @@schema("${ledger.module}")`,
    '}',
    '',
  ].join('\n')
}

/** SQL that puts the ledgers' tables under policy and history. Rows about the whole county are seen by all who may read them. */
function governSql(ledgers: readonly Ledger<any>[]): string {
  const calls = ledgers.map((l) => {
    const [subject, institution] = [l.subject === 'county' ? 'open' : 'area', institutionRule(l)]
    const more = institution === 'closed' ? (subject === 'open' ? `, 'open'` : '') : `, '${subject}', '${institution}'`
    return `select core.govern('${l.table}'${more});`
  })
  return `-- Written by \`pnpm ledgers\` from the module's declared ledgers.\n${calls.join('\n')}\n`
}

/** Writes `services/<module>/prisma/ledgers.prisma` and `ledgers.sql` from the LEDGERS of `packages/<module>`. */
async function writeLedgerModels(module: string, root = ROOT): Promise<string[]> {
  const { LEDGERS } = (await import(path.join(root, 'packages', module, 'src/ledgers.ts'))) as {
    LEDGERS: readonly Ledger<any>[]
  }
  const folder = path.join(root, 'services', module, 'prisma')
  if (!existsSync(folder)) throw new Error(`there is no services/${module}/prisma`)
  const note = '// Written by `pnpm ledgers` from the declared ledgers; change the declaration instead.\n\n'
  writeFileSync(path.join(folder, 'ledgers.prisma'), note + LEDGERS.map(ledgerModel).join('\n'))
  writeFileSync(path.join(folder, 'ledgers.sql'), governSql(LEDGERS))
  return LEDGERS.map((l) => l.table)
}

if (process.argv[1] === import.meta.filename)
  for (const module of process.argv.slice(2)) console.log((await writeLedgerModels(module)).join('\n'))
