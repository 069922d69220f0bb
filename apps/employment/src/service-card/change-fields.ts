import { field } from '@county/core/ledger/field'
import {
  employmentStatus,
  jobEndReason,
  labourAbility,
  notWorkingReason,
  shift,
  skill,
  workPlace,
} from '@county/employment/codes'
import { Job } from '@county/employment/job/job'
import { z } from 'zod'

const job = Job.fields.shape

/** A new job, as it is told at the door. */
export const ChangeStart = z.object({
  kind: job.kind,
  main: job.main,
  employer: job.employer,
  post: job.post,
  place: job.place,
  province: job.province,
  industry: job.industry,
  monthlyIncome: job.monthlyIncome,
  startedOn: job.startedOn,
  insured: job.insured,
})

/** Another income of the same job. */
export const ChangeIncome = z.object({
  monthlyIncome: field.money({ label: { zh: '月收入', en: 'Monthly income' }, unit: '元/月' }),
})

/** The end of the job. */
export const ChangeEnd = z.object({
  endedOn: field.date({ label: { zh: '最后一个工作日', en: 'Last day of work' } }),
  reason: field.code({ label: { zh: '离岗原因', en: 'Reason' }, codes: jobEndReason }),
})

/** What may change in the record; nothing filled in stays as it was. */
export const ChangeRecord = z.object({
  status: field.code({ label: { zh: '就业状态', en: 'Employment status' }, codes: employmentStatus, optional: true }),
  statusReason: field.code({ label: { zh: '未就业原因', en: 'Reason' }, codes: notWorkingReason, optional: true }),
  labourAbility: field.code({ label: { zh: '劳动能力', en: 'Ability' }, codes: labourAbility, optional: true }),
  willingToWork: field.bool({ label: { zh: '有就业意愿', en: 'Willing to work' }, optional: true }),
  willingToTrain: field.bool({ label: { zh: '有培训意愿', en: 'Willing to train' }, optional: true }),
  skills: field.codes({ label: { zh: '技能工种', en: 'Skills' }, codes: skill }),
  wantedPlace: field.code({ label: { zh: '意向地点', en: 'Wanted place' }, codes: workPlace, optional: true }),
  wantedShift: field.code({ label: { zh: '意向班次', en: 'Wanted shift' }, codes: shift, optional: true }),
  wantedWage: field.money({ label: { zh: '期望月薪', en: 'Wage hoped for' }, unit: '元/月', optional: true }),
  fullTimeStudent: field.bool({ label: { zh: '全日制在校学生', en: 'Full-time student' }, optional: true }),
  carer: field.bool({ label: { zh: '家庭照料者', en: 'Carer' }, optional: true }),
})
