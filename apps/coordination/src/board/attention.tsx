import { useSay } from '@county/platform'
import { Button, DueList, EmptyState, Notice, Section } from '@county/ui'
import { useState } from 'react'
import { verbs } from '../api.ts'

/** What the next meeting opens with: overdue items, missing reports, disputes; and meetings that were not held. */
export function Attention() {
  const [all, setAll] = useState(false)
  const say = useSay()
  const agenda = verbs.useQuery('meeting.agenda', {})
  const gaps = verbs.useQuery('meeting.gaps', {})
  const missing = [
    ...(gaps.data?.months ?? []).map((m) => say({ zh: `${m} 业务调度`, en: `${m} dispatch` })),
    ...(gaps.data?.quarters ?? []).map((q) => say({ zh: `${q} 联席会议`, en: `${q} conference` })),
  ]
  return (
    <Section
      title={say({ zh: '提请关注', en: 'For attention' })}
      hint={say({ zh: '下次调度会的议题从这里开始', en: 'the next meeting opens with these' })}
    >
      {missing.length > 0 && (
        <Notice tone="warn" title={say({ zh: '没有会议记录', en: 'No meeting on record' })}>
          <p>{missing.join('、')}</p>
        </Notice>
      )}
      {agenda.data && (
        <DueList
          items={agenda.data.slice(0, all ? undefined : 8).map((a, i) => ({
            id: `${a.kind}${i}`,
            module: 'coordination',
            title: a.title,
            detail: a.detail,
            dueOn: null,
            overdue: a.kind === 'overdue' || a.kind === 'missingReport',
            href: a.href,
            householdId: null,
            areaPath: null,
          }))}
          empty={
            <EmptyState
              title={say({ zh: '没有逾期事项', en: 'Nothing is overdue' })}
              why={say({ zh: '交办事项、月报和数值都在时限内。', en: 'Items, reports and values are all in time.' })}
            />
          }
        />
      )}
      {!all && (agenda.data?.length ?? 0) > 8 && (
        <Button type="text" onClick={() => setAll(true)}>
          {say({ zh: `显示全部${agenda.data?.length}项`, en: `Show all ${agenda.data?.length}` })}
        </Button>
      )}
    </Section>
  )
}
