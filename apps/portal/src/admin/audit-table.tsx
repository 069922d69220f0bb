import type { AuditFilter, AuditRow } from '@county/core/audit'
import { useSay, useSearchParams } from '@county/platform'
import { Button, Modal, Section, StateTag, sayMoment } from '@county/ui'
import { DataTable, Pager, usePages } from '@county/ui/host/data'
import { DateRangePicker } from '@county/ui/host/date'
import { useState } from 'react'
import { admin } from './admin-api.ts'
import { Answer } from './answer.tsx'

/** Lines of the audit with their filters in the address; `of` says which lines. */
export function AuditTable({ of }: { of: 'audit' | 'reveal' }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const [shown, setShown] = useState<AuditRow | null>(null)
  const filter: AuditFilter = {
    ...(search.get('from') ? { from: search.get('from')! } : {}),
    ...(search.get('to') ? { to: search.get('to')! } : {}),
    ...(search.get('verb') ? { verb: search.get('verb')! } : {}),
    ...(search.has('administration') ? { administration: true } : {}),
  }
  const pages = usePages(search.toString())
  const list = admin.useQuery(
    of === 'audit' ? 'audit.list' : 'reveal.list',
    { ...filter, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const set = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const [k, v] of Object.entries(changes))
      if (v) next.set(k, v)
      else next.delete(k)
    setSearch(next, { replace: true })
  }
  return (
    <Section flush>
      <div className="nc-toolbar">
        <div className="np-days">
          <DateRangePicker
            value={{ ...(filter.from ? { from: filter.from } : {}), ...(filter.to ? { to: filter.to } : {}) }}
            onChange={(range) => set({ from: range?.from ?? null, to: range?.to ?? null })}
            aria-label={say({ zh: '日期', en: 'Days' })}
          />
        </div>
        {of === 'audit' && (
          <label className="nc-row">
            <input
              type="checkbox"
              className="nc-check"
              checked={search.has('administration')}
              onChange={(e) => set({ administration: e.target.checked ? '1' : null })}
            />
            {say({ zh: '只看管理操作', en: 'Administration only' })}
          </label>
        )}
        {search.get('verb') && (
          <Button onClick={() => set({ verb: null })}>
            {search.get('verb')} {say({ zh: '（取消）', en: '(clear)' })}
          </Button>
        )}
      </div>
      <Answer
        query={list}
        empty={{
          when: (d) => d.rows.length === 0,
          title: say({ zh: '没有符合的记录', en: 'No such lines' }),
          why: say({ zh: '可放宽日期范围。', en: 'Try a wider range of days.' }),
        }}
      >
        {(data) => <Lines rows={data.rows} of={of} onShow={setShown} onVerb={(verb) => set({ verb })} />}
      </Answer>
      <Pager pages={pages} nextCursor={list.data?.next} busy={list.isFetching} />
      {shown && <Line row={shown} onClose={() => setShown(null)} />}
    </Section>
  )
}

function Lines(props: {
  rows: readonly AuditRow[]
  of: 'audit' | 'reveal'
  onShow: (r: AuditRow) => void
  onVerb: (verb: string) => void
}) {
  const say = useSay()
  return (
    <DataTable
      caption={say({ zh: '审计记录', en: 'Audit' })}
      rows={props.rows}
      rowKey={(r) => r.id}
      columns={[
        { key: 'at', title: say({ zh: '时间', en: 'Time' }), render: (r) => sayMoment(r.at), nowrap: true },
        { key: 'actor', title: say({ zh: '操作人', en: 'Who' }), render: (r) => r.actorName ?? '—', nowrap: true },
        {
          key: 'verb',
          title: say({ zh: '操作', en: 'What' }),
          render: (r) => (
            <button type="button" className="nc-link np-code" onClick={() => props.onVerb(r.verb)}>
              {r.verb}
            </button>
          ),
        },
        {
          key: 'entity',
          title: say({ zh: '对象', en: 'Entity' }),
          render: (r) => <span className="np-code">{r.entity}</span>,
          onCard: 'hidden',
        },
        { key: 'reason', title: say({ zh: '事由', en: 'Reason' }), render: (r) => r.reason ?? '—' },
        { key: 'ip', title: say({ zh: '地址', en: 'Address' }), render: (r) => r.ip ?? '—', nowrap: true },
        ...(props.of === 'audit'
          ? [
              {
                key: 'sealed',
                title: say({ zh: '封存', en: 'Sealed' }),
                render: (r: AuditRow) =>
                  r.sealed ? (
                    <StateTag tone="good">{say({ zh: '已封存', en: 'Sealed' })}</StateTag>
                  ) : (
                    <StateTag tone="neutral">{say({ zh: '待封存', en: 'Open' })}</StateTag>
                  ),
                nowrap: true,
              },
            ]
          : []),
      ]}
      rowActions={(r) => (
        <button type="button" className="nc-link" onClick={() => props.onShow(r)}>
          {say({ zh: '详情', en: 'Details' })}
        </button>
      )}
    />
  )
}

function Line({ row, onClose }: { row: AuditRow; onClose: () => void }) {
  const say = useSay()
  const { before, after, ...rest } = row
  return (
    <Modal open title={row.verb} onCancel={onClose} footer={null} width={760}>
      <pre className="np-json">{JSON.stringify(rest, null, 2)}</pre>
      {before != null && (
        <>
          <h3>{say({ zh: '变更前', en: 'Before' })}</h3>
          <pre className="np-json">{JSON.stringify(before, null, 2)}</pre>
        </>
      )}
      {after != null && (
        <>
          <h3>{say({ zh: '变更后', en: 'After' })}</h3>
          <pre className="np-json">{JSON.stringify(after, null, 2)}</pre>
        </>
      )}
    </Modal>
  )
}
