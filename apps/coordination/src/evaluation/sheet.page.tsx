import { EVALUATION_GROUP } from '@county/coordination/evaluation/codes'
import type { Recount, ScoreSheet } from '@county/coordination/evaluation/evaluation'
import { scoreOf } from '@county/coordination/evaluation/score'
import { ErrorNotice, useParams, useSay } from '@county/platform'
import { Button, Notice, Page, PageHeader, PageSkeleton, PrintButton, Section, StateTag, useCode } from '@county/ui'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { AppealPart } from './appeals.tsx'
import { score } from './words.ts'

/** A unit's score sheet: each rule, the rows behind it, counting again, appeals. */
export default function SheetPage() {
  const say = useSay()
  const { year = '', unitId = '' } = useParams()
  const input = { year: Number(year), unitId }
  const query = verbs.useQuery('evaluation.sheet', input)
  const [recount, setRecount] = useState<Recount | null>(null)
  const [counting, setCounting] = useState(false)
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <PageSkeleton />
  const sheet = query.data as ScoreSheet
  const count = async () => {
    setCounting(true)
    try {
      setRecount(await verbs.fetch('evaluation.recount', input))
    } finally {
      setCounting(false)
    }
  }
  return (
    <Page>
      <PageHeader
        title={`${sheet.unitName} · ${say({ zh: `${year}年度考核得分表`, en: `score sheet of ${year}` })}`}
        back={{ to: `/coordination/evaluation?year=${year}`, label: say({ zh: '年度考核', en: 'Evaluation' }) }}
        subtitle={say({
          zh: `总分 ${score(sheet.total)}，第 ${sheet.rank ?? '—'} 名${sheet.state === 'published' ? `；申诉截止 ${sheet.appealUntil}` : ''}`,
          en: `${score(sheet.total)} points, rank ${sheet.rank ?? '—'}`,
        })}
        actions={
          <>
            <PrintButton />
            <Button type="primary" loading={counting} onClick={() => void count()}>
              {say({ zh: '复算', en: 'Count again' })}
            </Button>
          </>
        }
      />
      {recount && <RecountNotice recount={recount} sheet={sheet} />}
      {sheet.lines.map((line) => (
        <Line key={line.rule.id} line={line} sheet={sheet} />
      ))}
    </Page>
  )
}

function RecountNotice({ recount, sheet }: { recount: Recount; sheet: ScoreSheet }) {
  const say = useSay()
  const fits = sheet.lines.every((l) => scoreOf(l.rule.weight, l) === l.score)
  if (recount.same && fits)
    return (
      <Notice
        tone="good"
        title={say({
          zh: '复算一致：得分表里的行逐条相加，与公布的得分完全相同，台账此后没有变化',
          en: 'The same: the rows add up to the published scores, and the ledgers have not changed since',
        })}
      />
    )
  const titles = new Map(sheet.lines.map((l) => [l.rule.id, l.rule.title]))
  return (
    <Notice title={say({ zh: '公布以后台账有变化，公布的得分不变', en: 'Ledgers changed since; the scores stay' })}>
      <ul>
        {recount.lines
          .filter((l) => l.published !== l.now || l.gone.length > 0 || l.came.length > 0)
          .map((l) => (
            <li key={l.ruleId}>
              {titles.get(l.ruleId)}：{score(l.published)} → {score(l.now)}
              {l.came.length > 0 && <div className="nc-muted nc-small">{l.came.join('；')}</div>}
            </li>
          ))}
      </ul>
    </Notice>
  )
}

function Line({ line, sheet }: { line: ScoreSheet['lines'][number]; sheet: ScoreSheet }) {
  const say = useSay()
  const code = useCode()
  const [open, setOpen] = useState(false)
  const { rule, hits, total, adjusted } = line
  const missed = line.evidence.filter((e) => !e.hit)
  const shown = open ? line.evidence : missed.slice(0, 3)
  return (
    <Section
      title={`${rule.code} ${rule.title}`}
      hint={code(EVALUATION_GROUP, rule.group)}
      extra={
        <span className="nc-row">
          <strong className="nc-num">
            {score(adjusted ?? line.score)} / {rule.weight}
          </strong>
          {adjusted !== null && (
            <StateTag tone="info">
              {say({ zh: `申诉调整，原 ${score(line.score)}`, en: `was ${score(line.score)}` })}
            </StateTag>
          )}
        </span>
      }
    >
      <p className="nc-num" style={{ margin: 0 }}>
        {total === 0
          ? say({ zh: '没有可计分的内容，分值分摊到其他指标', en: 'Nothing to count' })
          : `${rule.weight} × ${hits} ÷ ${total} = ${score(line.score)}`}
      </p>
      {rule.note && (
        <p className="nc-muted nc-small" style={{ margin: '4px 0 10px' }}>
          {rule.note}
        </p>
      )}
      {shown.length > 0 && (
        <ul className="nc-stack" style={{ listStyle: 'none', padding: 0, margin: 0, gap: 4 }}>
          {shown.map((e) => (
            <li key={e.id} className="nc-row">
              <StateTag tone={e.hit ? 'good' : 'warn'}>
                {e.hit ? say({ zh: '计分', en: 'counts' }) : say({ zh: '未计', en: 'does not' })}
              </StateTag>
              <span>{e.label}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="nc-row" style={{ margin: '10px 0 0' }}>
        {line.evidence.length > shown.length && (
          <Button className="nc-no-print" onClick={() => setOpen(true)}>
            {say({ zh: `全部 ${line.evidence.length} 行`, en: `All ${line.evidence.length} rows` })}
          </Button>
        )}
        <span className="nc-muted nc-small nc-num">
          {say({ zh: `校验码 ${line.digest}`, en: `Digest ${line.digest}` })}
        </span>
      </p>
      <AppealPart line={line} sheet={sheet} />
    </Section>
  )
}
