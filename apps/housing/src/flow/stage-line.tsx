import type { CodeTable } from '@county/kernel/codes/code-table'
import { Shape, useCode } from '@county/ui'

/** The stages of a case in one line: what is behind, where it stands, what follows. */
export function StageLine({ stages, table, now }: { stages: readonly string[]; table: CodeTable; now: string }) {
  const code = useCode()
  const at = stages.indexOf(now)
  return (
    <ol
      className="nc-row"
      style={{ listStyle: 'none', margin: 0, padding: 0, gap: '6px 18px' }}
      aria-label={table.title.zh}
    >
      {stages.map((stage, i) => {
        const tone = i < at ? 'good' : i === at ? 'accent' : 'neutral'
        return (
          <li key={stage} aria-current={i === at ? 'step' : undefined} className={`nc-tag nc-tone-${tone}`}>
            <Shape tone={tone} />
            {i === at ? <strong>{code(table, stage)}</strong> : code(table, stage)}
          </li>
        )
      })}
    </ol>
  )
}
