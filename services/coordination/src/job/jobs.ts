import type { Job } from '@county/api-kit/module'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { dueOn } from '@county/coordination/month/due-day'
import { addDays } from '@county/kernel/local-date'
import { monthOf, shiftMonth } from '@county/kernel/month'
import { openMonth } from '../month/open-month.ts'
import { sendReminders } from '../month/remind.ts'
import { findMonth } from '../month/status.ts'
import { findCurrentPlan } from '../plan/repository.ts'

/** A job's context as a command's: nothing listens to what a job's opening emits but the audit of the verb itself. */
const asCommand = (c: Context): CommandContext => ({ ...c, emit: async () => undefined, expected: undefined, key: '' })

/** Opens the running month on its first day; catches up when the server was off. */
export const openMonthJob: Job = {
  name: 'coordination.openMonth',
  schedule: '5 0 * * *',
  async run(c) {
    const month = monthOf(c.today)
    if ((await findMonth(c, month)) || !(await findCurrentPlan(c))) return
    try {
      await c.tx.savepoint(() => openMonth.run(asCommand(c), { month }))
    } catch (error) {
      if ((error as { code?: string }).code !== errors.error('MONTH_ALREADY_OPEN').code) throw error
    }
  },
}

/** Reminds units of last month's report: three days before the due day, on it, and every day after it. */
export const remindJob: Job = {
  name: 'coordination.remind',
  schedule: '0 9 * * *',
  async run(c) {
    const month = shiftMonth(monthOf(c.today), -1)
    const row = await findMonth(c, month)
    if (row?.state !== 'open') return
    const due = row.due_on ?? dueOn(month)
    if (c.today === addDays(due, -3) || c.today >= due) await sendReminders(c, month, due)
  },
}
