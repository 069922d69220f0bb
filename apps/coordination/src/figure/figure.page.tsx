import type { FigureRows } from '@county/coordination/figure/figure'
import { sayNumber } from '@county/kernel/counted'
import { sayMonth } from '@county/kernel/month'
import {
  ErrorNotice,
  Link,
  toAppError,
  useLang,
  useParams,
  useSay,
  useSearchParams,
  useSession,
} from '@county/platform'
import {
  Descriptions,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  PageSkeleton,
  PrintButton,
  ReasonDialog,
  Section,
  StateTag,
  sayMoment,
  unitText,
} from '@county/ui'
import { DataTable, Pager, usePages } from '@county/ui/data'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { useMonth } from '../shared/month-choice.tsx'
import { CellValue } from './cell-value.tsx'
import { NowDiffers } from './now-differs.tsx'

const MODULE_TEXT = { zh: '指标口径', en: 'How it is counted' }

/** Behind a figure: how it is counted, the rows it was counted from, and what differs now. */
export default function FigurePage() {
  const [lang, say] = [useLang(), useSay()]
  const { module = '', name = '' } = useParams()
  const indicator = `${module}.${name}`
  const [search] = useSearchParams()
  const { month } = useMonth()
  const area = search.get('area') ?? undefined
  const card = verbs.useQuery('indicatorCard.get', { id: indicator })
  const mayOpen = useSession().permissions.includes('coordination.figure.rows')
  if (card.error) return <ErrorNotice error={card.error} onRetry={() => void card.refetch()} />
  if (!card.data || !month) return <PageSkeleton />
  const c = card.data
  return (
    <Page>
      <PageHeader
        title={say(c.title)}
        back={{ to: `/coordination?month=${month}`, label: say({ zh: '调度看板', en: 'Board' }) }}
        subtitle={sayMonth(month, lang)}
        actions={<PrintButton />}
      />
      <Section
        title={say(MODULE_TEXT)}
        extra={
          <Link className="nc-link" to={`/coordination/indicators?measure=${c.measure}`}>
            {say({ zh: '全部口径', en: 'All cards' })}
          </Link>
        }
      >
        <Descriptions
          items={[
            { key: 'definition', label: say({ zh: '口径', en: 'Definition' }), value: say(c.definition), wide: true },
            { key: 'unit', label: say({ zh: '计量单位', en: 'Unit' }), value: unitText(c.unit, lang) },
            {
              key: 'measure',
              label: say({ zh: '措施', en: 'Measure' }),
              value: (
                <Link className="nc-link" to={`/coordination/plan/${c.measure}`}>
                  {c.measure}
                </Link>
              ),
            },
            { key: 'target', label: say({ zh: '方案目标', en: 'Target' }), value: c.target },
            {
              key: 'decision',
              label: say({ zh: '口径裁定', en: 'Decision' }),
              value: c.decision && `${c.decision}（${c.decidedBy ?? ''} ${c.decidedOn ?? ''}）`,
              wide: true,
            },
          ]}
        />
      </Section>
      {mayOpen ? (
        <Rows indicatorId={indicator} month={month} area={area} />
      ) : (
        <Section>
          <EmptyState
            title={say({ zh: '台账行只对业务部门和移民局开放', en: 'Rows are open to departments and the bureau' })}
            why={say({ zh: '领导岗位查看汇总数字，不查看个人信息。', en: 'Leaders see figures, not persons.' })}
          />
        </Section>
      )}
    </Page>
  )
}

