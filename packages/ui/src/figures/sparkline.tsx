import { sayNumber } from '@county/kernel/counted'
import { useUi } from '../context.ts'

/** One month's value of a trend. */
export interface TrendPoint {
  month: string
  value: number | null
}

/** Points of a line in a box `width` × `height`; months without a value leave a gap. */
export function linePath(points: readonly TrendPoint[], width: number, height: number): string {
  const values = points.map((p) => p.value).filter((v) => v !== null)
  if (values.length < 2) return ''
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const step = width / (points.length - 1)
  let pen = 'M'
  const parts: string[] = []
  points.forEach((p, i) => {
    if (p.value === null) {
      pen = 'M'
      return
    }
    const y = height - 3 - ((p.value - low) / span) * (height - 6)
    parts.push(`${pen}${(i * step).toFixed(1)} ${y.toFixed(1)}`)
    pen = 'L'
  })
  return parts.join('')
}

/** A small line of the last months; its first and last values are told to screen readers. */
export function Sparkline({
  points,
  width = 96,
  height = 30,
}: {
  points: readonly TrendPoint[]
  width?: number
  height?: number
}) {
  const { t } = useUi()
  const d = linePath(points, width - 6, height)
  const known = points.filter((p) => p.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!d || !first || !last) return null
  const end = d.slice(d.lastIndexOf('L') + 1).split(' ')
  const label = t('trend.label', {
    from: first.month,
    a: sayNumber(first.value ?? 0),
    to: last.month,
    b: sayNumber(last.value ?? 0),
  })
  return (
    <svg width={width} height={height} viewBox={`-1 0 ${width} ${height}`} role="img" aria-label={label}>
      <path
        d={d}
        fill="none"
        stroke="var(--nc-accent)"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={end[0]} cy={end[1]} r="2.6" fill="var(--nc-accent)" />
    </svg>
  )
}
