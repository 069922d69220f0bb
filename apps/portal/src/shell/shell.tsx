import { Outlet, useLang, useLocation, usePreference, useSay, useShortcut, useTextSize } from '@county/platform'
import { useNavigation } from '@county/platform/host'
import { PageSkeleton } from '@county/ui'
import { useEffect, useRef, useState } from 'react'
import { SearchOverlay } from '../search/search-overlay.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { SafeModeBar } from './safe-mode-bar.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'
import { VersionBar } from './version-bar.tsx'
import './shell.css'

/** The frame around every page: top bar, navigation, page, search. */
export function Shell() {
  return <Frame ready />
}

/** The frame with a skeleton, until the first page has come. */
export function ShellFallback() {
  return <Frame ready={false} />
}

function Frame({ ready }: { ready: boolean }) {
  const say = useSay()
  const lang = useLang()
  const [size] = useTextSize()
  const [collapsed, setCollapsed] = usePreference('nav-collapsed', false)
  const [drawer, setDrawer] = useState(false)
  const [searching, setSearching] = useState(false)
  const [help, setHelp] = useState(false)
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useShortcut('/', { zh: '搜索人员、住户、页面', en: 'Search persons, households, pages' }, () => setSearching(true))
  useShortcut('?', { zh: '查看快捷键', en: 'Keyboard shortcuts' }, () => setHelp(true))
  useFocusOnArrival(main, pathname)
  useEffect(() => setDrawer(false), [pathname])

  return (
    <div className={`np-shell${collapsed ? ' is-collapsed' : ''}`} data-size={size}>
      <a className="np-skip" href="#main">
        {say({ zh: '跳到正文', en: 'Skip to content' })}
      </a>
      <TopBar onSearch={() => setSearching(true)} onHelp={() => setHelp(true)} />
      <SideNav
        collapsed={collapsed}
        onCollapse={() => setCollapsed(!collapsed)}
        open={drawer}
        onClose={() => setDrawer(false)}
      />
      <div className="np-body">
        <Pending />
        <SafeModeBar />
        <VersionBar />
        <main id="main" ref={main} tabIndex={-1} className="np-main">
          {ready ? <Outlet key={lang} /> : <PageSkeleton />}
        </main>
      </div>
      <BottomBar onSearch={() => setSearching(true)} onMenu={() => setDrawer(true)} />
      <SearchOverlay open={searching} onClose={() => setSearching(false)} />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

/** A thin line while the next page is being fetched; past a second it says so. */
function Pending() {
  const say = useSay()
  const busy = useNavigation().state !== 'idle'
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    setSlow(false)
    const timer = busy ? setTimeout(() => setSlow(true), 1000) : undefined
    return () => clearTimeout(timer)
  }, [busy])
  return (
    <div className={`np-pending${busy ? ' is-busy' : ''}`} role="status">
      {busy && slow && <span>{say({ zh: '正在打开页面…', en: 'Opening the page…' })}</span>}
    </div>
  )
}

/** Moves the focus to the page after navigation, so that the keyboard and screen readers begin there. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>, pathname: string): void {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what moves the focus
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname, main])
}
