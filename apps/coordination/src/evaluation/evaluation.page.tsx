import { EVALUATION_STATE } from '@county/coordination/evaluation/codes'
import type { Evaluation } from '@county/coordination/evaluation/evaluation'
import { todayIn } from '@county/kernel/local-date'
import { can, ErrorNotice, Link, useSay, useSearchParams } from '@county/platform'
import {
  Button,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  PageSkeleton,
  PrintButton,
  Section,
  StateTag,
  useDialogs,
  useFail,
} from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { Select } from '@county/ui/form'
import { verbs } from '../api.ts'
import { RuleTree } from './rule-tree.tsx'
import { score } from './words.ts'

const TONES = { draft: 'neutral', frozen: 'info', published: 'accent', closed: 'good' } as const
const STEPS = {
  begin: { zh: '开始制定指标', en: 'Begin' },
  freeze: { zh: '冻结指标', en: 'Freeze the rules' },
  publish: { zh: '计算并公布得分', en: 'Count and publish' },
  close: { zh: '确认结果', en: 'Confirm' },
} as const
const ASKED = {
  begin: { zh: '沿用上年度指标，可再调整', en: 'Last year’s rules are taken over and may be changed' },
  freeze: { zh: '冻结后本年度指标和分值不能再改', en: 'Rules and weights of the year no longer change' },
  publish: {
    zh: '按已封存的月份和台账计分，公布后可以申诉',
    en: 'Counted from closed months and ledgers; units may appeal',
  },
  close: { zh: '确认后得分不再改变', en: 'Scores no longer change' },
} as const
type Step = keyof typeof STEPS

/** The yearly evaluation: its tree, the units' scores and ranks, and the next step. */
export default function EvaluationPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const thisYear = Number(todayIn(new Date()).slice(0, 4))
  const year = Number(search.get('year') ?? thisYear - 1)
  const query = verbs.useQuery('evaluation.get', { year }, { keepPrevious: true })
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <PageSkeleton />
  const data = query.data as Evaluation
  const years = [...new Set([thisYear, thisYear - 1, ...data.years])].sort((a, b) => b - a)
  return (
    <Page>
      <PageHeader
        title={say({ zh: `${year}年度考核`, en: `Evaluation of ${year}` })}
        tags={data.state && <StateTag tone={TONES[data.state]}>{say(EVALUATION_STATE[data.state])}</StateTag>}
        subtitle={say(subtitle(data))}
        actions={
          <>
            <Select
              aria-label={say({ zh: '年度', en: 'Year' })}
              value={year}
              style={{ width: 110 }}
              options={years.map((y) => ({ value: y, label: say({ zh: `${y}年`, en: String(y) }) }))}
              onChange={(y: number) => setSearch({ year: String(y) }, { replace: true })}
            />
            <PrintButton />
            {can('coordination.evaluation.run') && data.state === 'draft' && (
              <LinkButton to="/coordination/evaluation-rules">{say({ zh: '调整指标', en: 'Change rules' })}</LinkButton>
            )}
            {data.offers.map((step) => (
              <StepButton key={step} step={step} year={year} />
            ))}
          </>
        }
      />
      {data.units.length > 0 && <Ranking data={data} />}
      <Section title={say({ zh: '考核指标', en: 'The tree' })}>
        {data.rules.length ? (
          <RuleTree rules={data.rules} />
        ) : (
          <EmptyState
            title={say({ zh: '还没有制定本年度指标', en: 'No rules yet' })}
            why={say({
              zh: '由移民局开始制定；得分全部从台账和已封存的月报计算，不看开会、留痕次数。',
              en: 'The bureau begins; every score is counted from ledgers and closed months.',
            })}
          />
        )}
      </Section>
    </Page>
  )
}

function subtitle(data: Evaluation) {
  if (data.state === 'published') return { zh: `申诉截止 ${data.appealUntil}`, en: `Appeals until ${data.appealUntil}` }
  if (data.frozenOn) return { zh: `指标于 ${data.frozenOn} 冻结`, en: `Rules frozen on ${data.frozenOn}` }
  return { zh: '得分从台账计算，被考核单位可以复算', en: 'Counted from ledgers; every unit can count again' }
}

function StepButton({ step, year }: { step: Step; year: number }) {
  const say = useSay()
  const dialogs = useDialogs()
  const fail = useFail()
  const command = verbs.useCommand(`evaluation.${step}`, {
    onDone: () => dialogs.done(say({ zh: '已完成', en: 'Done' })),
    onError: fail,
  })
  const go = async () => {
    if (await dialogs.confirm({ title: say(ASKED[step]), ok: say(STEPS[step]) })) await command.run({ year })
  }
  return (
    <Button type="primary" loading={command.running} onClick={() => void go()}>
      {say(STEPS[step])}
    </Button>
  )
}

type Unit = Evaluation['units'][number]

function Ranking({ data }: { data: Evaluation }) {
  const say = useSay()
  const all = can('coordination.evaluation.run')
  const columns: TableColumn<Unit>[] = [
    { key: 'rank', title: say({ zh: '名次', en: 'Rank' }), end: true, nowrap: true, render: (u) => u.rank ?? '—' },
    {
      key: 'unit',
      title: say({ zh: '单位', en: 'Unit' }),
      nowrap: true,
      render: (u) =>
        all || u.own ? (
          <Link className="nc-link" to={`/coordination/evaluation/${data.year}/${u.unitId}`}>
            {u.unitName}
          </Link>
        ) : (
          u.unitName
        ),
    },
    {
      key: 'total',
      title: say({ zh: '总分', en: 'Total' }),
      end: true,
      render: (u) => <strong className="nc-num">{score(u.total)}</strong>,
    },
    ...data.rules.map((r) => ({
      key: r.id,
      title: say({ zh: `指标${r.code}`, en: `Rule ${r.code}` }),
      end: true,
      render: (u: Unit) => <span className="nc-num">{score(u.scores[r.id] ?? null)}</span>,
    })),
    {
      key: 'appeals',
      title: say({ zh: '申诉', en: 'Appeals' }),
      nowrap: true,
      render: (u) =>
        u.openAppeals > 0 ? (
          <StateTag tone="warn">{say({ zh: `${u.openAppeals}件待裁定`, en: `${u.openAppeals} open` })}</StateTag>
        ) : (
          '—'
        ),
    },
  ]
  return (
    <Section
      title={say({ zh: '得分与名次', en: 'Scores and ranks' })}
      hint={say({
        zh: '指标编号见下表；没有可计分内容的指标，分值按比例分摊到其他指标',
        en: 'Rules with nothing to count leave their weight to the others',
      })}
      flush
    >
      <DataTable
        caption={say({ zh: '得分与名次', en: 'Scores and ranks' })}
        columns={columns}
        rows={data.units}
        rowKey={(u) => u.unitId}
      />
    </Section>
  )
}
