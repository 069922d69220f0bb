import type { LedgerRow } from '@county/core/ledger/ledger'
import { welfareKind } from '@county/employment/codes'
import type { WelfarePost } from '@county/employment/welfare/welfare'
import { sayYuan } from '@county/kernel/money'
import { can, useLang, useT } from '@county/platform'
import { Button, EmptyState, ErrorNotice, Section, TableSkeleton, useCode } from '@county/ui'
import { DataTable, Pager, type TableColumn, usePages } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { AssignDialog } from './assign-dialog.tsx'

type Row = LedgerRow<WelfarePost>

/** The posts with their places and subsidy. */
export function PostTable() {
  const t = useT()
  const lang = useLang()
  const code = useCode()
  const pages = usePages('posts')
  const [assigning, setAssigning] = useState<string | null>(null)
  const list = api.useQuery(
    'welfarePost.list',
    { limit: 50, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const data = list.data as { rows: Row[]; next: string | null; count: number } | undefined
  const columns: TableColumn<Row>[] = [
    { key: 'name', title: t('col.post'), render: (r) => r.values.name },
    { key: 'no', title: t('col.postNo'), render: (r) => r.values.postNo, nowrap: true },
    { key: 'kind', title: t('col.kind'), render: (r) => code(welfareKind, r.values.kind) },
    { key: 'unit', title: t('col.unit'), render: (r) => r.values.unit },
    { key: 'seats', title: t('col.seats'), render: (r) => r.values.seats, end: true },
    {
      key: 'subsidy',
      title: t('col.subsidy'),
      render: (r) => sayYuan(r.values.subsidy, { digits: 0, lang }),
      end: true,
    },
  ]
  return (
    <Section title={t('welfare.posts')} hint={data && t('welfare.postCount', { n: data.count })} flush>
      {list.error ? (
        <ErrorNotice error={list.error} doing={t('welfare.posts')} onRetry={() => void list.refetch()} />
      ) : !data ? (
        <TableSkeleton />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t('welfare.noPosts')} why={t('welfare.noPostsWhy')} />
      ) : (
        <DataTable
          caption={t('welfare.posts')}
          columns={columns}
          rows={data.rows}
          rowKey={(r) => r.id}
          rowTo={(r) => `/employment/welfare-post/${r.id}`}
          {...(can('employment.welfare.write')
            ? {
                rowActions: (r: Row) => (
                  <Button size="small" onClick={() => setAssigning(r.id)}>
                    {t('welfare.assign')}
                  </Button>
                ),
              }
            : {})}
        />
      )}
      <Pager pages={pages} nextCursor={data?.next} busy={list.isFetching} />
      {assigning && <AssignDialog postId={assigning} onClose={() => setAssigning(null)} />}
    </Section>
  )
}
