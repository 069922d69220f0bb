import type { DueItem } from '@county/core/home'
import { useManifests, useSay, useSearchParams } from '@county/platform'
import { DueList, EmptyState, Page, PageHeader, Section, TableSkeleton } from '@county/ui'
import { FailedDue } from './due-parts.tsx'
import { useAllDue } from './use-due.ts'
import '../home/home.css'

/** Everything to do, in all modules; one module with `?module=`. */
export function DuePage() {
  const say = useSay()
  const due = useAllDue(100)
  const [search, setSearch] = useSearchParams()
  const chosen = search.get('module')
  const items = chosen ? due.items.filter((i) => i.module === chosen) : due.items
  const overdue = due.items.filter((i) => i.overdue).length
  return (
    <Page>
      <PageHeader
        title={say({ zh: '待办', en: 'To do' })}
        subtitle={say({
          zh: `${due.more ? '最紧急的' : '共'} ${due.items.length} 项，其中逾期 ${overdue} 项，按紧急程度排列。`,
          en: `${due.more ? 'The most urgent ' : ''}${due.items.length} items, ${overdue} overdue, most urgent first.`,
        })}
      />
      <FailedDue failed={due.failed} retry={due.retry} />
      <ModuleFilter
        items={due.items}
        chosen={chosen}
        onChoose={(m) => setSearch(m ? { module: m } : {}, { replace: true })}
      />
      <Section flush>
        {due.pending && items.length === 0 ? (
          <TableSkeleton rows={8} columns={3} />
        ) : (
          <DueList
            items={items}
            empty={
              <EmptyState
                title={say({ zh: '目前没有待办', en: 'Nothing to do now' })}
                why={say({
                  zh: '有新的到期事项时会出现在这里和首页。',
                  en: 'What falls due appears here and on the home page.',
                })}
              />
            }
          />
        )}
      </Section>
    </Page>
  )
}

function ModuleFilter(props: {
  items: readonly DueItem[]
  chosen: string | null
  onChoose: (m: string | null) => void
}) {
  const say = useSay()
  const manifests = useManifests()
  const counts = manifests
    .map((m) => ({ id: m.id, title: say(m.title), count: props.items.filter((i) => i.module === m.id).length }))
    .filter((c) => c.count > 0)
  if (counts.length < 2) return null
  const all = { id: null, title: say({ zh: '全部', en: 'All' }), count: props.items.length }
  return (
    <fieldset className="np-chips" aria-label={say({ zh: '按业务筛选', en: 'By module' })}>
      {[all, ...counts].map((c) => (
        <button
          key={c.id ?? 'all'}
          type="button"
          aria-pressed={props.chosen === c.id}
          onClick={() => props.onChoose(c.id)}
        >
          {c.title} <span className="nc-num">{c.count}</span>
        </button>
      ))}
    </fieldset>
  )
}
