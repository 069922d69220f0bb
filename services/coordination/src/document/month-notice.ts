import { type Context, command, query } from '@county/api-kit/verb'
import type { Board, BoardMeasure, BoardTarget } from '@county/coordination/figure/figure'
import { PROGRESS } from '@county/coordination/figure/progress'
import { sayAmount } from '@county/coordination/plan/wording'
import { filesPort } from '@county/core/ports/files'
import { sayNumber } from '@county/kernel/counted'
import { sayDate } from '@county/kernel/local-date'
import { Month, sayMonth } from '@county/kernel/month'
import { type Block, officialDocument } from '@county/office/official-document'
import { z } from 'zod'
import { loadBoard } from '../figure/board.ts'
import { loadGaps } from '../meeting/verbs.ts'
import { loadStatus } from '../month/status.ts'

/** The bureau's name on documents. */
export const ISSUER = '晴隆县生态移民局'

const Paragraphs = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string() }),
    z.object({ kind: z.literal('paragraph'), text: z.string(), lead: z.string().optional() }),
    z.object({
      kind: z.literal('table'),
      caption: z.string().optional(),
      columns: z.array(
        z.object({
          header: z.string(),
          width: z.number().optional(),
          align: z.enum(['left', 'center', 'right']).optional(),
        }),
      ),
      rows: z.array(z.array(z.string())),
    }),
  ]),
)

/** The dispatch notice as a page: title and the same blocks as the document. */
export const MonthNotice = z.object({
  title: z.string(),
  issuer: z.string(),
  date: z.string(),
  to: z.string(),
  blocks: Paragraphs,
})
export type MonthNotice = z.infer<typeof MonthNotice>

/** Whether a milestone is done, or a standing duty is met. */
const sayDone = (kind: string, value: number) => `${value >= 1 ? '已' : '未'}${kind === 'milestone' ? '完成' : '落实'}`

/** A value with its unit as a notice tells it. */
export function sayValue(t: Pick<BoardTarget, 'value' | 'unit' | 'kind'>): string {
  if (t.value === null) return '—'
  if (t.unit === null)
    return t.kind === 'milestone' || t.kind === 'standing' ? sayDone(t.kind, t.value) : sayNumber(t.value)
  return t.unit === '%'
    ? `${sayNumber(t.value)}%`
    : `${t.unit === '元' ? sayAmount(t.value) : sayNumber(t.value)}${t.unit}`
}

/** Content of a month's dispatch notice (月调度通报). */
async function composeNotice(c: Context, month: string): Promise<MonthNotice> {
  const board = await loadBoard(c, { month })
  const status = await loadStatus(c, month)
  const words = await c.tx.query<{
    measure_no: number
    title: string
    unit_name: string
    problems: string | null
    next_steps: string | null
    narrative: string | null
  }>(
    `select measure_no, title, unit_name, narrative, problems, next_steps from coordination.report where month = $1 order by measure_no`,
    [month],
  )
  const overdue = await c.tx.query<{ no: string; title: string; unit_name: string; due_on: string }>(
    `select no, title, unit_name, due_on from coordination.action_item where state = 'working' and due_on < $1 and closed_on is null order by due_on limit 50`,
    [c.today],
  )
  const gaps = await loadGaps(c)
  return {
    title: `关于${sayMonth(month, 'zh-CN')}易地扶贫搬迁后续扶持\n工作调度情况的通报`,
    issuer: ISSUER,
    date: c.today,
    to: '各乡镇（街道），县直各有关单位',
    blocks: [
      { kind: 'paragraph', text: opening(month, board, status.state === 'closed') },
      { kind: 'heading', level: 1, text: '月报报送情况' },
      { kind: 'paragraph', text: filing(status) },
      ...late(status),
      { kind: 'heading', level: 1, text: '目标任务推进情况' },
      ...board.measures.flatMap(measureBlocks),
      { kind: 'heading', level: 1, text: '存在的问题' },
      ...problems(words),
      { kind: 'heading', level: 1, text: '下步工作要求' },
      ...demands(words, overdue, gaps),
    ],
  }
}

function opening(month: string, board: Board, closed: boolean): string {
  const count = (state: string) => board.measures.filter((m) => m.state === state).length
  const source = closed
    ? '数据截至月度封存时点，由各部门台账统计得出'
    : `数据截至${sayDate(board.asOf, 'zh-CN')}，月度尚未封存，以封存数为准`
  return `现将${sayMonth(month, 'zh-CN')}新市民计划十九项措施推进情况通报如下（${source}）。十九项措施中，已达标${count('met')}项，推进中${count('onTrack')}项，滞后${count('behind')}项，逾期${count('overdue')}项，无数据${count('noData')}项。`
}

function filing(s: Awaited<ReturnType<typeof loadStatus>>): string {
  const rate = s.rate.onTime === null ? '' : `，按时率${sayNumber(s.rate.onTime)}%`
  return `应报月报${s.counts.expected}份，截止日期${sayDate(s.due.dueOn, 'zh-CN')}。按时上报${s.counts.onTime}份，逾期上报${s.counts.late}份，未上报${s.missing.length}份${rate}。`
}

function late(s: Awaited<ReturnType<typeof loadStatus>>): MonthNotice['blocks'] {
  if (!s.missing.length) return []
  return [
    {
      kind: 'table',
      caption: '未上报月报的单位',
      columns: [
        { header: '序号', width: 1, align: 'center' },
        { header: '措施', width: 4 },
        { header: '牵头单位', width: 3 },
      ],
      rows: s.missing.map((m, i) => [String(i + 1), `（${m.measure}）${m.title}`, m.unitName]),
    },
  ]
}

