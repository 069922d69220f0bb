import { passwordProblem } from '@county/core/account'
import { useSay } from '@county/platform'
import { Button, ErrorNotice } from '@county/ui'
import { type FormEvent, useState } from 'react'
import { core } from '../core-api.ts'
import { PasswordField } from './password-field.tsx'

/** The officer's own password: the present one, the next one twice, the rules ticked off while typing. */
export function ChangePasswordForm({ account, onDone }: { account: string; onDone: () => void }) {
  const say = useSay()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const change = core.useCommand('session.changePassword', { onDone })
  const differs = again !== next
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!differs && passwordProblem(next, account) === null) void change.run({ current, next })
  }
  return (
    <form className="np-form" onSubmit={submit}>
      {change.error && <ErrorNotice error={change.error} doing={say({ zh: '修改口令', en: 'Change the password' })} />}
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <PasswordField
        label={say({ zh: '当前口令', en: 'Present password' })}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <PasswordField
        label={say({ zh: '新口令', en: 'New password' })}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
      />
      <Rules password={next} account={account} />
      <PasswordField
        label={say({ zh: '再次输入新口令', en: 'New password again' })}
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        {...(tried && differs ? { problem: say({ zh: '两次输入的新口令不一致', en: 'The two do not match' }) } : {})}
      />
      <Button type="primary" htmlType="submit" size="large" loading={change.running}>
        {say({ zh: '修改口令', en: 'Change the password' })}
      </Button>
    </form>
  )
}

function Rules({ password, account }: { password: string; account: string }) {
  const say = useSay()
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((k) => k.test(password)).length
  const rules = [
    { met: [...password].length >= 10, text: say({ zh: '至少10位', en: 'At least 10 characters' }) },
    {
      met: kinds >= 3,
      text: say({
        zh: '大写字母、小写字母、数字、符号中至少三类',
        en: 'Three of: capitals, small letters, digits, signs',
      }),
    },
    {
      met: password !== '' && !password.toLowerCase().includes(account.toLowerCase()),
      text: say({ zh: '不含账号名', en: 'Without the account name' }),
    },
  ]
  return (
    <ul className="np-rules">
      {rules.map((r) => (
        <li key={r.text} className={r.met ? 'is-met' : undefined}>
          {r.text}
        </li>
      ))}
    </ul>
  )
}
