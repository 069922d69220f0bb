import { NavLink, useLocation, useManifests, useSay } from '@county/platform'
import { useWholeManifests } from '@county/platform/host'
import { useEffect, useRef, useState } from 'react'
import { hintModule, wantWhole } from '../modules/hints.ts'
import { Icon } from './icons.tsx'
import { type NavGroup, useNavGroups } from './nav.ts'

/** Props of {@link SideNav}. `open` is the drawer of small screens. */
export interface SideNavProps {
  collapsed: boolean
  onCollapse: () => void
  open: boolean
  onClose: () => void
}

/** Navigation drawn from manifests: home, due, each module with its pages, administration. */
export function SideNav({ collapsed, onCollapse, open, onClose }: SideNavProps) {
  const say = useSay()
  const groups = useNavGroups()
  const whole = useWholeManifests(open)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('a,button')?.focus()
    const onEscape = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    document.addEventListener('keydown', onEscape)
    return () => document.removeEventListener('keydown', onEscape)
  }, [open, onClose])
  return (
    <>
      {open && <div className="np-scrim" onClick={onClose} aria-hidden="true" />}
      <nav
        ref={box}
        className={`np-side nc-no-print${open ? ' is-open' : ''}`}
        aria-label={say({ zh: '主导航', en: 'Main' })}
      >
        <div className="np-side-head">
          <strong>{say({ zh: '全部业务', en: 'All modules' })}</strong>
          <button
            type="button"
            className="np-icon-button"
            onClick={onClose}
            aria-label={say({ zh: '关闭', en: 'Close' })}
          >
            <Icon name="close" />
          </button>
        </div>
        <div className="np-side-scroll">
          <ul className="np-nav">
            <Item href="/" icon="home" title={say({ zh: '首页', en: 'Home' })} end />
            <Item href="/due" icon="due" title={say({ zh: '待办', en: 'To do' })} />
          </ul>
          <ul className="np-nav np-nav-modules">
            {groups.map((group) => (
              <Group key={group.id} group={group} whole={whole} collapsed={collapsed && !open} />
            ))}
          </ul>
        </div>
        <button type="button" className="np-collapse" onClick={onCollapse} aria-pressed={collapsed}>
          <Icon name="collapse" size={18} />
          <span>{collapsed ? say({ zh: '展开导航', en: 'Expand' }) : say({ zh: '收起导航', en: 'Collapse' })}</span>
        </button>
      </nav>
    </>
  )
}

function Item({ href, icon, title, end }: { href: string; icon: string; title: string; end?: boolean }) {
  return (
    <li>
      <NavLink to={href} end={end ?? false} className="np-nav-item" title={title}>
        <Icon name={icon} />
        <span>{title}</span>
      </NavLink>
    </li>
  )
}

/** What a module's home is called among its own pages. */
const OVERVIEW = { zh: '概况', en: 'Overview' }

function Group({ group, whole, collapsed }: { group: NavGroup; whole: boolean; collapsed: boolean }) {
  const say = useSay()
  const { pathname } = useLocation()
  const base = useManifests().find((m) => m.id === group.id)?.basePath ?? '/admin'
  const here = pathname === base || pathname.startsWith(`${base}/`)
  const [chosen, setChosen] = useState<boolean | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving in a module shows its pages again
  useEffect(() => setChosen(null), [here])
  const opened = !collapsed && (chosen ?? here)
  // Of an outline the pages are not known yet; pointing at the navigation asks for them.
  const several = group.pages.length > 1 || !whole
  const title = say(group.title)
  const hint = () => hintModule(group.id)
  return (
    <li>
      <div className={`np-nav-row${here ? ' is-here' : ''}`}>
        <NavLink to={group.href} className="np-nav-item" title={title} onPointerEnter={hint} onFocus={hint}>
          <Icon name={group.icon} title={title} />
          <span>{title}</span>
        </NavLink>
        {several && !collapsed && (
          <button
            type="button"
            className="np-nav-toggle"
            aria-expanded={opened}
            aria-label={say({ zh: `${title}的页面`, en: `Pages of ${title}` })}
            onPointerEnter={() => void wantWhole()}
            onClick={() => {
              void wantWhole()
              setChosen(!opened)
            }}
          >
            <Icon name="chevron" size={14} />
          </button>
        )}
      </div>
      {several && opened && (
        <ul className="np-nav-pages">
          {group.pages.map((page) => (
            <li key={page.href}>
              <NavLink to={page.href} end={page.href === base} className="np-nav-page">
                {say(page.href === base ? OVERVIEW : page.title)}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
