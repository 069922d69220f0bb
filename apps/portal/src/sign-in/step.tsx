import { useSay } from '@county/platform'
import { type ReactNode, useEffect } from 'react'
import { useSignOut } from './session-actions.ts'
import './sign-in.css'

/** One step between sign-in and the portal. */
export function Step({
  title,
  why,
  wide,
  children,
}: {
  title: string
  why: string
  wide?: boolean
  children: ReactNode
}) {
  const say = useSay()
  const { signOut, leaving } = useSignOut()
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="np-step">
      <div className={`np-step-box${wide ? ' is-wide' : ''}`}>
        <h1>{title}</h1>
        <p>{why}</p>
        {children}
        <button type="button" className="nc-link np-step-out" disabled={leaving} onClick={signOut}>
          {say({ zh: '退出登录', en: 'Sign out' })}
        </button>
      </div>
    </main>
  )
}
