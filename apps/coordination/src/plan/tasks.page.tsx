import { ErrorNotice, useSay, useSearchParams } from '@county/platform'
import { Button, Page, PageHeader, PrintButton } from '@county/ui'
import { Select } from '@county/ui/form'
import { useMemo } from 'react'
import { verbs } from '../api.ts'
import { saveFile } from '../shared/download.ts'
import { TaskTable } from './task-table.tsx'

/** The task breakdown of the whole plan, to be filtered by unit and taken as .docx or .xlsx. */
export default function TasksPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const measures = verbs.useQuery('plan.measures', {})
  const make = verbs.useCommand('plan.makeTaskTable', { onDone: saveFile })
  const units = useMemo(
    () => [...new Set(measures.data?.flatMap((m) => m.units.map((u) => u.name)) ?? [])],
    [measures.data],
  )
  const unit = search.get('unit') ?? undefined
  return (
    <Page>
      <PageHeader
        title={say({ zh: '任务分解表', en: 'Task breakdown' })}
        subtitle={say({
          zh: '方案列为附件，由方案事实生成；责任单位在立项时展开并固定',
          en: 'Made from the plan; groups of units are expanded and kept with the task',
        })}
        actions={
          <>
            <PrintButton />
            <Button loading={make.running} onClick={() => void make.run({ format: 'docx' })}>
              {say({ zh: '下载Word', en: 'Word' })}
            </Button>
            <Button loading={make.running} onClick={() => void make.run({ format: 'xlsx' })}>
              {say({ zh: '下载Excel', en: 'Excel' })}
            </Button>
          </>
        }
      />
      {make.error && <ErrorNotice error={make.error} />}
      <div className="nc-row nc-no-print">
        <Select
          allowClear
          showSearch
          aria-label={say({ zh: '单位', en: 'Unit' })}
          placeholder={say({ zh: '全部单位', en: 'All units' })}
          style={{ minWidth: 220 }}
          value={unit ?? null}
          options={units.map((u) => ({ value: u, label: u }))}
          onChange={(u: string | null) => {
            const next = new URLSearchParams(search)
            if (u) next.set('unit', u)
            else next.delete('unit')
            setSearch(next, { replace: true })
          }}
        />
      </div>
      <TaskTable {...(unit ? { unit } : {})} />
    </Page>
  )
}
