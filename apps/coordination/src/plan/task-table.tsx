import type { TaskLine } from '@county/coordination/plan/view'
import { can, ErrorNotice, useSay } from '@county/platform'
import { Button, Section, TableSkeleton } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { Input } from '@county/ui/form'
import { useState } from 'react'
import { verbs } from '../api.ts'

/** The task breakdown: task → goal → units → deadline → person answerable; of one measure, one unit, or all. */
export function TaskTable({ measure, unit }: { measure?: number; unit?: string }) {
  const say = useSay()
  const lines = verbs.useQuery(
    'plan.taskTable',
    { ...(measure ? { measure } : {}), ...(unit ? { unit } : {}) },
    { keepPrevious: true },
  )
  if (lines.error) return <ErrorNotice error={lines.error} onRetry={() => void lines.refetch()} />
  return (
    <Section
      flush
      title={say({ zh: '任务分解表', en: 'Task breakdown' })}
      hint={lines.data && say({ zh: `共${lines.data.length}项任务`, en: `${lines.data.length} tasks` })}
    >
      {!lines.data ? (
        <TableSkeleton />
      ) : (
        <DataTable
          caption={say({ zh: '任务分解表', en: 'Task breakdown' })}
          rows={lines.data}
          rowKey={(l) => l.id}
          columns={[
            ...(measure
              ? []
              : [
                  {
                    key: 'measure',
                    title: say({ zh: '措施', en: 'Measure' }),
                    render: (l: TaskLine) => `${l.measure}. ${l.measureTitle}`,
                  },
                ]),
            { key: 'task', title: say({ zh: '任务', en: 'Task' }), render: (l) => l.task },
            { key: 'goal', title: say({ zh: '目标', en: 'Goal' }), render: (l) => l.goal },
            { key: 'lead', title: say({ zh: '牵头单位', en: 'Lead' }), render: (l) => l.lead.join('、') },
            {
              key: 'responsible',
              title: say({ zh: '责任单位', en: 'Responsible' }),
              render: (l) => <span title={l.responsible.join('、')}>{l.responsibleAs.join('、')}</span>,
            },
            { key: 'deadline', title: say({ zh: '时限', en: 'By' }), render: (l) => l.deadline ?? '—' },
            { key: 'person', title: say({ zh: '责任人', en: 'Person' }), render: (l) => <Person line={l} /> },
          ]}
        />
      )}
    </Section>
  )
}

function Person({ line }: { line: TaskLine }) {
  const say = useSay()
  const [text, setText] = useState<string | null>(null)
  const set = verbs.useCommand('plan.setPerson')
  if (!can('coordination.plan.write')) return <>{line.person ?? '—'}</>
  if (text === null)
    return (
      <Button size="small" type="text" onClick={() => setText(line.person ?? '')}>
        {line.person ?? say({ zh: '明确责任人', en: 'Name person' })}
      </Button>
    )
  const save = async () => {
    if (text.trim() === (line.person ?? '')) return setText(null)
    if (await set.run({ taskId: line.id, person: text.trim() || null }, { expected: line.version })) setText(null)
  }
  return (
    <>
      <Input
        autoFocus
        aria-label={say({ zh: '责任人', en: 'Person' })}
        value={text}
        maxLength={50}
        style={{ width: 110 }}
        onChange={(e) => setText(e.target.value)}
        onBlur={() => void save()}
        onPressEnter={() => void save()}
      />
      {set.error && <ErrorNotice error={set.error} />}
    </>
  )
}