function measureBlocks(m: BoardMeasure): MonthNotice['blocks'] {
  const lead = m.units.map((u) => u.name).join('、')
  return [
    { kind: 'heading', level: 2, text: `${m.title.zh}（${lead}）：${PROGRESS[m.state].zh}` },
    {
      kind: 'table',
      columns: [
        { header: '目标', width: 5 },
        { header: '目标值', width: 2, align: 'right' },
        { header: '当前值', width: 2, align: 'right' },
        { header: '上月', width: 2, align: 'right' },
        { header: '状态', width: 2, align: 'center' },
      ],
      rows: m.targets.map((t) => [
        t.site && t.kind !== 'projects' ? `${t.name}（${t.site}）` : t.name,
        t.goal === null ? '—' : sayValue({ ...t, value: t.goal }),
        sayValue(t),
        sayValue({ ...t, value: t.previous }),
        PROGRESS[t.state].zh,
      ]),
    },
  ]
}

function problems(
  words: readonly { measure_no: number; title: string; unit_name: string; problems: string | null }[],
): MonthNotice['blocks'] {
  const told = words.filter((w) => w.problems?.trim())
  if (!told.length) return [{ kind: 'paragraph', text: '各单位月报未反映需要协调解决的问题。' }]
  return told.map((w) => ({
    kind: 'paragraph' as const,
    lead: `${w.title}（${w.unit_name}）。`,
    text: w.problems!.trim(),
  }))
}

function demands(
  words: readonly { title: string; unit_name: string; next_steps: string | null }[],
  overdue: readonly { no: string; title: string; unit_name: string; due_on: string }[],
  gaps: { months: string[]; quarters: string[] },
): MonthNotice['blocks'] {
  const blocks: MonthNotice['blocks'] = words
    .filter((w) => w.next_steps?.trim())
    .map((w) => ({ kind: 'paragraph', lead: `${w.title}（${w.unit_name}）。`, text: w.next_steps!.trim() }))
  if (overdue.length)
    blocks.push({
      kind: 'table',
      caption: '逾期未办结的交办事项',
      columns: [
        { header: '编号', width: 2 },
        { header: '事项', width: 5 },
        { header: '牵头单位', width: 2 },
        { header: '时限', width: 2, align: 'center' },
      ],
      rows: overdue.map((o) => [o.no ?? '', o.title, o.unit_name, o.due_on]),
    })
  const missing = [
    ...gaps.months.map((m) => `${sayMonth(m, 'zh-CN')}业务调度`),
    ...gaps.quarters.map((q) => `${q.slice(0, 4)}年第${q.slice(5)}季度联席会议`),
  ]
  if (missing.length)
    blocks.push({
      kind: 'paragraph',
      text: `按照“每月至少一次业务调度、每季度至少一次联席会议”的要求，以下会议没有记录：${missing.join('、')}。`,
    })
  if (!blocks.length) blocks.push({ kind: 'paragraph', text: '请各单位对照目标任务，继续抓好落实，按时报送月报。' })
  return blocks
}

/** The dispatch notice of a month as an official document (.docx). */
export async function monthNoticeDocument(c: Context, month: string): Promise<Buffer> {
  const n = await composeNotice(c, month)
  const row = await c.tx.maybe<{ notice_no: number | null }>(
    `select notice_no from coordination.report_month where month = $1`,
    [month],
  )
  return officialDocument({
    issuer: n.issuer,
    ...(row?.notice_no ? { number: { prefix: '晴移民通', year: Number(month.slice(0, 4)), seq: row.notice_no } } : {}),
    title: n.title,
    to: n.to,
    body: n.blocks as Block[],
    signature: n.issuer,
    date: n.date,
    cc: ['县委办公室，县人民政府办公室'],
  })
}

/** The dispatch notice of a month, as a page. */
export const getNotice = query({
  name: 'coordination.month.notice',
  title: { zh: '查看月调度通报', en: 'Read the dispatch notice' },
  permission: 'coordination.board.read',
  input: z.object({ month: Month }),
  output: MonthNotice,
  run: (c, { month }) => composeNotice(c, month),
})

/** Makes the .docx of a month's dispatch notice; a closed month's gets the year's next number, without gaps. */
export const makeNotice = command({
  name: 'coordination.month.makeNotice',
  title: { zh: '生成月调度通报', en: 'Make the dispatch notice' },
  permission: 'coordination.month.run',
  entity: 'coordination.report_month',
  input: z.strictObject({ month: Month }),
  output: z.object({ fileId: z.uuid(), name: z.string() }),
  async run(c, { month }) {
    const year = month.slice(0, 4)
    await c.tx.query(`select pg_advisory_xact_lock(hashtext('coordination.notice_no'))`)
    await c.tx.exec(
      `update coordination.report_month set notice_no = (
         select coalesce(max(notice_no), 0) + 1 from coordination.report_month where left(month, 4) = $2)
       where month = $1 and state = 'closed' and notice_no is null`,
      [month, year],
    )
    const bytes = await monthNoticeDocument(c, month)
    const name = `${sayMonth(month, 'zh-CN')}调度通报.docx`
    const file = await c.ports.get(filesPort).save({ name, type: DOCX, purpose: 'document', bytes })
    return { value: { fileId: file.id, name }, audit: { entityId: null, after: { month, fileId: file.id } } }
  },
})

/** Media type of .docx. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
