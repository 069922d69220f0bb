import { todayIn } from '@county/kernel/local-date'
import { type Command, InvalidArgumentError } from 'commander'
import { loadDemo } from '../demo.ts'
import type { RunCommand } from '../main.ts'
import { print } from '../print.ts'

/** `county demo …`: a generated county, marked as such. */
export function addDemoCommands(program: Command, run: RunCommand): void {
  const demo = program.command('demo').description('演示数据 / demo data')
  const whole = (value: string) => {
    const n = Number(value)
    if (!Number.isInteger(n) || n < 1 || n > 100) throw new InvalidArgumentError('1–100')
    return n
  }
  demo
    .command('load')
    .description('向空库载入演示县 / load the demo county into an empty database')
    .option('--scale <n>', '规模倍数 / times the county', whole, 1)
    .option('--seed <n>', '随机种子 / seed', Number, 15)
    .option('--json', 'JSON')
    .action((o) =>
      run(o, async (s) => {
        const summary = await loadDemo({
          kit: s.platform.kit,
          adminUrl: s.adminUrl,
          scale: o.scale,
          seed: o.seed,
          today: todayIn(new Date()),
          onTable: (t, n) => o.json || console.log(`${t} ${n}`),
        })
        print({ ...summary, accounts: summary.accounts.length }, o)
      }),
    )
}
