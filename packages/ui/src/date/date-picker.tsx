import type { LocalDate } from '@county/kernel/local-date'
import type { Month } from '@county/kernel/month'
import { DatePicker as AntDatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'

/** Common parts of the date fields. */
export interface DateInputProps<T> {
  id?: string
  value: T | null
  onChange: (value: T | null) => void
  /** First and last value that can be chosen. */
  min?: T
  max?: T
  disabled?: boolean
  placeholder?: string
  'aria-label'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

const TYPED = ['YYYY-MM-DD', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD', 'YYYY年M月D日']

/** A civil date, picked or typed (2026-11-05, 2026.11.5, 20261105, 2026年11月5日). */
export function DatePicker({ value, onChange, min, max, ...rest }: DateInputProps<LocalDate>) {
  return (
    <AntDatePicker
      {...rest}
      value={value ? dayjs(value) : null}
      format={TYPED}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
      onChange={(day: Dayjs | null) => onChange(day ? day.format('YYYY-MM-DD') : null)}
      style={{ width: '100%' }}
    />
  )
}

/** A calendar month, picked or typed (2026-11, 202611, 2026年11月). */
export function MonthPicker({ value, onChange, min, max, ...rest }: DateInputProps<Month>) {
  return (
    <AntDatePicker
      {...rest}
      picker="month"
      value={value ? dayjs(`${value}-01`) : null}
      format={['YYYY-MM', 'YYYYMM', 'YYYY.M', 'YYYY年M月']}
      {...(min ? { minDate: dayjs(`${min}-01`) } : {})}
      {...(max ? { maxDate: dayjs(`${max}-01`) } : {})}
      onChange={(day: Dayjs | null) => onChange(day ? day.format('YYYY-MM') : null)}
      style={{ width: '100%' }}
    />
  )
}

/** A span of civil dates; either end may be open. */
export function DateRangePicker({
  value,
  onChange,
  ...rest
}: Omit<DateInputProps<LocalDate>, 'value' | 'onChange' | 'id' | 'placeholder'> & {
  value: { from?: LocalDate; to?: LocalDate }
  onChange: (value: { from?: LocalDate; to?: LocalDate }) => void
}) {
  return (
    <AntDatePicker.RangePicker
      {...(rest.disabled ? { disabled: true } : {})}
      aria-label={rest['aria-label']}
      allowEmpty={[true, true]}
      format={TYPED}
      value={[value.from ? dayjs(value.from) : null, value.to ? dayjs(value.to) : null]}
      onChange={(span) =>
        onChange({
          ...(span?.[0] ? { from: span[0].format('YYYY-MM-DD') } : {}),
          ...(span?.[1] ? { to: span[1].format('YYYY-MM-DD') } : {}),
        })
      }
      style={{ width: '100%' }}
    />
  )
}
