import type { ReactNode } from 'react'

/** What an empty place says. */
export interface EmptyStateProps {
  title: string
  /** Why there is nothing here. */
  why?: ReactNode
  /** What to do next: buttons. */
  actions?: ReactNode
}

/** An empty place: why it is empty and what to do next. */
export function EmptyState({ title, why, actions }: EmptyStateProps) {
  return (
    <div className="nc-empty">
      <svg viewBox="0 0 76 60" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
        <path d="M8 34 18 12h40l10 22v16a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3z" fill="#f1f6f5" strokeLinejoin="round" />
        <path d="M8 34h18c1.5 0 2 1 2.5 3s2 5 9.5 5 9-3 9.5-5 1-3 2.5-3h18" strokeLinejoin="round" />
        <path d="M30 21h16M26 27h24" strokeLinecap="round" />
      </svg>
      <p className="nc-empty__title">{title}</p>
      {why && <p className="nc-empty__why">{why}</p>}
      {actions && <div className="nc-empty__actions nc-no-print">{actions}</div>}
    </div>
  )
}
