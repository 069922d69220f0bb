/** Date fields that give LocalDate and Month strings. */
export { type DateInputProps, DatePicker, DateRangePicker, MonthPicker } from './date-picker.tsx'
