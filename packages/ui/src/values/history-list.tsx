import type { FieldMeta } from '@county/core/ledger/field'
import type { RowSource, RowVersion } from '@county/core/ledger/ledger'
import type { ReactNode } from 'react'
import { useUi } from '../context.ts'
import { sayMoment, sayValue } from './say-value.ts'

/** A list of points in time, newest first. */
export function Timeline({ items }: { items: readonly { key: string; head: ReactNode; body?: ReactNode }[] }) {
  return (
    <ol className="nc-timeline">
      {items.map((item) => (
        <li key={item.key}>
          <div className="nc-timeline__head">{item.head}</div>
          {item.body}
        </li>
      ))}
    </ol>
  )
}

/** The versions of a row, newest first: who, when, from → to, source. `meta` names and words the fields. */
export function HistoryList({ versions, meta }: { versions: readonly RowVersion[]; meta: Record<string, FieldMeta> }) {
  const { t } = useUi()
  const newestFirst = [...versions].sort((a, b) => b.version - a.version)
  return (
    <Timeline
      items={newestFirst.map((v) => ({
        key: String(v.version),
        head: (
          <>
            <span className="nc-timeline__who">{v.by ?? t('history.system')}</span>
            <time className="nc-num nc-muted" dateTime={v.at}>
              {sayMoment(v.at)}
            </time>
            <span className="nc-muted nc-small">
              {v.version === 1 ? t('history.created') : t('history.version', { n: v.version })}
            </span>
            <SourceText source={v.source} />
          </>
        ),
        body: <Changes changes={v.changes} meta={meta} first={v.version === 1} />,
      }))}
    />
  )
}

/** Where a row came from, in words. */
export function SourceText({ source }: { source: RowSource | null }) {
  const { t } = useUi()
  if (!source || source.kind === 'typed') return <span className="nc-muted nc-small">{t('source.typed')}</span>
  if (source.kind === 'import')
    return (
      <span className="nc-muted nc-small">
        {t('source.import', { file: source.file ?? '', row: source.row ?? '' })}
      </span>
    )
  return <span className="nc-muted nc-small">{t('source.derived', { by: source.by ?? '' })}</span>
}

function Changes({
  changes,
  meta,
  first,
}: {
  changes: RowVersion['changes']
  meta: Record<string, FieldMeta>
  first: boolean
}) {
  const { lang, say, t } = useUi()
  const standard: Record<string, string> = { closedOn: t('field.closedOn'), closedReason: t('field.closedReason') }
  const shown = changes.filter((c) => !first || (c.to !== null && c.to !== ''))
  if (shown.length === 0) return null
  return (
    <ul className="nc-changes">
      {shown.map((c) => {
        const field = meta[c.key]
        const from = c.from === null || c.from === '' ? '' : sayValue(field, c.from, lang)
        const to = sayValue(field, c.to, lang) || t('history.set')
        return (
          <li key={c.key}>
            <span className="nc-muted">{field ? say(field.label) : (standard[c.key] ?? c.key)}</span>
            {!first && from !== '' && (
              <>
                <del>{from}</del>
                <span aria-hidden="true">→</span>
                <span className="nc-hidden">{t('history.to')}</span>
              </>
            )}
            <ins>{to}</ins>
          </li>
        )
      })}
    </ul>
  )
}
