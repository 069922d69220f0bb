import { Link } from '@county/platform'
import { type CSSProperties, type ReactNode, useId } from 'react'

/** What a titled part of a page takes. */
export interface SectionProps {
  title?: ReactNode
  hint?: ReactNode
  extra?: ReactNode
  /** Content reaches the edges: for tables and lists. */
  flush?: boolean
  id?: string
  children: ReactNode
}

/** A titled part of a page on a white ground. */
export function Section({ title, hint, extra, flush, id, children }: SectionProps) {
  const heading = useId()
  return (
    <section
      id={id}
      className={`nc-section${flush ? ' nc-section--flush' : ''}`}
      aria-labelledby={title ? heading : undefined}
    >
      {(title || extra) && (
        <div className="nc-section__head">
          {title && <h2 id={heading}>{title}</h2>}
          {hint && <span className="nc-section__hint">{hint}</span>}
          {extra && <div className="nc-section__extra nc-no-print">{extra}</div>}
        </div>
      )}
      <div className="nc-section__body">{children}</div>
    </section>
  )
}

/** A small box; a link as a whole when `to` is given. */
export function Card({ title, to, children }: { title?: ReactNode; to?: string; children: ReactNode }) {
  const inner = (
    <>
      {title && <p className="nc-card__title">{title}</p>}
      {children}
    </>
  )
  return to ? (
    <Link to={to} className="nc-card">
      {inner}
    </Link>
  ) : (
    <div className="nc-card">{inner}</div>
  )
}

/** Children in columns at least `min` pixels wide, as many as fit. */
export function Grid({ min = 260, children }: { min?: number; children: ReactNode }) {
  return (
    <div className="nc-grid" style={{ '--min': `${min}px` } as CSSProperties}>
      {children}
    </div>
  )
}

/** The parts of a page one below the other. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="nc-page">{children}</div>
}
