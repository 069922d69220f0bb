import type { ImportColumn, ImportRow } from '@county/core/import'
import { Segmented } from '../base/segmented.tsx'
import { Shape } from '../base/shape.tsx'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'
import { ROW_STATES } from './review-step.tsx'

const TONES = { error: 'danger', conflict: 'warn', notice: 'info' } as const

/** One source row: where it stands, its state, whom it is about, what is wrong or would change, and the decision. */
export function ReviewRow({
  row,
  targets,
  sheets,
  decidable,
  onDecide,
}: {
  row: ImportRow
  targets: readonly ImportColumn[]
  sheets: number
  decidable: boolean
  onDecide: (decision: 'keep' | 'take' | 'skip') => void
}) {
  const { t, say, lang } = useUi()
  const state = ROW_STATES.find((s) => s.state === row.state)
  const shown = targets.filter(
    (c) => row.values[c.key] !== null && row.values[c.key] !== undefined && row.values[c.key] !== '',
  )
  const [first, ...others] = shown
  const labelOf = (key: string) => {
    const column = targets.find((c) => c.key === key)
    return column ? say(column.label) : key
  }
  return (
    <tr>
      <td className="is-narrow nc-num">
        {sheets > 1 && <span className="nc-cell-sub">{row.sheet}</span>}
        {t('review.row', { n: row.row })}
      </td>
      <td className="is-narrow">{state && <StateTag tone={state.tone}>{t(state.word)}</StateTag>}</td>
      <td>
        {first && <strong>{show(row.values[first.key])}</strong>}
        <span className="nc-cell-sub">
          {others
            .slice(0, 3)
            .map((c) => show(row.values[c.key]))
            .join(' · ')}
        </span>
      </td>
      <td>
        <ul className="nc-msgs">
          {row.messages.map((m) => (
            <li key={`${m.code}${m.cell ?? ''}`} style={{ color: `var(--nc-${TONES[m.level]})` }}>
              <span style={{ width: '0.8em', flex: 'none', display: 'inline-block' }}>
                <Shape tone={TONES[m.level]} />
              </span>
              {m.cell && <code>{m.cell}</code>}
              <span>
                {m.column && `${m.column}：`}
                {lang === 'en' ? m.en : m.zh}
              </span>
            </li>
          ))}
        </ul>
        {row.changes.length > 0 && (
          <ul className="nc-changes">
            {row.changes.map((c) => (
              <li key={c.key}>
                <span className="nc-muted">{labelOf(c.key)}</span>
                <del>{show(c.from)}</del>
                <span aria-hidden="true">→</span>
                <ins>{show(c.to)}</ins>
              </li>
            ))}
          </ul>
        )}
      </td>
      {decidable && (
        <td>
          {row.state === 'conflict' && (
            <Segmented
              label={t('decide.title')}
              value={row.decision ?? ''}
              options={(['keep', 'take', 'skip'] as const).map((d) => ({ value: d, label: t(`decide.${d}`) }))}
              onChange={(d) => onDecide(d as 'keep' | 'take' | 'skip')}
            />
          )}
        </td>
      )}
    </tr>
  )
}

function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
