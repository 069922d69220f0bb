import { field } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { jobEndReason } from '@county/employment/codes'
import type { WelfareAssignment } from '@county/employment/welfare/welfare'
import { daysBetween, todayIn } from '@county/kernel/local-date'
import { sayYuan } from '@county/kernel/money'
import { can, useLang, useT } from '@county/platform'
import { Button, EmptyState, ErrorNotice, Section, StateTag, TableSkeleton } from '@county/ui'
import { DataTable, Pager, type TableColumn, usePages } from '@county/ui/data'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In, verbs } from '../api.ts'

type Row = LedgerRow<WelfareAssignment>

const EndFields = z.object({
  endedOn: field.date({ label: { zh: '最后一个工作日', en: 'Last day' } }),
  reason: field.code({ label: { zh: '离岗原因', en: 'Reason' }, codes: jobEndReason }),
})

/** Holders of posts, those whose term ends first on top. */
export function HolderTable() {
  const t = useT()
  const lang = useLang()
  const pages = usePages('holders')
  const [ending, setEnding] = useState<Row | null>(null)
  const list = api.useQuery(
    'welfareAssignment.list',
    { sort: { key: 'agreedUntil' }, limit: 50, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const data = list.data as { rows: Row[]; next: string | null; count: number } | undefined
  const today = todayIn(new Date())
  const columns: TableColumn<Row>[] = [
    { key: 'name', title: t('col.name'), render: (r) => r.subject?.name ?? '—' },
    { key: 'post', title: t('col.post'), render: (r) => r.values.postName ?? r.values.postNo },
    { key: 'from', title: t('col.from'), render: (r) => r.values.startedOn, nowrap: true },
    {
      key: 'until',
      title: t('col.until'),
      render: (r) => <Until until={r.values.agreedUntil} today={today} />,
      nowrap: true,
    },
    {
      key: 'subsidy',
      title: t('col.subsidy'),
      render: (r) => sayYuan(r.values.subsidy, { digits: 0, lang }),
      end: true,
    },
  ]
  const write = can('employment.welfare.write')
  return (
    <Section title={t('welfare.holders')} hint={data && t('welfare.count', { n: data.count })} flush>
      {list.error ? (
        <ErrorNotice error={list.error} doing={t('welfare.holders')} onRetry={() => void list.refetch()} />
      ) : !data ? (
        <TableSkeleton />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t('welfare.nobody')} why={t('welfare.nobodyWhy')} />
      ) : (
        <DataTable
          caption={t('welfare.holders')}
          columns={columns}
          rows={data.rows}
          rowKey={(r) => r.id}
          rowTo={(r) => `/employment/welfare-assignment/${r.id}`}
          {...(write
            ? {
                rowActions: (r: Row) => (
                  <Button size="small" onClick={() => setEnding(r)}>
                    {t('welfare.end')}
                  </Button>
                ),
              }
            : {})}
        />
      )}
      <Pager pages={pages} nextCursor={data?.next} busy={list.isFetching} />
      {ending && (
        <VerbDialog
          api={api}
          title={`${t('welfare.end')}：${ending.subject?.name ?? ''}`}
          fields={EndFields}
          initial={{ endedOn: today }}
          submit={t('welfare.end')}
          done={t('welfare.ended')}
          onSubmit={(values) =>
            verbs.run('welfare.end', { id: ending.id, ...values } as In<'welfare.end'>, { expected: ending.version })
          }
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  )
}

function Until({ until, today }: { until: string; today: string }) {
  const t = useT()
  const left = daysBetween(today, until)
  if (left > 30) return <span className="nc-num">{until}</span>
  return (
    <StateTag tone={left < 0 ? 'danger' : 'warn'}>
      {t(left < 0 ? 'welfare.over' : 'welfare.soon', { on: until })}
    </StateTag>
  )
}
