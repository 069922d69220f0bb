import { defineEvent } from '@county/core/event'
import { Month } from '@county/kernel/month'
import { z } from 'zod'

/** A month was opened: every measure has its report. */
export const monthOpened = defineEvent('coordination.monthOpened', z.object({ month: Month, reports: z.int() }))

/** A month was closed: its figures and rows no longer change. */
export const monthClosed = defineEvent('coordination.monthClosed', z.object({ month: Month, figures: z.int() }))
