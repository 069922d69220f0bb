import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { RunCommand } from '../main.ts'
import { print } from '../print.ts'

/** `county month …`: the monthly cycle. */
export function addMonthCommands(program: Command, run: RunCommand): void {
  const month = program.command('month').description('月度周期 / the monthly cycle')
  month
    .command('open <month>')
    .description('开启月度并从台账填好各单位月报 / open a month, its reports filled from the ledgers')
    .option('--json', 'JSON')
    .action((m: string, o) => run(o, async (s) => print(await s.command('coordination.month.open', { month: m }), o)))
  month
    .command('status <month>')
    .description('谁已报、谁未报、谁逾期 / who has filed, who is missing, who is late')
    .option('--json', 'JSON')
    .action((m: string, o) => run(o, async (s) => print(await s.query('coordination.month.status', { month: m }), o)))
  month
    .command('close <month>')
    .description('封存月度：冻结每个数字背后的台账行 / close a month: freeze the rows behind every figure')
    .option('--json', 'JSON')
    .action((m: string, o) => run(o, async (s) => print(await s.command('coordination.month.close', { month: m }), o)))
  month
    .command('report <month>')
    .description('生成月调度通报（GB/T 9704） / write the monthly notice as .docx')
    .requiredOption('--out <file>', '输出文件 / file to write')
    .action((m: string, o: { out: string }) =>
      run({}, async (s) => {
        const { monthReport } = await import('@county/coordination-service/document/month-report')
        const bytes = await monthReport(s.platform.kit, s.actor, m)
        await writeFile(o.out, bytes)
        console.log(`${o.out} (${bytes.length} bytes)`)
      }),
    )
}
