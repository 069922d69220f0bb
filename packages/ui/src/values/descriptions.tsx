import type { CSSProperties, ReactNode } from 'react'

/** One named value. */
export interface DescriptionItem {
  key: string
  label: ReactNode
  value: ReactNode
  /** Takes the whole width: long texts. */
  wide?: boolean
}

/** Named values in columns, as many as fit; `min` is the least width of a column in pixels. */
export function Descriptions({ items, min = 220 }: { items: readonly DescriptionItem[]; min?: number }) {
  return (
    <dl className="nc-desc" style={{ '--min': `${min}px` } as CSSProperties}>
      {items.map((item) => (
        <div key={item.key} className={item.wide ? 'nc-desc__wide' : undefined}>
          <dt>{item.label}</dt>
          <dd>{item.value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
