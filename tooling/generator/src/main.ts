import path from 'node:path'
import { parseArgs } from 'node:util'
import { format } from './format.ts'
import { generateModule, removeModule } from './generate.ts'
import { parseLedger } from './spec.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

const USAGE = `Usage:
  pnpm generate module <id> --title <中文> --title-en <English> --departments <县水务局,…>
                [--ledger <name>:<中文>:<English>[:person|household|area|county]]… [--measure <1–19>]
  pnpm generate remove <id>

Example:
  pnpm generate module water --title 水利 --title-en "Water" --departments 县水务局 \\
                --ledger permit:取水许可:"Water permits":area
`

function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      'title-en': { type: 'string' },
      departments: { type: 'string' },
      ledger: { type: 'string', multiple: true },
      measure: { type: 'string', default: '14' },
    },
  })
  const [what, id] = positionals
  if (what === 'module' && id && values.title && values['title-en'] && values.departments) {
    const { title, 'title-en': titleEn } = values
    const ledgers = values.ledger ?? [`record:${title}台账:${titleEn} records`]
    const written = generateModule({
      root: ROOT,
      id,
      zh: title,
      en: titleEn,
      departments: values.departments.split(/[,，、]/).map((d) => d.trim()),
      measure: Number(values.measure),
      ledgers: ledgers.map(parseLedger),
    })
    format(ROOT, written)
    process.stdout.write(`${written.join('\n')}\n\n${nextSteps(id)}`)
  } else if (what === 'remove' && id) {
    process.stdout.write(`${removeModule({ root: ROOT, id }).join('\n')}\n\n${afterRemoval(id)}`)
  } else {
    process.stderr.write(USAGE)
    process.exitCode = 2
  }
}

const nextSteps = (id: string) => `Next:
  pnpm install              ties the three packages into the workspace
  pnpm db:squash            before the first release, then delete .data; afterwards: pnpm db:migration add_${id}
  pnpm contract             writes packages/api-contract/generated/${id}.ts, by which the pages are typed
  pnpm verify               form, guards and types
  pnpm test                 everything; pnpm --filter @county/${id}-service exec vitest run for the module alone
  pnpm start                then let a unit lead the module: 系统管理 → 单位 → 设置牵头模块
Then change the fields in packages/${id}/src and the tables in services/${id}/prisma together.
`

const afterRemoval = (id: string) => `Next:
  pnpm install
  pnpm db:squash            before the first release, then delete .data; afterwards a migration that drops the schema ${id}
  pnpm contract
`

try {
  main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
