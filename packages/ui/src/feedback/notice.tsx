import type { ReactNode } from 'react'
import type { Tone } from '../base/shape.tsx'

const MARKS = {
  danger: <path d="M10 1.5 18.5 10 10 18.5 1.5 10zM10 6v5M10 13.4v.3" />,
  warn: <path d="M10 2.5 18.5 17h-17zM10 8v4.5M10 14.6v.2" />,
  info: <path d="M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4zM10 9v5M10 6.2v.2" />,
  good: <path d="M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4zM6 10.2l2.8 2.8L14 7.6" />,
}

/** What a notice in the page shows. */
export interface NoticeProps {
  tone?: Extract<Tone, 'danger' | 'warn' | 'info' | 'good'>
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}

/** A notice in the page: a statement, details, what to do. Danger and warnings are announced to screen readers. */
export function Notice({ tone = 'info', title, children, actions }: NoticeProps) {
  return (
    <div className={`nc-notice nc-notice--${tone}`} role={tone === 'danger' || tone === 'warn' ? 'alert' : 'status'}>
      <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" aria-hidden>
        {MARKS[tone]}
      </svg>
      <div className="nc-notice__body">
        <p className="nc-notice__title">{title}</p>
        {children}
        {actions && <div className="nc-notice__actions nc-no-print">{actions}</div>}
      </div>
    </div>
  )
}
