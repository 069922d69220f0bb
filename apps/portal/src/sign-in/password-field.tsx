import { useId } from 'react'

/** Props of {@link PasswordField}. */
export interface PasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password' | 'one-time-code'
  problem?: string
}

/** A labelled field for a password or a code, with its problem beneath. */
export function PasswordField({ label, value, onChange, autoComplete, problem }: PasswordFieldProps) {
  const id = useId()
  return (
    <div className="county-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={autoComplete === 'one-time-code' ? 'text' : 'password'}
        inputMode={autoComplete === 'one-time-code' ? 'numeric' : undefined}
        autoComplete={autoComplete}
        required
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(e) => onChange(e.target.value)}
      />
      {problem && (
        <span id={`${id}-problem`} className="np-problem">
          {problem}
        </span>
      )}
    </div>
  )
}
