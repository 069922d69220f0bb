import type { IndicatorCardView } from '@county/coordination/plan/view'
import { field } from '@county/core/ledger/field'
import { can, ErrorNotice, Link, useLang, useSay, useSearchParams } from '@county/platform'
import { Button, EmptyState, Modal, Page, PageHeader, PrintButton, Section, TableSkeleton, unitText } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { Select, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { verbs } from '../api.ts'
import { figurePath } from '../shared/value.tsx'

const PERIODS = {
  point: { zh: '时点数', en: 'point in time' },
  month: { zh: '当月数', en: 'in the month' },
  cumulative: { zh: '累计数', en: 'cumulative' },
} as const
const AGGREGATES = {
  count: { zh: '计数', en: 'count' },
  sum: { zh: '求和', en: 'sum' },
  ratio: { zh: '比例', en: 'ratio' },
} as const

/** Indicator cards: what each figure means, its unit and period, and who decided an ambiguity. */
export default function IndicatorsPage() {
  const [lang, say] = [useLang(), useSay()]
  const [search, setSearch] = useSearchParams()
  const measure = search.get('measure') ? Number(search.get('measure')) : undefined
  const cards = verbs.useQuery('indicatorCard.list', measure ? { measure } : {}, { keepPrevious: true })
  return (
    <Page>
      <PageHeader
        title={say({ zh: '指标口径', en: 'Indicator cards' })}
        subtitle={say({
          zh: '人和人次不相加；口径有歧义的，写明由谁裁定',
          en: 'Persons and person-times are never added; decisions are named',
        })}
        actions={<PrintButton />}
      />
      <div className="nc-row nc-no-print">
        <Select
          allowClear
          aria-label={say({ zh: '措施', en: 'Measure' })}
          placeholder={say({ zh: '全部措施', en: 'All measures' })}
          style={{ minWidth: 160 }}
          value={measure ?? null}
          options={Array.from({ length: 19 }, (_, i) => ({
            value: i + 1,
            label: say({ zh: `措施${i + 1}`, en: `Measure ${i + 1}` }),
          }))}
          onChange={(m: number | null) => setSearch(m ? { measure: String(m) } : {}, { replace: true })}
        />
      </div>
      <Section
        flush
        title={say({ zh: '口径卡', en: 'Cards' })}
        hint={cards.data && say({ zh: `共${cards.data.length}张`, en: `${cards.data.length}` })}
      >
        {cards.error ? (
          <ErrorNotice error={cards.error} onRetry={() => void cards.refetch()} />
        ) : !cards.data ? (
          <TableSkeleton />
        ) : cards.data.length === 0 ? (
          <EmptyState
            title={say({ zh: '没有指标', en: 'No indicators' })}
            why={say({ zh: '负责这项措施的模块还没有启用。', en: 'The module of this measure is not running.' })}
          />
        ) : (
          <DataTable
            caption={say({ zh: '口径卡', en: 'Cards' })}
            rows={cards.data}
            rowKey={(c) => c.id}
            columns={[
              {
                key: 'title',
                title: say({ zh: '指标', en: 'Indicator' }),
                render: (c) => (
                  <Link className="nc-link" to={figurePath(c.id)}>
                    {say(c.title)}
                  </Link>
                ),
              },
              {
                key: 'measure',
                title: say({ zh: '措施', en: 'Measure' }),
                render: (c) => <span className="nc-num">{c.measure}</span>,
                end: true,
              },
              {
                key: 'unit',
                title: say({ zh: '单位', en: 'Unit' }),
                render: (c) => unitText(c.unit, lang),
                nowrap: true,
              },
              {
                key: 'how',
                title: say({ zh: '统计方式', en: 'Counting' }),
                render: (c) =>
                  `${say(AGGREGATES[c.aggregate])}，${say(PERIODS[c.period])}${c.since ? `（${c.since}）` : ''}`,
              },
              { key: 'definition', title: say({ zh: '口径', en: 'Definition' }), render: (c) => say(c.definition) },
              { key: 'decision', title: say({ zh: '口径裁定', en: 'Decision' }), render: (c) => <Decision card={c} /> },
            ]}
          />
        )}
      </Section>
    </Page>
  )
}

const DecisionForm = z.object({
  decision: field.longText({ label: { zh: '怎样统计', en: 'How it counts' }, max: 1000 }),
})

function Decision({ card }: { card: IndicatorCardView }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      {card.decision && (
        <span>
          {card.decision}
          {card.decidedBy && (
            <span className="nc-muted nc-small">{`（${card.decidedBy} ${card.decidedOn ?? ''}）`}</span>
          )}
        </span>
      )}
      {can('coordination.indicator.decide') && (
        <Button size="small" type="text" onClick={() => setOpen(true)}>
          {card.decision ? say({ zh: '修改', en: 'Change' }) : say({ zh: '裁定口径', en: 'Decide' })}
        </Button>
      )}
      <Modal open={open} footer={null} onCancel={() => setOpen(false)} title={say(card.title)}>
        <VerbForm
          fields={DecisionForm}
          {...(card.decision ? { initial: { decision: card.decision } } : {})}
          submit={say({ zh: '裁定', en: 'Decide' })}
          onCancel={() => setOpen(false)}
          onSubmit={async ({ decision }) => {
            await verbs.run('indicatorCard.decide', { id: card.id, decision })
            await verbs.refresh('indicatorCard')
            setOpen(false)
          }}
        />
      </Modal>
    </>
  )
}
