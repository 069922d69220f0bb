import { NavLink, useSay } from '@county/platform'
import { Icon } from './icons.tsx'

/** Navigation of small screens, within reach of the thumb. */
export function BottomBar({ onSearch, onMenu }: { onSearch: () => void; onMenu: () => void }) {
  const say = useSay()
  return (
    <nav className="np-bottom nc-no-print" aria-label={say({ zh: '底部导航', en: 'Bottom' })}>
      <NavLink to="/" end>
        <Icon name="home" />
        <span>{say({ zh: '首页', en: 'Home' })}</span>
      </NavLink>
      <NavLink to="/due">
        <Icon name="due" />
        <span>{say({ zh: '待办', en: 'To do' })}</span>
      </NavLink>
      <button type="button" onClick={onSearch}>
        <Icon name="search" />
        <span>{say({ zh: '搜索', en: 'Search' })}</span>
      </button>
      <button type="button" onClick={onMenu}>
        <Icon name="menu" />
        <span>{say({ zh: '业务', en: 'Modules' })}</span>
      </button>
    </nav>
  )
}
