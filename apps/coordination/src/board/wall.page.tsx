import type { Board, BoardMeasure } from '@county/coordination/figure/figure'
import { PROGRESS, ProgressState } from '@county/coordination/figure/progress'
import { sayMonth } from '@county/kernel/month'
import { useLang, useSay } from '@county/platform'
import { PageSkeleton, Shape, Sparkline } from '@county/ui'
import type { CSSProperties } from 'react'
import { verbs } from '../api.ts'
import { useMonth } from '../shared/month-choice.tsx'
import { ARRIVALS, PROGRESS_TONES } from '../shared/states.tsx'
import { useSayFigure } from '../shared/value.tsx'

const MINUTE = 60_000
/** The accent of lines on the dark ground. */
const ON_DARK = { '--nc-accent': '#8fdcd6' } as CSSProperties

/** The wall page (1920 × 1080): all measures at a glance, without interaction; renewed every minute. */
export default function WallPage() {
  const { month } = useMonth()
  const board = verbs.useQuery('figure.board', month ? { month } : {}, { enabled: !!month, every: MINUTE })
  const status = verbs.useQuery('month.status', { month: month ?? '' }, { enabled: !!month, every: MINUTE })
  if (!board.data) return <PageSkeleton />
  return (
    <div
      style={{
        ...ON_DARK,
        position: 'fixed',
        inset: 0,
        zIndex: 1200,
        background: '#0b2b2b',
        color: '#eef6f5',
        padding: '2vh 1.5vw',
        display: 'grid',
        gridTemplateRows: 'auto auto 1fr',
        gap: '1.6vh',
        overflow: 'auto',
      }}
    >
      <WallHead board={board.data} />
      <Totals board={board.data} counts={status.data?.counts} />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
          gridAutoRows: '1fr',
          gap: '1.2vh 0.8vw',
        }}
      >
        {board.data.measures.map((m) => (
          <Tile key={m.no} measure={m} />
        ))}
      </div>
    </div>
  )
}

function WallHead({ board }: { board: Board }) {
  const [lang, say] = [useLang(), useSay()]
  return (
    <header style={{ display: 'flex', alignItems: 'baseline', gap: '1vw' }}>
      <h1 style={{ margin: 0, fontSize: 'clamp(22px, 3.2vh, 44px)', color: '#fff' }}>
        {say({ zh: '晴隆县新市民计划调度大屏', en: 'Qinglong new citizens plan' })}
      </h1>
      <span style={{ fontSize: 'clamp(14px, 2vh, 26px)' }}>{sayMonth(board.month, lang)}</span>
      <span style={{ marginInlineStart: 'auto', fontSize: 'clamp(12px, 1.7vh, 22px)', opacity: 0.85 }}>
        {board.monthState === 'closed'
          ? say({ zh: '已封存数', en: 'frozen figures' })
          : say({ zh: `截至 ${board.asOf}`, en: `as of ${board.asOf}` })}
      </span>
    </header>
  )
}

const BOX: CSSProperties = { background: 'rgba(255,255,255,0.07)', borderRadius: 8, padding: '1.1vh 0.8vw' }
const TONES: Record<string, string> = {
  good: '#7fe0a5',
  info: '#8fc7f0',
  warn: '#ffcf6b',
  danger: '#ff9b92',
  neutral: '#b9c9c7',
  accent: '#8fdcd6',
}

function Totals({ board, counts }: { board: Board; counts: Record<string, number> | undefined }) {
  const say = useSay()
  const size = { fontSize: 'clamp(20px, 3.4vh, 48px)', fontWeight: 600 }
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(9, minmax(0, 1fr))', gap: '0.8vw' }}>
      {ProgressState.options.map((s) => (
        <div key={s} style={{ ...BOX, color: TONES[PROGRESS_TONES[s]] }}>
          <div className="nc-num" style={size}>
            {board.measures.filter((m) => m.state === s).length}
          </div>
          <div>{say(PROGRESS[s])}</div>
        </div>
      ))}
      {(['onTime', 'late', 'waiting', 'overdue'] as const).map((a) => (
        <div key={a} style={{ ...BOX, color: TONES[ARRIVALS[a].tone] }}>
          <div className="nc-num" style={size}>
            {counts?.[a] ?? '—'}
          </div>
          <div>
            {say({ zh: '月报', en: 'reports ' })}
            {say(ARRIVALS[a])}
          </div>
        </div>
      ))}
    </div>
  )
}

function Tile({ measure: m }: { measure: BoardMeasure }) {
  const say = useSay()
  const colour = TONES[PROGRESS_TONES[m.state]]
  const known = m.targets.filter((t) => t.value !== null)
  const shown = [...known, ...m.targets.filter((t) => t.value === null)].slice(0, 3)
  const trend = m.targets.find((t) => t.trend.filter((p) => p.value !== null).length > 1)?.trend
  return (
    <article
      style={{
        ...BOX,
        borderInlineStart: `4px solid ${colour}`,
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
      }}
    >
      <div style={{ display: 'flex', gap: 8, fontSize: 'clamp(12px, 1.7vh, 22px)', lineHeight: 1.35 }}>
        <strong style={{ color: '#fff' }}>
          {m.no}. {say(m.title)}
        </strong>
        <span style={{ marginInlineStart: 'auto', whiteSpace: 'nowrap', color: colour }}>
          <Mark tone={PROGRESS_TONES[m.state]} /> {say(PROGRESS[m.state])}
        </span>
      </div>
      <ul style={{ listStyle: 'none', margin: 'auto 0 0', padding: 0, fontSize: 'clamp(11px, 1.5vh, 20px)' }}>
        {shown.map((t) => (
          <TargetLine key={t.key} target={t} />
        ))}
      </ul>
      {trend && (
        <span style={{ alignSelf: 'end', marginTop: 'auto' }}>
          <Sparkline points={trend} />
        </span>
      )}
    </article>
  )
}

function TargetLine({ target: t }: { target: BoardMeasure['targets'][number] }) {
  const sayFigure = useSayFigure()
  return (
    <li style={{ display: 'flex', gap: 8, lineHeight: 1.6 }}>
      <span style={{ color: TONES[PROGRESS_TONES[t.state]] }}>
        <Mark tone={PROGRESS_TONES[t.state]} />
      </span>
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', opacity: 0.9 }}>{t.name}</span>
      <span className="nc-num" style={{ marginInlineStart: 'auto', whiteSpace: 'nowrap' }}>
        <strong style={{ color: '#fff' }}>{sayFigure(t)}</strong>
        {t.goal !== null && t.value !== null && (
          <span style={{ opacity: 0.75 }}> / {sayFigure({ ...t, value: t.goal })}</span>
        )}
      </span>
    </li>
  )
}

/** The shape of a state, standing in a line of text. */
function Mark({ tone }: { tone: Parameters<typeof Shape>[0]['tone'] }) {
  return (
    <span
      style={{ display: 'inline-block', width: '0.7em', height: '0.7em', lineHeight: 0, verticalAlign: 'baseline' }}
    >
      <Shape tone={tone} />
    </span>
  )
}
