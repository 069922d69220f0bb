import { type Context, command } from '@county/api-kit/verb'
import type { TaskLine } from '@county/coordination/plan/view'
import { filesPort } from '@county/core/ports/files'
import { officialDocument } from '@county/office/official-document'
import { writeWorkbook } from '@county/office/write-workbook'
import { z } from 'zod'
import { currentPlan } from '../plan/repository.ts'
import { loadTaskTable } from '../plan/task-table.ts'
import { DOCX, ISSUER } from './month-notice.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The task breakdown as an official document: measure → task → goal → lead → responsible → deadline → person. */
export async function taskTableDocument(c: Context): Promise<Buffer> {
  const plan = await currentPlan(c)
  const lines = await loadTaskTable(c, {})
  const byMeasure = Map.groupBy(lines, (l) => l.measure)
  return officialDocument({
    issuer: ISSUER,
    title: `${plan.title}\n工作任务分解表`,
    body: [...byMeasure].flatMap(([no, own]) => [
      { kind: 'heading' as const, level: 2 as const, text: `（${chinese(no)}）${own[0]!.measureTitle}` },
      {
        kind: 'paragraph' as const,
        text: `牵头单位：${own[0]!.lead.join('、')}。责任单位：${own[0]!.responsibleAs.join('、')}。`,
      },
      {
        kind: 'table' as const,
        columns: [
          { header: '序号', width: 1, align: 'center' as const },
          { header: '任务', width: 4 },
          { header: '目标', width: 4 },
          { header: '时限', width: 3, align: 'center' as const },
          { header: '责任人', width: 2, align: 'center' as const },
        ],
        rows: own.map((l, i) => [String(i + 1), l.task, l.goal, l.deadline ?? '—', l.person ?? '']),
      },
    ]),
    signature: ISSUER,
    date: c.today,
  })
}

const DIGITS = '零一二三四五六七八九'
/** 1–99 in Chinese figures. */
const chinese = (n: number): string =>
  n < 10 ? DIGITS[n]! : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ''}`

/** The task breakdown as a workbook. */
export async function taskTableWorkbook(c: Context): Promise<Buffer> {
  const lines = await loadTaskTable(c, {})
  const stream = writeWorkbook({
    title: '新市民计划工作任务分解表',
    sheets: [{ name: '任务分解表', columns: COLUMNS, rows: lines.map(flat) }],
  })
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const COLUMNS = [
  { key: 'measure', header: '措施', width: 28 },
  { key: 'task', header: '任务', width: 36 },
  { key: 'goal', header: '目标', width: 36 },
  { key: 'lead', header: '牵头单位', width: 28 },
  { key: 'responsible', header: '责任单位', width: 48 },
  { key: 'deadline', header: '时限', width: 22 },
  { key: 'person', header: '责任人', width: 12 },
  { key: 'note', header: '备注', width: 36 },
]

const flat = (l: TaskLine): Record<string, unknown> => ({
  measure: `（${l.measure}）${l.measureTitle}`,
  task: l.task,
  goal: l.goal,
  lead: l.lead.join('、'),
  responsible: l.responsible.join('、'),
  deadline: l.deadline ?? '',
  person: l.person ?? '',
  note: l.note ?? '',
})

/** Makes the task breakdown as a file. */
export const makeTaskTable = command({
  name: 'coordination.plan.makeTaskTable',
  title: { zh: '生成任务分解表', en: 'Make the task breakdown' },
  permission: 'coordination.plan.read',
  entity: 'coordination.task',
  input: z.strictObject({ format: z.enum(['docx', 'xlsx']) }),
  output: z.object({ fileId: z.uuid(), name: z.string() }),
  async run(c, { format }) {
    const bytes = format === 'docx' ? await taskTableDocument(c) : await taskTableWorkbook(c)
    const name = `工作任务分解表.${format}`
    const file = await c.ports
      .get(filesPort)
      .save({ name, type: format === 'docx' ? DOCX : XLSX, purpose: 'document', bytes })
    return { value: { fileId: file.id, name }, audit: { entityId: null, after: { format, fileId: file.id } } }
  },
})
