/** Charts, loaded only where they are shown; each has its table. */
export { BarChart, type ChartProps, type ChartSeries, LineChart, StackedChart } from './chart.tsx'
