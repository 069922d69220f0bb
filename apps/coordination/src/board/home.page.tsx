import type { Board } from '@county/coordination/figure/figure'
import { PROGRESS, ProgressState } from '@county/coordination/figure/progress'
import { sayMonth } from '@county/kernel/month'
import { can, ErrorNotice, useLang, useSay, useSearchParams } from '@county/platform'
import {
  Button,
  Card,
  EmptyState,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  PageSkeleton,
  PrintButton,
  Section,
} from '@county/ui'
import { AreaSelect } from '@county/ui/data'
import { verbs } from '../api.ts'
import { MonthChoice, useMonth } from '../shared/month-choice.tsx'
import { MonthTag, ProgressTag } from '../shared/states.tsx'
import { Attention } from './attention.tsx'
import { MeasureRows } from './measure-rows.tsx'
import { MyReports } from './my-reports.tsx'
import { Submissions } from './submissions.tsx'

/** The board: how the 19 measures stand, who has reported, what is overdue. */
export default function HomePage() {
  const say = useSay()
  const { month, months, setMonth } = useMonth()
  const [search, setSearch] = useSearchParams()
  const area = search.get('area') ?? undefined
  const board = verbs.useQuery(
    'figure.board',
    { ...(month ? { month } : {}), ...(area ? { area } : {}) },
    { enabled: !!month, keepPrevious: true },
  )
  const setArea = (path: string | undefined) => {
    const next = new URLSearchParams(search)
    if (path) next.set('area', path)
    else next.delete('area')
    setSearch(next, { replace: true })
  }
  if (board.error) return <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
  if (!board.data || !month) return <PageSkeleton />
  if (!board.data.measures.length) return <NoPlan />
  return (
    <Page>
      <Head board={board.data} />
      <div className="nc-row nc-no-print">
        <MonthChoice month={month} months={months} onChange={setMonth} />
        <AreaSelect value={area} onChange={setArea} />
        <span className="nc-spread nc-row">
          <PrintButton />
          <LinkButton to="/coordination/wall">{say({ zh: '大屏', en: 'Wall page' })}</LinkButton>
        </span>
      </div>
      {can('coordination.report.submit') && <MyReports month={month} />}
      <Counts board={board.data} />
      <MeasureRows board={board.data} busy={board.isPlaceholderData} />
      {can('coordination.report.read') && <Submissions month={month} />}
      {can('coordination.meeting.read') && <Attention />}
    </Page>
  )
}

function Head({ board }: { board: Board }) {
  const [lang, say] = [useLang(), useSay()]
  return (
    <PageHeader
      title={say({ zh: '调度看板', en: 'Board' })}
      windowTitle={say({ zh: '调度看板', en: 'Board' })}
      tags={<MonthTag state={board.monthState} />}
      subtitle={
        board.monthState === 'closed'
          ? say({
              zh: `${sayMonth(board.month, lang)}，数字为封存时的台账统计`,
              en: `${sayMonth(board.month, lang)}, figures as frozen`,
            })
          : say({
              zh: `${sayMonth(board.month, lang)}，数字截至${board.asOf}，随台账变化`,
              en: `${sayMonth(board.month, lang)}, live figures as of ${board.asOf}`,
            })
      }
    />
  )
}

/** How many measures stand how; each opens the measures in that state. */
function Counts({ board }: { board: Board }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const chosen = search.get('state')
  const choose = (state: string) => {
    const next = new URLSearchParams(search)
    if (chosen === state) next.delete('state')
    else next.set('state', state)
    setSearch(next, { replace: true })
  }
  return (
    <Grid min={150}>
      {ProgressState.options.map((state) => (
        <Card key={state}>
          <button
            type="button"
            className="nc-link"
            aria-pressed={chosen === state}
            onClick={() => choose(state)}
            style={{ display: 'block', width: '100%', textAlign: 'start' }}
          >
            <span style={{ fontSize: 'var(--nc-fs-fig)' }} className="nc-num">
              {board.measures.filter((m) => m.state === state).length}
            </span>{' '}
            <span className="nc-small">{say({ zh: '项措施', en: 'measures' })}</span>
            <br />
            <ProgressTag state={state} />
            <span className="nc-hidden">{say(PROGRESS[state])}</span>
          </button>
        </Card>
      ))}
    </Grid>
  )
}

/** Before a plan is loaded: why the board is empty and what to do. */
function NoPlan() {
  const say = useSay()
  const install = verbs.useCommand('plan.install')
  return (
    <Page>
      <PageHeader title={say({ zh: '调度看板', en: 'Board' })} />
      <Section>
        {install.error && <ErrorNotice error={install.error} />}
        <EmptyState
          title={say({ zh: '还没有载入实施方案', en: 'No plan has been loaded' })}
          why={say({
            zh: '载入方案后，十九项措施、七十二条目标和任务分解表会自动生成。',
            en: 'Loading it makes the 19 measures, 72 targets and the task breakdown.',
          })}
          actions={
            can('coordination.plan.write') && (
              <Button type="primary" loading={install.running} onClick={() => void install.run({})}>
                {say({ zh: '载入2021年实施方案', en: 'Load the plan of 2021' })}
              </Button>
            )
          }
        />
      </Section>
    </Page>
  )
}
