import { sayError, sayIncident, toAppError } from '@county/platform'
import type { ReactNode } from 'react'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { Notice } from './notice.tsx'

/** What went wrong and what the officer can do. */
export interface ErrorNoticeProps {
  error: unknown
  /** What was being done: 读取名单, 保存. Default: a general title. */
  doing?: string
  /** What is kept: the draft, the rows before. */
  kept?: ReactNode
  onRetry?: () => void
  actions?: ReactNode
}

/** A failed request: what happened, what is kept, what to do, incident number. */
export function ErrorNotice({ error, doing, kept, onRetry, actions }: ErrorNoticeProps) {
  const { t, lang } = useUi()
  const app = toAppError(error)
  const incident = sayIncident(app, lang)
  const refused = app.status >= 400 && app.status < 500
  return (
    <Notice
      tone={refused ? 'warn' : 'danger'}
      title={doing ? t('error.title', { doing }) : t('error.general')}
      actions={
        (onRetry || actions) && (
          <>
            {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
            {actions}
          </>
        )
      }
    >
      <p>{sayError(app, lang)}</p>
      {app.retriedByItself && <p>{t('error.retried')}</p>}
      {kept && <p>{kept}</p>}
      {incident && !refused && <p className="nc-muted nc-small nc-num">{incident}</p>}
    </Notice>
  )
}
