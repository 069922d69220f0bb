import { sayNumber } from '@county/kernel/counted'
import type { EChartsCoreOption } from 'echarts/core'

/** One line, or one colour of bars; a missing value is null. */
export interface ChartSeries {
  name: string
  values: readonly (number | null)[]
}

const PALETTE = ['#0f6b6b', '#c98a12', '#245a80', '#7c9a3d', '#8c5a7a', '#5c6f6d']
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif'

/** ECharts' option for a chart. Series differ by pattern (decal) and symbol too, so that colour never speaks alone. */
export function chartOption(
  kind: 'line' | 'bar' | 'stacked',
  {
    categories,
    series,
    unit,
    target,
  }: { categories: readonly string[]; series: readonly ChartSeries[]; unit: string; target?: number },
): EChartsCoreOption {
  const many = series.length > 1
  return {
    color: PALETTE,
    textStyle: { fontFamily: FONT },
    animationDuration: 250,
    aria: { enabled: true, decal: { show: many && kind !== 'line' } },
    grid: { left: 8, right: 16, top: many ? 36 : 16, bottom: 4, outerBoundsMode: 'same' },
    legend: many ? { top: 0, left: 0, icon: 'roundRect', itemWidth: 14, itemHeight: 8 } : undefined,
    tooltip: {
      trigger: 'axis',
      valueFormatter: (v: unknown) => (typeof v === 'number' ? `${sayNumber(v)} ${unit}` : '—'),
    },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#b9c6c3' } },
      axisLabel: { color: '#4c5c5a', hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: kind === 'line',
      ...(target === undefined ? {} : { max: (v: { max: number }) => (target > v.max ? target : null) }),
      splitLine: { lineStyle: { color: '#e6ecea' } },
      axisLabel: { color: '#4c5c5a', formatter: (v: number) => sayNumber(v) },
    },
    series: series.map((s, i) => ({
      name: s.name,
      type: kind === 'line' ? 'line' : 'bar',
      data: [...s.values],
      ...(kind === 'stacked' ? { stack: 'all' } : {}),
      ...(kind === 'line'
        ? { symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4], symbolSize: 6, lineStyle: { width: 2 } }
        : { barMaxWidth: 36, itemStyle: { borderRadius: kind === 'bar' ? [3, 3, 0, 0] : 0 } }),
      ...(i === 0 && target !== undefined ? { markLine: targetLine(target) } : {}),
    })),
  }
}

function targetLine(target: number): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: '#8a5a00', type: 'dashed' },
    label: { formatter: sayNumber(target), color: '#8a5a00' },
    data: [{ yAxis: target }],
  }
}
