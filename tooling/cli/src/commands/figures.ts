import type { Command } from 'commander'
import type { RunCommand } from '../main.ts'
import { print } from '../print.ts'

interface FigureLine {
  indicator: string
  target: string | null
  area: string
  value: number | null
  unit: string
  source: string
}

/** `county figures` and `county rows`: every number and the rows behind it. */
export function addFigureCommands(program: Command, run: RunCommand): void {
  program
    .command('figures <month>')
    .description('某月的全部指标数 / every figure of a month')
    .option('--area <path>', '辖区路径 / area path')
    .option('--json', 'JSON')
    .action((month: string, o) =>
      run(o, async (s) => {
        const { listFigures } = await import('@county/coordination-service/figure/list-figures')
        const figures: FigureLine[] = await listFigures(s.platform.kit, s.actor, {
          month,
          ...(o.area ? { area: o.area } : {}),
        })
        print(figures, o)
      }),
    )
  program
    .command('rows <indicator> <month>')
    .description('一个数字背后的台账行 / the rows behind a figure')
    .option('--area <path>', '辖区路径 / area path')
    .option('--json', 'JSON')
    .action((indicator: string, month: string, o) =>
      run(o, async (s) => {
        const { listFigureRows } = await import('@county/coordination-service/figure/list-figures')
        print(
          await listFigureRows(s.platform.kit, s.actor, { indicator, month, ...(o.area ? { area: o.area } : {}) }),
          o,
        )
      }),
    )
}
