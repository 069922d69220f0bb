import { jobEndReason, jobKind } from '@county/employment/codes'
import { LabourRecord } from '@county/employment/labour-record/labour-record'
import type { RecordCheck } from '@county/employment/service-card/verbs'
import { labelOf } from '@county/kernel/codes/code-table'
import { sayYuan } from '@county/kernel/money'
import type { StoredRecord } from '../labour-record/store.ts'

/** What a check changed, in one line of Chinese, as it stands on the card: “就业状态：待业→务工；开始工作：某厂（2026-11-01）”. */
export function describeChange(before: StoredRecord, change: NonNullable<RecordCheck['change']>): string {
  const parts: string[] = []
  for (const [key, value] of Object.entries(change.labour ?? {})) {
    if (value === undefined) continue
    const was = key === 'status' ? `${show('status', before.status)}→` : ''
    parts.push(`${LabourRecord.meta[key as keyof typeof LabourRecord.meta].label.zh}：${was}${show(key, value)}`)
  }
  const job = change.job
  if (job?.action === 'start')
    parts.push(
      `开始${labelOf(jobKind, job.job.kind, 'zh-CN')}：${job.job.employer ?? '未填单位'}（${job.job.startedOn}）`,
    )
  if (job?.action === 'income') parts.push(`月收入：${sayYuan(job.monthlyIncome)}`)
  if (job?.action === 'end') parts.push(`离岗：${job.endedOn}（${labelOf(jobEndReason, job.reason, 'zh-CN')}）`)
  return (parts.join('；') || '有变化').slice(0, 500)
}

function show(key: string, value: unknown): string {
  const meta = LabourRecord.meta[key as keyof typeof LabourRecord.meta]
  if (value === null) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (meta.kind === 'money') return sayYuan(value as number)
  const codes = meta.codes
  const values = [value].flat()
  if (codes) return values.map((v) => labelOf(codes, String(v), 'zh-CN') ?? v).join('、') || '无'
  return String(value)
}
