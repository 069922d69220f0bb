import type { ReactNode } from 'react'
import { useLang } from '../i18n/lang.ts'
import { toAppError } from './app-error.ts'
import { sayError, sayIncident } from './texts.ts'
import './errors.css'

/** Props of {@link ErrorNotice}. */
export interface ErrorNoticeProps {
  error: unknown
  /** What could not be done, in a few words; left out, the text alone is shown. */
  title?: string
  onRetry?: () => void
  /** Further actions. */
  children?: ReactNode
}

/** A failed request in the user's words: what happened, what is kept, what to do, the incident number. */
export function ErrorNotice({ error, title, onRetry, children }: ErrorNoticeProps) {
  const lang = useLang()
  if (!error) return null
  const app = toAppError(error)
  const incident = app.status >= 400 && app.status < 500 ? null : sayIncident(app, lang)
  return (
    <div className="county-notice" role="alert">
      <span className="county-notice-mark" aria-hidden="true">
        !
      </span>
      <div className="county-notice-body">
        {title && <strong>{title}</strong>}
        <p>{sayError(app, lang)}</p>
        {app.issues.length > 0 && (
          <ul>
            {app.issues.slice(0, 8).map((i) => (
              <li key={`${i.path}${i.code}`}>{i.message}</li>
            ))}
          </ul>
        )}
        {incident && <p className="county-notice-incident">{incident}</p>}
        {(onRetry || children) && (
          <div className="county-notice-actions">
            {onRetry && (
              <button type="button" className="county-button" onClick={onRetry}>
                {lang === 'en' ? 'Try again' : '重试'}
              </button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  )
}
