import { Link, useLang, useSay, useSession } from '@county/platform'
import { Icon } from './icons.tsx'
import { NoticeBell } from './notice-bell.tsx'
import { UserMenu } from './user-menu.tsx'

/** Product name, search, notices, the officer. */
export function TopBar({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const say = useSay()
  const lang = useLang()
  const session = useSession()
  return (
    <header className="np-top nc-no-print">
      <Link to="/" className="np-brand">
        <Logo />
        <span>{say({ zh: '新市民平台', en: 'New Citizen Platform' })}</span>
      </Link>
      {session.demo && (
        <span
          className="np-demo"
          title={say({ zh: '人员、住户均为虚构', en: 'All persons and households are fictitious' })}
        >
          {say({ zh: '演示数据', en: 'Demo data' })}
        </span>
      )}
      <button type="button" className="np-search-button" onClick={onSearch}>
        <Icon name="search" size={16} />
        <span>{say({ zh: '搜索人员、住户、页面', en: 'Search persons, households, pages' })}</span>
        <kbd lang={lang}>/</kbd>
      </button>
      <div className="np-top-end">
        <NoticeBell />
        <UserMenu onHelp={onHelp} />
      </div>
    </header>
  )
}

/** The product's mark: two houses side by side. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path
        d="M4 25V14l7-5 7 5v11M18 25V11l5-4 5 4v14M2 25h28M11 25v-6M23 25v-6"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
