import { type Context, command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { filesPort } from '@county/core/ports/files'
import { sayDate } from '@county/kernel/local-date'
import { Month, sayMonth } from '@county/kernel/month'
import { officialDocument } from '@county/office/official-document'
import { z } from 'zod'
import { loadStatus } from '../month/status.ts'
import { DOCX, ISSUER } from './month-notice.ts'

/** The urging notice (督办通知) to the units whose report of a month has not come; undefined when all have. */
export async function urgeDocument(c: Context, month: string): Promise<Buffer | undefined> {
  const status = await loadStatus(c, month)
  if (!status.missing.length) return undefined
  const units = [...new Set(status.missing.map((m) => m.unitName))]
  return officialDocument({
    issuer: ISSUER,
    title: `关于报送${sayMonth(month, 'zh-CN')}工作推进情况的\n督办通知`,
    to: units.join('，'),
    body: [
      {
        kind: 'paragraph',
        text: `按照月调度机制，各单位应于${sayDate(status.due.dueOn, 'zh-CN')}前报送${sayMonth(month, 'zh-CN')}工作推进情况。截至${sayDate(c.today, 'zh-CN')}，以下月报尚未上报，请于收到本通知后尽快上报，并说明原因。`,
      },
      {
        kind: 'table',
        columns: [
          { header: '序号', width: 1, align: 'center' },
          { header: '措施', width: 4 },
          { header: '牵头单位', width: 3 },
        ],
        rows: status.missing.map((m, i) => [String(i + 1), `（${m.measure}）${m.title}`, m.unitName]),
      },
    ],
    signature: ISSUER,
    date: c.today,
  })
}

/** Makes the .docx of the urging notice. */
export const makeUrge = command({
  name: 'coordination.month.makeUrge',
  title: { zh: '生成督办通知', en: 'Make the urging notice' },
  permission: 'coordination.month.run',
  entity: 'coordination.report_month',
  input: z.strictObject({ month: Month }),
  output: z.object({ fileId: z.uuid(), name: z.string() }),
  async run(c, { month }) {
    const bytes = await urgeDocument(c, month)
    if (!bytes) throw errors.error('NOTHING_MISSING', { month })
    const name = `${sayMonth(month, 'zh-CN')}月报督办通知.docx`
    const file = await c.ports.get(filesPort).save({ name, type: DOCX, purpose: 'document', bytes })
    return { value: { fileId: file.id, name }, audit: { entityId: null, after: { month, fileId: file.id } } }
  },
})
