import type { SessionInfo } from '@county/core/session'
import { newId } from '@county/kernel/id'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { callVerb } from '../api/client.ts'
import { type AppError, toAppError } from '../errors/app-error.ts'
import { ErrorNotice } from '../errors/error-notice.tsx'
import { useSay } from '../i18n/lang.ts'
import './sign-in-form.css'

/** Props of {@link SignInForm}. */
export interface SignInFormProps {
  /** Set when an officer signs in again: the name is fixed. */
  account?: string
  /** Filled in at first. */
  suggested?: string
  onDone: (session: SessionInfo) => void
}

/** Account, password and, when the account has a second factor, the authenticator's code. */
export function SignInForm({ account: fixed, suggested, onDone }: SignInFormProps) {
  const say = useSay()
  const named = Boolean(fixed ?? suggested)
  const [account, setAccount] = useState(fixed ?? suggested ?? '')
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const [state, setState] = useState<{ busy: boolean; error: AppError | null }>({ busy: false, error: null })
  const code = useRef<HTMLInputElement>(null)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state.busy) return
    setState({ busy: true, error: null })
    try {
      const data = { account: account.trim(), password, ...(asksCode && totp ? { totp: totp.trim() } : {}) }
      onDone(await callVerb('core', 'session.signIn', 'command', { key: newId(), data }))
    } catch (thrown) {
      const error = toAppError(thrown)
      if (error.code !== 'SECOND_FACTOR_NEEDED') return setState({ busy: false, error })
      setAsksCode(true)
      setState({ busy: false, error: null })
      requestAnimationFrame(() => code.current?.focus())
    }
  }

  return (
    <form className="county-sign-in" onSubmit={submit}>
      {state.error && <ErrorNotice error={state.error} />}
      <Field label={say({ zh: '账号', en: 'Account' })}>
        <input
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          readOnly={fixed !== undefined}
          ref={named ? undefined : first}
          value={account}
          onChange={(e) => setAccount(e.target.value)}
        />
      </Field>
      <Field label={say({ zh: '口令', en: 'Password' })}>
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          ref={named ? first : undefined}
          value={password}
          onChange={(e) => setPassword(e.target.value)}
        />
      </Field>
      {asksCode && (
        <Field
          label={say({
            zh: '身份验证器上的6位验证码（或恢复码）',
            en: 'Code of your authenticator, or a recovery code',
          })}
        >
          <input
            ref={code}
            name="totp"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={totp}
            onChange={(e) => setTotp(e.target.value)}
          />
        </Field>
      )}
      <button type="submit" className="county-submit" disabled={state.busy}>
        {state.busy ? say({ zh: '正在登录…', en: 'Signing in…' }) : say({ zh: '登录', en: 'Sign in' })}
      </button>
    </form>
  )
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="county-field">
      <span>{label}</span>
      {children}
    </label>
  )
}
