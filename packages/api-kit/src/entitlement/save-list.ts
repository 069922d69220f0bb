import { whyNot } from '@county/core/entitlement'
import { filesPort } from '@county/core/ports/files'
import { labelOf } from '@county/kernel/codes/code-table'
import { writeWorkbook } from '@county/office/write-workbook'
import type { EntitlementQuery } from '../module.ts'
import type { Context } from '../verb.ts'
import { type Asked, listEntitled } from './ask.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const BATCH = 1000
const COLUMNS = [
  ['name', '姓名'],
  ['householdNo', '户编号'],
  ['address', '住址'],
  ['since', '应享起始'],
  ['received', '是否享受'],
  ['whyNot', '未享受原因'],
  ['note', '说明'],
  ['toldOn', '登记日期'],
  ['toldBy', '登记人'],
] as const

/** Writes the list of an entitlement as a workbook into the file store; its definition and source stand above it. */
export async function saveList(c: Context, q: EntitlementQuery, asked: Asked) {
  let rows = 0
  async function* listed() {
    let after: readonly string[] | null = null
    for (;;) {
      const batch = await listEntitled(c, q, { ...asked, after, limit: BATCH })
      for (const r of batch) {
        rows++
        yield {
          ...r,
          received: r.received ? '已享受' : '未享受',
          whyNot: r.whyNot ? (labelOf(whyNot, r.whyNot, 'zh-CN') ?? r.whyNot) : '',
          note: r.told?.note ?? '',
          toldOn: r.told?.on ?? '',
          toldBy: r.told?.by ?? '',
        }
      }
      const last = batch.at(-1)
      if (!last || batch.length < BATCH) return
      after = [last.areaPath, last.subjectId]
    }
  }
  const { card } = q
  const bytes = writeWorkbook({
    title: `${card.title.zh}应享未享清单（${c.today}）　口径：${card.definition.zh}　依据：${card.source}`,
    sheets: [
      {
        name: card.title.zh,
        columns: COLUMNS.map(([key, zh]) => ({ key, header: zh })),
        rows: listed(),
      },
    ],
  })
  const name = `应享未享-${card.title.zh}-${c.today}.xlsx`
  const file = await c.ports.get(filesPort).saveStream({ name, type: XLSX, purpose: 'export' }, bytes)
  return { fileId: file.id, rows }
}
