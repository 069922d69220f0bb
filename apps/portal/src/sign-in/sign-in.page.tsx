import { ROLES, type Role } from '@county/core/permission'
import type { SessionInfo } from '@county/core/session'
import { AppError, ErrorNotice, setLang, useLang, useSay } from '@county/platform'
import { SignInForm } from '@county/platform/host'
import { useEffect, useState } from 'react'
import { core, type SignInOptions } from '../core-api.ts'
import { Logo } from '../shell/top-bar.tsx'
import './sign-in.css'

/** The page before everything: account and password, or the county's single sign-on. */
export function SignInPage({ onDone }: { onDone: (session: SessionInfo) => void }) {
  const say = useSay()
  const lang = useLang()
  const options = core.useQuery('session.options', {}, { staleTime: Number.POSITIVE_INFINITY }).data
  const [account, setAccount] = useState('')
  const title = say({ zh: '登录 - 新市民平台', en: 'Sign in - New Citizen Platform' })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className="np-sign-in">
      <section className="np-sign-in-brand" aria-hidden="true">
        <div className="np-sign-in-name">
          <Logo size={44} />
          <p>{say({ zh: '新市民平台', en: 'New Citizen Platform' })}</p>
          <small>
            {say({
              zh: '易地扶贫搬迁后续扶持工作系统',
              en: 'Follow-up support for relocated households',
            })}
          </small>
        </div>
        <Skyline />
      </section>
      <main className="np-sign-in-main">
        <div className="np-sign-in-box">
          <h1>{say({ zh: '登录', en: 'Sign in' })}</h1>
          <SignOnFailure />
          <SignInForm key={account} suggested={account} onDone={onDone} />
          {options?.signOn && (
            <>
              <p className="np-or">
                <span>{say({ zh: '或', en: 'or' })}</span>
              </p>
              <a className="np-sign-on" href={options.signOn.href}>
                {options.signOn.title}
              </a>
            </>
          )}
          {options && options.demo.length > 0 && <DemoAccounts accounts={options.demo} onTake={setAccount} />}
          <p className="np-sign-in-help">
            {say({
              zh: '忘记口令或账号被锁定，请联系本单位的系统管理员。请勿在公用电脑上保存口令。',
              en: 'Forgot the password or locked out? Ask your administrator. Do not save passwords on shared computers.',
            })}
          </p>
        </div>
        <button
          type="button"
          className="np-lang"
          lang={lang === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}
        >
          {lang === 'en' ? '中文' : 'English'}
        </button>
      </main>
    </div>
  )
}

/** Why the county's single sign-on did not work; the server puts the code into the address. */
function SignOnFailure() {
  const code = new URLSearchParams(location.search).get('signOnError')
  return code ? <ErrorNotice error={new AppError(code, { status: 400 })} /> : null
}

/** Accounts of the demonstration county: pressing one fills the account in. */
function DemoAccounts({ accounts, onTake }: { accounts: SignInOptions['demo']; onTake: (account: string) => void }) {
  const say = useSay()
  return (
    <details className="np-demo-accounts">
      <summary>{say({ zh: `演示账号（${accounts.length}个）`, en: `Demo accounts (${accounts.length})` })}</summary>
      <ul>
        {accounts.map((a) => (
          <li key={a.account}>
            <button type="button" onClick={() => onTake(a.account)}>
              <span>{a.name}</span>
              <small>{a.role in ROLES ? say(ROLES[a.role as Role].title) : a.account}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** New homes before the hills they came from. */
function Skyline() {
  return (
    <svg
      className="np-skyline"
      viewBox="0 0 720 300"
      preserveAspectRatio="xMidYMax slice"
      fill="none"
      aria-hidden="true"
    >
      <path
        d="M0 210c60-70 110-90 160-60s80-70 150-70 90 80 150 60 110-90 170-50 60 60 90 70v140H0z"
        fill="#fff"
        opacity="0.05"
      />
      <path d="M0 240c90-50 140-30 200-20s120-60 210-40 130 50 200 30 80-20 110-10v100H0z" fill="#fff" opacity="0.06" />
      <g stroke="#fff" strokeOpacity="0.32" strokeWidth="1.5">
        {TOWERS.map(([x, y, w]) => (
          <g key={x}>
            <path d={`M${x} 300V${y}h${w}v${300 - y}`} fill="#0a5151" fillOpacity="0.55" />
            {Array.from({ length: Math.floor((280 - y) / 22) }, (_, i) => (
              <path
                key={`${x}-${i}`}
                d={`M${x + 10} ${y + 18 + i * 22}h${w - 20}`}
                strokeDasharray="7 7"
                strokeOpacity="0.22"
              />
            ))}
          </g>
        ))}
        <path d="M0 299h720" />
      </g>
    </svg>
  )
}

const TOWERS: readonly (readonly [number, number, number])[] = [
  [40, 190, 62],
  [118, 150, 54],
  [190, 206, 74],
  [290, 128, 56],
  [362, 176, 66],
  [450, 146, 54],
  [524, 200, 72],
  [618, 164, 58],
]
