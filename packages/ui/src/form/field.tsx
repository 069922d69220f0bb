import type { ReactNode } from 'react'
import { useUi } from '../context.ts'

/** What stands around an input. */
export interface FieldProps {
  id: string
  label: ReactNode
  required?: boolean
  help?: ReactNode
  error?: string | undefined
  wide?: boolean
  /** The input is a group (radio buttons): labelled by the text, not by `for`. */
  group?: boolean
  children: ReactNode
}

/** An input with label, help and its error beside it. */
export function Field({ id, label, required, help, error, wide, group, children }: FieldProps) {
  const { t } = useUi()
  const text = (
    <>
      {required && (
        <span className="nc-field__req" aria-hidden="true">
          *
        </span>
      )}
      {label}
      {!required && <span className="nc-field__opt">{t('form.optional')}</span>}
    </>
  )
  return (
    <div className={`nc-field${wide ? ' nc-field--wide' : ''}`} data-field={id}>
      {group ? (
        <span className="nc-label" id={`${id}-label`}>
          {text}
        </span>
      ) : (
        <label htmlFor={id}>{text}</label>
      )}
      {children}
      {help && (
        <p className="nc-field__help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="nc-field__error" id={`${id}-error`}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />
          </svg>
          {error}
        </p>
      )}
    </div>
  )
}

/** Ids of the texts that describe an input, for `aria-describedby`. */
export function describedBy(id: string, help: unknown, error: unknown): string | undefined {
  const ids = [help && `${id}-help`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
