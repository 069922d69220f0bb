import { Link, setLang, useLang, useSay, useSession, useTextSize } from '@county/platform'
import { usePostSwitch, useSignOut } from '../sign-in/session-actions.ts'
import { Icon } from './icons.tsx'
import { useDisclosure } from './use-disclosure.ts'

/** The officer, their posts, language, size of text, sign-out. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const say = useSay()
  const session = useSession()
  const { open, toggle, close, box } = useDisclosure()
  return (
    <div className="np-user" ref={box}>
      <button
        type="button"
        className="np-user-button"
        aria-label={say({
          zh: `${session.name}，${session.post.unitName}${session.post.roleTitle.zh}，账号菜单`,
          en: `${session.name}, ${session.post.unitName}, ${session.post.roleTitle.en}: account menu`,
        })}
        aria-expanded={open}
        aria-controls="user-menu"
        onClick={toggle}
      >
        <Icon name="user" />
        <span className="np-user-name">
          <strong>{session.name}</strong>
          <small>
            {session.post.unitName} · {say(session.post.roleTitle)}
          </small>
        </span>
      </button>
      {open && (
        <div className="np-menu" id="user-menu">
          <Posts />
          <Choices />
          <div className="np-menu-part">
            <Link to="/me" onClick={close}>
              {say({ zh: '账号与安全', en: 'Account and security' })}
            </Link>
            <button
              type="button"
              onClick={() => {
                close()
                onHelp()
              }}
            >
              {say({ zh: '快捷键', en: 'Keyboard shortcuts' })}
            </button>
            <SignOut />
          </div>
        </div>
      )}
    </div>
  )
}

function Posts() {
  const say = useSay()
  const session = useSession()
  const { choose, choosing } = usePostSwitch()
  return (
    <div className="np-menu-part">
      <p className="np-menu-head">{say({ zh: '当前岗位', en: 'Current post' })}</p>
      {session.posts.map((post) => (
        <button
          key={post.id}
          type="button"
          className={post.id === session.post.id ? 'is-current' : undefined}
          aria-current={post.id === session.post.id}
          disabled={choosing}
          onClick={() => post.id !== session.post.id && choose(post.id)}
        >
          <span>
            {post.unitName} · {say(post.roleTitle)}
          </span>
          <small>{post.institution?.name ?? post.areaName}</small>
        </button>
      ))}
    </div>
  )
}

function Choices() {
  const say = useSay()
  const lang = useLang()
  const [size, setSize] = useTextSize()
  return (
    <div className="np-menu-part np-menu-choices">
      <button
        type="button"
        lang={lang === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}
      >
        {lang === 'en' ? '中文界面' : 'English'}
      </button>
      <button
        type="button"
        aria-pressed={size === 'large'}
        onClick={() => setSize(size === 'large' ? 'normal' : 'large')}
      >
        {size === 'large' ? say({ zh: '标准字号', en: 'Normal text' }) : say({ zh: '大字模式', en: 'Large text' })}
      </button>
    </div>
  )
}

function SignOut() {
  const say = useSay()
  const { signOut, leaving } = useSignOut()
  return (
    <button type="button" disabled={leaving} onClick={signOut}>
      {say({ zh: '退出登录', en: 'Sign out' })}
    </button>
  )
}