function Rows({ indicatorId, month, area }: { indicatorId: string; month: string; area: string | undefined }) {
  const say = useSay()
  const ask = { indicatorId, month, ...(area ? { area } : {}) }
  const pages = usePages(JSON.stringify(ask))
  const rows = verbs.useQuery(
    'figure.openRows',
    { ...ask, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const reason = verbs.useCommand('figure.giveReason', { onDone: () => void rows.refetch() })
  const [refused, setRefused] = useState(false)
  const asks = rows.error !== null && toAppError(rows.error).code === 'REASON_REQUIRED'
  if (asks && refused)
    return (
      <Section>
        <EmptyState title={say({ zh: '没有填写理由，未打开台账行', en: 'No reason given; rows stay closed' })} />
      </Section>
    )
  if (asks)
    return (
      <Section>
        <EmptyState title={say({ zh: '查看人员台账需要理由', en: 'A reason is needed' })} />
        <ReasonDialog
          open
          title={say({ zh: '查看数字背后的台账', en: 'Open the rows behind the figure' })}
          why={say({
            zh: '这些行含个人信息。填写的理由会记入审计，30分钟内有效。',
            en: 'These rows are about persons. The reason is kept in the audit and holds for 30 minutes.',
          })}
          ok={say({ zh: '打开', en: 'Open' })}
          busy={reason.running}
          presets={[
            say({ zh: '调度核实数据', en: 'Verify for dispatch' }),
            say({ zh: '督查检查', en: 'Inspection' }),
            say({ zh: '审计配合', en: 'Audit' }),
          ]}
          onReason={(text) => void reason.run({ ...ask, reason: text })}
          onCancel={() => setRefused(true)}
        />
      </Section>
    )
  if (rows.error) return <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} />
  if (!rows.data) return <PageSkeleton />
  return (
    <>
      {rows.data.closedAt && <NowDiffers ask={ask} frozenAt={rows.data.closedAt} unit={rows.data.unit} />}
      <RowsTable data={rows.data} busy={rows.isPlaceholderData} />
      <Pager pages={pages} nextCursor={rows.data.next} busy={rows.isFetching} />
    </>
  )
}

function RowsTable({ data, busy }: { data: FigureRows; busy: boolean }) {
  const [lang, say] = [useLang(), useSay()]
  const figure = data.value === null ? '—' : `${sayNumber(data.value)}${unitText(data.unit, lang)}`
  const hint =
    data.unit === '%'
      ? say({
          zh: `${figure}：${data.hits}行符合，共${data.total}行`,
          en: `${figure}: ${data.hits} of ${data.total} rows`,
        })
      : say({ zh: `${figure}，共${data.count}行`, en: `${figure}, ${data.count} rows` })
  if (!data.count)
    return (
      <Section title={say({ zh: '台账行', en: 'Rows' })}>
        <EmptyState
          title={say({ zh: '没有台账行', en: 'No rows' })}
          why={say({ zh: '这个月、这个区域没有符合口径的台账行。', en: 'No row fits in this month and area.' })}
        />
      </Section>
    )
  return (
    <Section
      flush
      title={data.closedAt ? say({ zh: '封存的台账行', en: 'Frozen rows' }) : say({ zh: '当前台账行', en: 'Rows now' })}
      hint={hint}
    >
      {data.closedAt && (
        <Notice
          title={say({
            zh: `以下为${sayMoment(data.closedAt)}封存时的内容`,
            en: `As they were at ${sayMoment(data.closedAt)}`,
          })}
        />
      )}
      <DataTable
        caption={say({ zh: '台账行', en: 'Rows' })}
        rows={data.rows}
        rowKey={(r) => `${r.table}/${r.rowId}`}
        busy={busy}
        columns={[
          {
            key: 'label',
            title: say({ zh: '对象', en: 'Row' }),
            render: (r) => r.label ?? r.rowId.slice(-8),
            nowrap: true,
          },
          ...data.columns.map((c) => ({
            key: c.key,
            title: say(c.label),
            render: (r: FigureRows['rows'][number]) => <CellValue column={c} value={r.values[c.key]} />,
          })),
          ...(data.unit === '%'
            ? [
                {
                  key: 'hit',
                  title: say({ zh: '符合', en: 'Hit' }),
                  render: (r: FigureRows['rows'][number]) =>
                    r.hit ? (
                      <StateTag tone="good">{say({ zh: '符合', en: 'yes' })}</StateTag>
                    ) : (
                      <StateTag>{say({ zh: '不符合', en: 'no' })}</StateTag>
                    ),
                },
              ]
            : []),
          {
            key: 'amount',
            title: say({ zh: '计入', en: 'Counts' }),
            render: (r) => <span className="nc-num">{sayNumber(r.amount)}</span>,
            end: true,
          },
          { key: 'now', title: say({ zh: '现在', en: 'Now' }), render: (r) => <NowTag row={r} />, nowrap: true },
        ]}
      />
    </Section>
  )
}

function NowTag({ row }: { row: FigureRows['rows'][number] }) {
  const say = useSay()
  if (!row.now.counts) return <StateTag tone="warn">{say({ zh: '已不计入', en: 'counts no more' })}</StateTag>
  if (row.now.changed) return <StateTag tone="info">{say({ zh: '已变化', en: 'changed' })}</StateTag>
  return <StateTag tone="good">{say({ zh: '未变', en: 'same' })}</StateTag>
}
