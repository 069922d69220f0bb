import { takeStale } from '@county/api-kit/fact/refresh'
import type { Job } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import { refreshWarnings } from './warning/refresh.ts'

const WATCHED = [
  'core.fact',
  'residents.person',
  'residents.household',
  'residents.warning_rule_off',
  'residents.rule_setting',
]

/** What the registry does by itself: warnings soon after the facts they rest on. */
export const jobs: Job[] = [
  {
    name: 'residents.refreshWarnings',
    schedule: '* * * * *',
    async run(c) {
      if (!(await takeStale(c, 'residents', WATCHED))) return
      const done = await refreshWarnings(c)
      if (done.raised || done.ended)
        await noteChange(c, 'residents.job.refreshWarnings', ['residents.warning'], null, done)
    },
  },
]
