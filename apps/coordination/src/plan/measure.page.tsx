import type { TargetFact } from '@county/coordination/plan/fact'
import type { PlanMeasure } from '@county/coordination/plan/view'
import { sayGoal } from '@county/coordination/plan/wording'
import { ErrorNotice, Link, useParams, useSay } from '@county/platform'
import { Page, PageHeader, PageSkeleton, PrintButton, Section, StateTag } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { verbs } from '../api.ts'
import { figurePath } from '../shared/value.tsx'
import { TaskTable } from './task-table.tsx'

/** A measure: its targets, its units (groups expanded as of today), its tasks with the persons answerable. */
export default function MeasurePage() {
  const say = useSay()
  const no = Number(useParams().no)
  const measure = verbs.useQuery('plan.measure', { no })
  if (measure.error) return <ErrorNotice error={measure.error} onRetry={() => void measure.refetch()} />
  if (!measure.data) return <PageSkeleton />
  const m = measure.data
  return (
    <Page>
      <PageHeader
        title={`${m.no}. ${say(m.title)}`}
        back={{ to: '/coordination/plan', label: say({ zh: '实施方案', en: 'The plan' }) }}
        {...(m.worksWith ? { subtitle: m.worksWith } : {})}
        actions={<PrintButton />}
      />
      <Targets measure={m} />
      <Units measure={m} />
      <TaskTable measure={m.no} />
    </Page>
  )
}

function Targets({ measure: m }: { measure: PlanMeasure }) {
  const say = useSay()
  return (
    <Section
      flush
      title={say({ zh: '目标', en: 'Targets' })}
      hint={say({ zh: `共${m.targets.length}条`, en: `${m.targets.length}` })}
    >
      <DataTable
        caption={say({ zh: '目标', en: 'Targets' })}
        rows={m.targets}
        rowKey={(t) => t.key}
        columns={[
          {
            key: 'name',
            title: say({ zh: '目标', en: 'Target' }),
            render: (t) => (t.site && t.kind !== 'projects' ? `${t.name}（${t.site}）` : t.name),
          },
          {
            key: 'goal',
            title: say({ zh: '要求', en: 'Asked' }),
            render: (t) => (
              <>
                {sayGoal(t as unknown as TargetFact)}
                {t.note && <div className="nc-muted nc-small">{t.note}</div>}
              </>
            ),
          },
          { key: 'by', title: say({ zh: '时限', en: 'By' }), render: (t) => t.by ?? '—', nowrap: true },
          {
            key: 'source',
            title: say({ zh: '数据来源', en: 'Source' }),
            render: (t) =>
              t.indicatorId ? (
                <Link className="nc-link" to={figurePath(t.indicatorId)}>
                  {say({ zh: '台账统计', en: 'counted' })}
                </Link>
              ) : (
                say(
                  t.source === 'reported'
                    ? { zh: '部门报送', en: 'told' }
                    : { zh: '台账（模块未启用，暂由部门报送）', en: 'ledger (not running yet, told)' },
                )
              ),
          },
        ]}
      />
    </Section>
  )
}

function Units({ measure: m }: { measure: PlanMeasure }) {
  const say = useSay()
  const groups = [...new Set(m.units.map((u) => u.group))]
  return (
    <Section title={say({ zh: '责任单位', en: 'Units' })}>
      {groups.map((g) => (
        <p key={g ?? ''}>
          {g && <strong>{g}：</strong>}
          {m.units
            .filter((u) => u.group === g)
            .map((u) => (
              <span key={`${u.duty}${u.name}`} style={{ marginInlineEnd: 12, whiteSpace: 'nowrap' }}>
                {u.currentName}
                {u.currentName !== u.name && `（原${u.name}）`}{' '}
                {u.duty === 'lead' && (
                  <StateTag tone={u.primary ? 'accent' : 'neutral'}>
                    {u.primary ? say({ zh: '牵头、填报', en: 'lead, files' }) : say({ zh: '共同牵头', en: 'co-lead' })}
                  </StateTag>
                )}
              </span>
            ))}
        </p>
      ))}
    </Section>
  )
}
