import type { ReactNode } from 'react'
import type { Tone } from '../base/shape.tsx'

/** What a page says that has only one thing to say: done, not found, no permission. */
export interface ResultProps {
  tone?: Extract<Tone, 'good' | 'warn' | 'danger' | 'info'>
  title: string
  detail?: ReactNode
  actions?: ReactNode
}

const MARKS = {
  good: <path d="M16 29l8 8 17-18" />,
  warn: <path d="M28 16v15M28 38v1" />,
  danger: <path d="M20 20l16 16M36 20L20 36" />,
  info: <path d="M28 26v14M28 17v1" />,
}

/** One statement in the middle of a page with what to do next. */
export function Result({ tone = 'info', title, detail, actions }: ResultProps) {
  return (
    <div className="nc-result" role="status">
      <svg
        viewBox="0 0 56 56"
        fill="none"
        stroke={`var(--nc-${tone})`}
        strokeWidth="3"
        strokeLinecap="round"
        aria-hidden
      >
        <circle cx="28" cy="28" r="25" strokeWidth="2" />
        {MARKS[tone]}
      </svg>
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {actions && <div className="nc-empty__actions">{actions}</div>}
    </div>
  )
}
