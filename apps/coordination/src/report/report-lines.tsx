import type { Report, ReportLine } from '@county/coordination/report/report'
import { sayNumber } from '@county/kernel/counted'
import { ErrorNotice, useSay } from '@county/platform'
import { Button, Section, StateTag } from '@county/ui'
import { Input } from '@county/ui/form'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { FigureLink, useSayFigure } from '../shared/value.tsx'
import { DisagreeButton, OpinionList } from './opinions.tsx'

/** The lines of a report: counted values with a door, told values to fill in, change and explanation. */
export function ReportLines({ report }: { report: Report }) {
  const say = useSay()
  const counted = report.lineRows.filter((l) => l.source === 'counted').length
  return (
    <Section
      flush
      title={say({ zh: '目标数据', en: 'Figures' })}
      hint={say({
        zh: `${report.lines}行，其中${counted}行由台账统计；${report.open ? `${report.open}行需要填写或说明` : '没有待填内容'}`,
        en: `${report.lines} lines, ${counted} counted from ledgers; ${report.open} open`,
      })}
    >
      <div className="nc-table-wrap">
        <table className="nc-table">
          <caption className="nc-hidden">{say({ zh: '目标数据', en: 'Figures' })}</caption>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '目标', en: 'Target' })}</th>
              <th scope="col">{say({ zh: '目标值', en: 'Goal' })}</th>
              <th scope="col">{say({ zh: '本月', en: 'This month' })}</th>
              <th scope="col">{say({ zh: '上月', en: 'Last month' })}</th>
              <th scope="col">{say({ zh: '变化', en: 'Change' })}</th>
              <th scope="col">{say({ zh: '变化说明', en: 'Explanation' })}</th>
            </tr>
          </thead>
          <tbody>
            {report.lineRows.map((l) => (
              <LineRow key={l.id} report={report} line={l} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function LineRow({ report, line: l }: { report: Report; line: ReportLine }) {
  const say = useSay()
  const sayFigure = useSayFigure()
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400, minWidth: 220 }}>
        {l.label}
        {l.site && l.kind !== 'projects' && `（${l.site}）`}
        <div className="nc-muted nc-small">
          {l.source === 'counted' ? say({ zh: '台账统计', en: 'counted' }) : say({ zh: '部门报送', en: 'told' })}
          {l.note && `；${l.note}`}
        </div>
        <OpinionList report={report} line={l} />
      </th>
      <td className="nc-num is-nowrap">{l.goal === null ? '—' : sayFigure({ ...l, value: l.goal })}</td>
      <td className="is-nowrap">
        {l.source === 'counted' ? (
          <>
            <FigureLink
              indicatorId={l.indicatorId}
              month={report.month}
              area={l.area}
              value={l.value}
              unit={l.unit}
              label={l.label}
            />
            {l.unit === '%' && !!l.total && <span className="nc-muted nc-small nc-num">{` ${l.hits}/${l.total}`}</span>}
          </>
        ) : (
          <ToldValue report={report} line={l} />
        )}
        {report.offers.includes('cosign') && <DisagreeButton report={report} line={l} />}
      </td>
      <td className="nc-num is-nowrap">{sayFigure({ ...l, value: l.previous })}</td>
      <td className="nc-num is-nowrap">
        <ChangeText line={l} />
      </td>
      <td style={{ minWidth: 220 }}>
        <Explanation report={report} line={l} />
      </td>
    </tr>
  )
}

/** The change since last month; beyond tolerance it is marked with word and shape. */
function ChangeText({ line: l }: { line: ReportLine }) {
  const say = useSay()
  const text =
    l.difference === null
      ? '—'
      : `${l.difference > 0 ? '+' : ''}${sayNumber(l.difference)}${l.percent === null ? '' : `（${l.percent > 0 ? '+' : ''}${sayNumber(l.percent)}%）`}`
  if (!l.needsExplanation) return text
  return (
    <>
      {text}{' '}
      <StateTag
        tone={l.explanation ? 'neutral' : 'warn'}
        title={say({ zh: `超过${l.tolerancePercent}%或不应有的数`, en: `beyond ${l.tolerancePercent}%` })}
      >
        {l.explanation ? say({ zh: '已说明', en: 'explained' }) : say({ zh: '请说明', en: 'explain' })}
      </StateTag>
    </>
  )
}

/** A told value, saved when the field is left. */
function ToldValue({ report, line: l }: { report: Report; line: ReportLine }) {
  const say = useSay()
  const sayFigure = useSayFigure()
  const [text, setText] = useState(l.value === null ? '' : String(l.value))
  const set = verbs.useCommand('report.setLine')
  if (!report.offers.includes('edit')) return <span className="nc-num">{sayFigure(l)}</span>
  const save = (value: number | null) => value !== l.value && void set.run({ reportId: report.id, lineId: l.id, value })
  const label = say({ zh: `${l.label}本月数`, en: `${l.label}, this month` })
  return (
    <div className="nc-stack" style={{ gap: 4 }}>
      {l.unit === null ? (
        <select
          aria-label={label}
          className="nc-input"
          value={l.value === null ? '' : String(l.value)}
          onChange={(e) => save(e.target.value === '' ? null : Number(e.target.value))}
        >
          <option value="">{say({ zh: '请选择', en: 'Choose' })}</option>
          <option value="1">{sayFigure({ ...l, value: 1 })}</option>
          <option value="0">{sayFigure({ ...l, value: 0 })}</option>
        </select>
      ) : (
        <Input
          aria-label={label}
          inputMode="decimal"
          value={text}
          suffix={l.unit}
          style={{ width: 150 }}
          status={text !== '' && !Number.isFinite(Number(text)) ? 'error' : ''}
          onChange={(e) => setText(e.target.value)}
          onBlur={() => (text === '' ? save(null) : Number.isFinite(Number(text)) && save(Number(text)))}
        />
      )}
      {set.error && <ErrorNotice error={set.error} />}
    </div>
  )
}

function Explanation({ report, line: l }: { report: Report; line: ReportLine }) {
  const say = useSay()
  const [text, setText] = useState(l.explanation ?? '')
  const [open, setOpen] = useState(l.needsExplanation)
  const set = verbs.useCommand('report.setLine')
  if (!report.offers.includes('edit')) return <span>{l.explanation ?? ''}</span>
  if (!open && !l.explanation)
    return (
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {say({ zh: '添加说明', en: 'Explain' })}
      </Button>
    )
  return (
    <>
      <Input.TextArea
        aria-label={say({ zh: `${l.label}变化说明`, en: `${l.label}, explanation` })}
        value={text}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 5 }}
        status={l.needsExplanation && !text.trim() ? 'warning' : ''}
        placeholder={say({ zh: '为什么变化', en: 'Why it changed' })}
        onChange={(e) => setText(e.target.value)}
        onBlur={() =>
          text.trim() !== (l.explanation ?? '') &&
          void set.run({ reportId: report.id, lineId: l.id, explanation: text.trim() || null })
        }
      />
      {set.error && <ErrorNotice error={set.error} />}
    </>
  )
}
