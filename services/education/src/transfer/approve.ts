import { type Context, command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { grade as grades } from '@county/education/codes'
import { errors } from '@county/education/errors'
import { schoolYearOf } from '@county/education/schooling/age'
import { Transfer } from '@county/education/transfer/transfer'
import { ApproveTransfer } from '@county/education/transfer/verbs'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { lockSchooling, writeSchooling } from '../schooling/write.ts'
import { ABSENCE, SCHOOLING, TRANSFER } from '../tables.ts'
import { takeStep } from './take-step.ts'

/** The bureau approves a released transfer: from that day the pupil is on record at the new school. */
export const approve = command({
  name: 'education.transfer.approve',
  title: { zh: '同意转学', en: 'Approve a transfer' },
  permission: 'education.transfer.approve',
  entity: TRANSFER,
  alsoChanges: [SCHOOLING, ABSENCE],
  needsVersion: true,
  input: ApproveTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  run: (c, { id, startsOn, beyondPlaces }) =>
    takeStep(c, id, 'approve', async (before) => {
      if (startsOn > c.today)
        throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: startsOn } })
      const now = await lockSchooling(c, before.person_id)
      if (now?.state !== 'enrolled') throw errors.error('EDUCATION_NOT_ENROLLED')
      const grade = now.grade ?? before.grade
      if (!beyondPlaces) await assertPlace(c, before.to_school, grade)
      const { attendance } = now
      await writeSchooling(c, before.person_id, {
        state: 'enrolled',
        schoolName: before.to_school,
        grade,
        attendance,
        since: startsOn,
      })
      return {
        state: 'approved',
        grade,
        starts_on: startsOn,
        due_on: null,
        decision: beyondPlaces ? '同意转入（超学位接收）' : '同意转入',
        closed_on: c.today,
        closed_reason: '已办结',
      }
    }),
})

/** Throws EDUCATION_GRADE_FULL when the grade's recorded places of this school year are taken. Without a record nothing is known. */
async function assertPlace(c: Context, school: string, grade: string): Promise<void> {
  const year = schoolYearOf(c.today, await settingsOn(c, c.today))
  const place = await c.tx.maybe<{ places: number; used: number }>(
    `select p.places, p.other_pupils + education.pupils_in(p.school_name, p.grade) as used
     from education.school_place p
     where p.school_name = $1 and p.grade = $2 and p.school_year = $3 and p.closed_on is null`,
    [school, grade, String(year)],
  )
  if (!place || place.used < place.places) return
  const label = labelOf(grades, grade, 'zh-CN') ?? grade
  throw errors.error('EDUCATION_GRADE_FULL', { school, grade: label, places: place.places, used: place.used })
}
