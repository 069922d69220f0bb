import { sayNumber } from '@county/kernel/counted'
import { BarChart as Bars, LineChart as Lines } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { type ChartSeries, chartOption } from './option.ts'

register([
  Bars,
  Lines,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  AriaComponent,
  MarkLineComponent,
  CanvasRenderer,
])

export type { ChartSeries }

/** What a chart shows. */
export interface ChartProps {
  /** What is seen, in a sentence; read by screen readers. */
  title: string
  /** Names along the axis: months, sites. */
  categories: readonly string[]
  series: readonly ChartSeries[]
  unit: string
  /** A line to be reached. */
  target?: number
  height?: number
}

/** Development over time. */
export function LineChart(props: ChartProps) {
  return <Chart {...props} kind="line" />
}

/** Comparison between sites, units or kinds. */
export function BarChart(props: ChartProps) {
  return <Chart {...props} kind="bar" />
}

/** Parts of a whole, one upon the other. */
export function StackedChart(props: ChartProps) {
  return <Chart {...props} kind="stacked" />
}

function Chart({
  title,
  categories,
  series,
  unit,
  target,
  height = 260,
  kind,
}: ChartProps & { kind: 'line' | 'bar' | 'stacked' }) {
  const { t } = useUi()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const [table, setTable] = useState(false)
  useEffect(() => {
    if (!box.current || table) return
    const drawn = init(box.current)
    chart.current = drawn
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [table])
  useEffect(() => {
    if (table) return
    chart.current?.setOption(
      chartOption(kind, { categories, series, unit, ...(target === undefined ? {} : { target }) }),
      true,
    )
  }, [kind, categories, series, unit, target, table])
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className="nc-row" style={{ marginBottom: 4 }}>
        <span className="nc-muted nc-small">{title}</span>
        <span className="nc-spread nc-no-print">
          <Button size="small" type="text" aria-pressed={table} onClick={() => setTable(!table)}>
            {t(table ? 'chart.showChart' : 'chart.showTable')}
          </Button>
        </span>
      </figcaption>
      {!table && <div ref={box} style={{ height }} role="img" aria-label={title} />}
      <div className={table ? 'nc-table-wrap' : 'nc-hidden'}>
        <ChartTable title={title} categories={categories} series={series} unit={unit} />
      </div>
    </figure>
  )
}

function ChartTable({ title, categories, series, unit }: Pick<ChartProps, 'title' | 'categories' | 'series' | 'unit'>) {
  return (
    <table className="nc-table">
      <caption className="nc-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{unit}</th>
          {series.map((s) => (
            <th key={s.name} scope="col" className="is-end">
              {s.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((c, i) => (
          <tr key={c}>
            <th scope="row">{c}</th>
            {series.map((s) => (
              <td key={s.name} className="is-end nc-num">
                {s.values[i] === null || s.values[i] === undefined ? '—' : sayNumber(s.values[i])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
