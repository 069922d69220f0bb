import { Component, type ReactNode } from 'react'
import { say } from '../i18n/lang.ts'
import { toAppError } from './app-error.ts'
import { outlookOf, sayUntil } from './outlook.ts'
import { reportBrowserError } from './report.ts'
import { sayIncident } from './texts.ts'
import { useRetry } from './use-retry.ts'
import './errors.css'

/** Props of {@link ErrorBoundary}. */
export interface ErrorBoundaryProps {
  /** The module to which the error is reported; null for the portal. */
  module: string | null
  /** Name of what is affected, such as a module's title. */
  what: string
  /** One line in place of a block, for slots. */
  small?: boolean
  children: ReactNode
}

/** Catches what breaks while drawing: says what is affected, that the rest works, and offers to try again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('empty') }
  }

  override componentDidCatch(error: unknown): void {
    reportBrowserError(error, this.props.module)
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children
    return (
      <Failure
        what={this.props.what}
        error={this.state.error}
        small={this.props.small ?? false}
        name={`${this.props.module}/${this.props.what}`}
        onRetry={() => this.setState({ error: null })}
      />
    )
  }
}

/** What a boundary shows: what is affected, until when, what to do. What may pass is tried again by itself. */
export function Failure(props: {
  what: string
  error: unknown
  small?: boolean
  /** Under which failed tries are counted. */
  name: string
  onRetry: () => void
  children?: ReactNode
}) {
  const incident = sayIncident(toAppError(props.error))
  const at = useRetry(props.name, props.error, props.onRetry)
  return (
    <div className={props.small ? 'county-failure county-failure-small' : 'county-failure'} role="alert">
      <strong>{say({ zh: `“${props.what}”暂时打不开`, en: `“${props.what}” cannot be opened now` })}</strong>
      <p>
        {say({
          zh: '其他功能不受影响，已填写的内容仍保留在本机。',
          en: 'Other functions still work, and what you typed is kept on this device.',
        })}
      </p>
      <p className="county-failure-until">{say(sayUntil(outlookOf(props.error), at))}</p>
      {incident && <p className="county-notice-incident">{incident}</p>}
      <div className="county-notice-actions">
        <button type="button" className="county-button" onClick={props.onRetry}>
          {say({ zh: '重试', en: 'Try again' })}
        </button>
        {props.children}
      </div>
    </div>
  )
}
