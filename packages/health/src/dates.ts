export { assertDates, type Dates, endsTooEarly } from '@county/core/dates'
