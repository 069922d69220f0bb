import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importFile } from '@county/api-kit/import/import-file'
import type { ImportBatch, ImportRow } from '@county/core/import'
import type { Command } from 'commander'
import type { RunCommand } from '../main.ts'
import { EXIT, print } from '../print.ts'
import type { CliSession } from '../session.ts'

interface Options {
  sheet?: string
  mapping?: string
  dryRun?: boolean
  commit?: boolean
  json?: boolean
}

/** `county import …`: rosters and ledgers from spreadsheets. */
export function addImportCommands(program: Command, run: RunCommand): void {
  const imports = program.command('import').description('导入与撤销 / import and undo')
  const add = (name: string, importer: string | null, description: string) => {
    const command = imports.command(name).description(description)
    command
      .option('--sheet <name>', '工作表 / sheet')
      .option('--mapping <json>', '列对应，如 {"B":"name"} / column letter to key')
      .option('--dry-run', '只试运行（默认） / check only, the default')
      .option('--commit', '确认导入 / store the rows')
      .option('--json', 'JSON')
      .action((...args: unknown[]) => {
        const o = args.at(-2) as Options
        const [first, second] = args as string[]
        const [id, file] = importer ? [importer, first] : [first, second]
        return run(o, (s) => runImport(s, id as string, file as string, o))
      })
  }
  add('roster <file>', 'residents.roster', '居民花名册 / the roster of residents')
  add('ledger <importer> <file>', null, '部门台账，如 employment.labourRecord / a ledger of a department')
  imports
    .command('undo <batch>')
    .description('撤销整个批次 / take a whole batch back')
    .option('--json', 'JSON')
    .action((batchId: string, o: Options) =>
      run(o, async (s) => {
        for (const m of s.platform.kit.modules) {
          if (m.id === 'core') continue
          const found = (await s.query<ImportBatch[]>(`${m.id}.import.list`, {})).some((b) => b.id === batchId)
          if (found) return print(await s.command(`${m.id}.import.undo`, { batchId }), o)
        }
        console.error('找不到这个批次 / no such batch')
        process.exitCode = EXIT.refused
      }),
    )
}

async function runImport(s: CliSession, importer: string, file: string, o: Options): Promise<void> {
  const [module] = importer.split('.') as [string]
  const batch = await importFile(s.platform.kit, s.actor, importer, {
    fileName: path.basename(file),
    bytes: await readFile(file),
    ...(o.sheet ? { sheet: o.sheet } : {}),
    ...(o.mapping ? { mapping: JSON.parse(o.mapping) } : {}),
    commit: o.commit ?? false,
  })
  const rows = await allRows(s, module, batch.id)
  const summary = { batch: batch.id, state: batch.state, ...batch.counts }
  if (o.json)
    print(
      {
        ...summary,
        rows: rows.map((r) => ({
          sheet: r.sheet,
          row: r.row,
          state: r.state,
          messages: r.messages.map((m) => ({ code: m.code, cell: m.cell ?? null, level: m.level })),
        })),
      },
      o,
    )
  else {
    print(summary, o)
    for (const r of rows)
      for (const m of r.messages) console.log(`${r.sheet} ${m.cell ?? `第${r.row}行`}  ${r.state}  ${m.code}  ${m.zh}`)
  }
  if (batch.counts.refused || batch.counts.undecided) process.exitCode = EXIT.attention
}

async function allRows(s: CliSession, module: string, batchId: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  let cursor: number | null = null
  do {
    const page: { rows: ImportRow[]; next: number | null } = await s.query(`${module}.import.rows`, {
      batchId,
      limit: 200,
      ...(cursor === null ? {} : { cursor }),
    })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return rows
}
