import { useEffect, useRef } from 'react'
import { useUi } from '../context.ts'
import { Notice } from '../feedback/notice.tsx'
import type { FieldErrors } from './issues.ts'

/** Everything wrong with a form, on top of it; a press goes to the field. Takes the focus whenever `attempt` rises. */
export function ErrorSummary({
  errors,
  labels,
  idOf,
  attempt,
}: {
  errors: FieldErrors
  labels: Record<string, string>
  idOf: (key: string) => string
  attempt: number
}) {
  const { t } = useUi()
  const box = useRef<HTMLDivElement>(null)
  const list = Object.entries(errors)
  useEffect(() => {
    if (attempt > 0 && box.current) {
      box.current.focus()
      box.current.scrollIntoView({ block: 'center' })
    }
  }, [attempt])
  if (attempt === 0 || list.length === 0) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="danger" title={t('form.errors', { n: list.length })}>
        <ul>
          {list.map(([key, message]) => (
            <li key={key}>
              {key === '' ? (
                message
              ) : (
                <button type="button" className="nc-link" onClick={() => document.getElementById(idOf(key))?.focus()}>
                  {labels[key] ?? key}：{message}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
