import type { SessionInfo } from '@county/core/session'
import { newId } from '@county/kernel/id'
import { useEffect, useRef } from 'react'
import { callVerb } from '../api/client.ts'
import { useSay } from '../i18n/lang.ts'
import { setSession, useExpired, useMaybeSession } from '../session/session.ts'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in-overlay.css'

/** Asks for the password again over the page when the session has ended; the page and what was typed stay. */
export function SignInOverlay() {
  const expired = useExpired()
  return expired ? <Overlay /> : null
}

function Overlay() {
  const say = useSay()
  const session = useMaybeSession()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="county-overlay"
      aria-labelledby="county-overlay-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="county-overlay-title">{say({ zh: '登录已过期', en: 'Your session has ended' })}</h2>
      <p>
        {say({
          zh: '页面上已填写的内容都在。登录后自动继续刚才的操作。',
          en: 'Everything you typed is still here. After signing in, the last action goes on by itself.',
        })}
      </p>
      <SignInForm {...(session ? { account: session.account } : {})} onDone={(next) => void goOn(session, next)} />
      <button type="button" className="county-overlay-other" onClick={() => location.assign('/')}>
        {say({ zh: '使用其他账号登录', en: 'Sign in as somebody else' })}
      </button>
    </dialog>
  )
}

/** Goes on where the session ended: as the same officer in the same post; another officer starts afresh. */
async function goOn(before: SessionInfo | null, next: SessionInfo): Promise<void> {
  if (before && next.officerId !== before.officerId) return location.reload()
  const post = next.posts.find((p) => p.id === before?.post.id)
  if (!post || post.id === next.post.id) return setSession(next)
  const envelope = { key: newId(), data: { postId: post.id } }
  setSession((await callVerb('core', 'session.choosePost', 'command', envelope).catch(() => next)) as SessionInfo)
}
