import type { AdhocRequest } from '@county/coordination/adhoc/request'
import { can, ErrorNotice, useSay, useSession } from '@county/platform'
import { Button, EmptyState, Modal, Page, PageHeader, PageSkeleton, Section, StateTag, sayMoment } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { Field, Input } from '@county/ui/form'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { AskForm } from './ask-form.tsx'

/** Ad-hoc requests: the bureau asks what no ledger holds; units answer. */
export default function RequestsPage() {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const requests = verbs.useQuery('adhoc.list', {})
  if (requests.error) return <ErrorNotice error={requests.error} onRetry={() => void requests.refetch()} />
  if (!requests.data) return <PageSkeleton />
  return (
    <Page>
      <PageHeader
        title={say({ zh: '即需即报', en: 'Ad-hoc requests' })}
        subtitle={say({ zh: '台账里已有的内容不再要求基层报送', en: 'What the ledgers hold is not asked again' })}
        actions={
          can('coordination.adhoc.ask') && (
            <Button type="primary" onClick={() => setAsking(true)}>
              {say({ zh: '发起', en: 'Ask' })}
            </Button>
          )
        }
      />
      {requests.data.length === 0 ? (
        <Section>
          <EmptyState
            title={say({ zh: '没有即需即报', en: 'No requests' })}
            why={say({
              zh: '常规数据已经从台账统计，不需要另外报送。',
              en: 'Figures are counted from ledgers already.',
            })}
          />
        </Section>
      ) : (
        requests.data.map((r) => <Request key={r.id} request={r} />)
      )}
      <Modal
        open={asking}
        footer={null}
        width={720}
        onCancel={() => setAsking(false)}
        title={say({ zh: '发起即需即报', en: 'Ask for an ad-hoc report' })}
      >
        <AskForm onDone={() => setAsking(false)} />
      </Modal>
    </Page>
  )
}

function Request({ request: r }: { request: AdhocRequest }) {
  const say = useSay()
  const unit = useSession().post.unitName
  const own = r.answers.find((a) => a.unitName === unit || !can('coordination.adhoc.ask'))
  const came = r.answers.filter((a) => a.answeredAt).length
  return (
    <Section
      title={r.title}
      hint={say({
        zh: `截止${r.dueOn}，已回复${came}/${r.answers.length}`,
        en: `due ${r.dueOn}, ${came}/${r.answers.length} answered`,
      })}
    >
      <p>{r.purpose}</p>
      {r.hurryReason && (
        <p className="nc-muted">{say({ zh: `加急理由：${r.hurryReason}`, en: `Hurry: ${r.hurryReason}` })}</p>
      )}
      {own && <AnswerForm key={own.id} request={r} answerId={own.id} values={own.values} />}
      {can('coordination.adhoc.ask') && (
        <DataTable
          caption={r.title}
          rows={r.answers}
          rowKey={(a) => a.id}
          columns={[
            { key: 'unit', title: say({ zh: '单位', en: 'Unit' }), render: (a) => a.unitName, nowrap: true },
            {
              key: 'state',
              title: say({ zh: '回复', en: 'Answer' }),
              render: (a) =>
                a.answeredAt ? (
                  <StateTag tone={a.onTime ? 'good' : 'warn'}>
                    {a.onTime ? say({ zh: '按时', en: 'on time' }) : say({ zh: '逾期', en: 'late' })}
                  </StateTag>
                ) : (
                  <StateTag>{say({ zh: '待回复', en: 'waiting' })}</StateTag>
                ),
              nowrap: true,
            },
            ...r.fields.map((f) => ({
              key: f.label,
              title: f.unit ? `${f.label}（${f.unit}）` : f.label,
              render: (a: AdhocRequest['answers'][number]) => a.values?.[f.label] ?? '—',
            })),
            {
              key: 'at',
              title: say({ zh: '时间', en: 'At' }),
              render: (a) => (a.answeredAt ? `${a.answeredByName ?? ''} ${sayMoment(a.answeredAt)}` : '—'),
            },
          ]}
        />
      )}
    </Section>
  )
}

function AnswerForm({
  request: r,
  answerId,
  values,
}: {
  request: AdhocRequest
  answerId: string
  values: Record<string, string> | null
}) {
  const say = useSay()
  const [typed, setTyped] = useState<Record<string, string>>(values ?? {})
  const answer = verbs.useCommand('adhoc.answer')
  return (
    <form
      className="nc-form"
      onSubmit={(e) => {
        e.preventDefault()
        void answer.run({ answerId, values: typed })
      }}
    >
      {answer.error && <ErrorNotice error={answer.error} />}
      <div className="nc-form__grid">
        {r.fields.map((f) => (
          <Field key={f.label} id={`${answerId}${f.label}`} label={f.label} required>
            <Input
              id={`${answerId}${f.label}`}
              value={typed[f.label] ?? ''}
              maxLength={500}
              {...(f.unit ? { suffix: f.unit } : {})}
              {...(f.kind === 'number' ? { inputMode: 'decimal' as const } : {})}
              {...(f.kind === 'date' ? { type: 'date' } : {})}
              onChange={(e) => setTyped({ ...typed, [f.label]: e.target.value })}
            />
          </Field>
        ))}
      </div>
      <Button type="primary" htmlType="submit" loading={answer.running}>
        {values ? say({ zh: '更正回复', en: 'Correct' }) : say({ zh: '回复', en: 'Answer' })}
      </Button>
    </form>
  )
}
