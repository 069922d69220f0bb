import { type ComponentProps, lazy, Suspense } from 'react'
import type { DateRangePicker, DatePicker as Eager, MonthPicker as EagerMonth } from './date-picker.tsx'

const LazyDate = lazy(async () => ({ default: (await import('./date-picker.tsx')).DatePicker }))
const LazyMonth = lazy(async () => ({ default: (await import('./date-picker.tsx')).MonthPicker }))
const LazyRange = lazy(async () => ({ default: (await import('./date-picker.tsx')).DateRangePicker }))
const waiting = <span className="nc-skel" style={{ height: 34 }} />

/** {@link Eager}, loaded when first shown: lists and forms without dates stay light. */
export function DatePicker(props: ComponentProps<typeof Eager>) {
  return (
    <Suspense fallback={waiting}>
      <LazyDate {...props} />
    </Suspense>
  )
}

/** {@link EagerMonth}, loaded when first shown. */
export function MonthPicker(props: ComponentProps<typeof EagerMonth>) {
  return (
    <Suspense fallback={waiting}>
      <LazyMonth {...props} />
    </Suspense>
  )
}

/** {@link DateRangePicker}, loaded when first shown. */
export function RangePicker(props: ComponentProps<typeof DateRangePicker>) {
  return (
    <Suspense fallback={waiting}>
      <LazyRange {...props} />
    </Suspense>
  )
}
