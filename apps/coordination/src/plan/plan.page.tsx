import { sayDate } from '@county/kernel/local-date'
import { ErrorNotice, useLang, useSay } from '@county/platform'
import { Descriptions, EmptyState, LinkButton, Page, PageHeader, PageSkeleton, PrintButton, Section } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { verbs } from '../api.ts'

/** The plan: its measures, targets and safeguards. */
export default function PlanPage() {
  const [lang, say] = [useLang(), useSay()]
  const plan = verbs.useQuery('plan.get', {})
  const measures = verbs.useQuery('plan.measures', {}, { enabled: !!plan.data })
  if (plan.error) return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />
  if (plan.isPending) return <PageSkeleton />
  const p = plan.data
  if (!p)
    return (
      <EmptyState
        title={say({ zh: '还没有载入实施方案', en: 'No plan has been loaded' })}
        actions={<LinkButton to="/coordination">{say({ zh: '去看板载入', en: 'To the board' })}</LinkButton>}
      />
    )
  return (
    <Page>
      <PageHeader title={say({ zh: '实施方案', en: 'The plan' })} subtitle={p.title} actions={<PrintButton />} />
      <Section>
        <Descriptions
          items={[
            { key: 'no', label: say({ zh: '文号', en: 'Document no.' }), value: p.documentNo },
            { key: 'by', label: say({ zh: '印发机关', en: 'Issued by' }), value: p.issuedBy.join('、') },
            { key: 'on', label: say({ zh: '印发日期', en: 'Issued on' }), value: sayDate(p.issuedOn, lang) },
            { key: 'goal', label: say({ zh: '总体目标', en: 'Goal' }), value: p.goal },
            {
              key: 'n',
              label: say({ zh: '措施和目标', en: 'Measures and targets' }),
              value: say({
                zh: `${p.measures}项措施，${p.targets}条目标`,
                en: `${p.measures} measures, ${p.targets} targets`,
              }),
            },
          ]}
        />
      </Section>
      <Section flush title={say({ zh: '重点工作', en: 'Measures' })}>
        {measures.data && (
          <DataTable
            caption={say({ zh: '重点工作', en: 'Measures' })}
            rows={measures.data}
            rowKey={(m) => String(m.no)}
            rowTo={(m) => `/coordination/plan/${m.no}`}
            columns={[
              { key: 'title', title: say({ zh: '措施', en: 'Measure' }), render: (m) => `${m.no}. ${say(m.title)}` },
              {
                key: 'lead',
                title: say({ zh: '牵头单位', en: 'Lead units' }),
                render: (m) =>
                  m.units
                    .filter((u) => u.duty === 'lead')
                    .map((u) => u.currentName)
                    .join('、'),
              },
              {
                key: 'targets',
                title: say({ zh: '目标', en: 'Targets' }),
                render: (m) => <span className="nc-num">{m.targets.length}</span>,
                end: true,
              },
              {
                key: 'counted',
                title: say({ zh: '台账统计', en: 'Counted' }),
                render: (m) => <span className="nc-num">{m.targets.filter((t) => t.indicatorId).length}</span>,
                end: true,
              },
            ]}
          />
        )}
      </Section>
      <Section title={say({ zh: '保障措施', en: 'Safeguards' })}>
        <ol>
          {p.safeguards.map((s) => (
            <li key={s.id}>
              <strong>{say(s.title)}</strong>
              {s.worksWith && <p className="nc-muted">{s.worksWith}</p>}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}
