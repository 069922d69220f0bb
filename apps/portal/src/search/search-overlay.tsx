import { ErrorNotice, useNavigate, usePreference, useSay } from '@county/platform'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../shell/icons.tsx'
import { type Found, useSearch } from './use-search.ts'
import './search.css'

/** Search everywhere: opened with “/”, moved through with the arrow keys, closed with Escape. */
export function SearchOverlay({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className="np-search"
      aria-label={say({ zh: '搜索', en: 'Search' })}
      onClose={onClose}
      onPointerDown={(e) => e.target === dialog.current && onClose()}
    >
      {open && <Search onClose={onClose} />}
    </dialog>
  )
}

interface Line {
  key: string
  icon: string
  title: string
  detail: string
  href: string
  group: string
}

function Search({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [recent, setRecent] = usePreference<readonly { title: string; href: string }[]>('recent-pages', [])
  const found = useSearch(typed)
  const lines = typed.trim() ? linesOf(found, say) : recentLines(recent, say)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const go = (line: Line) => {
    onClose()
    if (line.icon === 'note')
      setRecent(
        [line, ...recent.filter((r) => r.href !== line.href)].slice(0, 6).map(({ title, href }) => ({ title, href })),
      )
    void navigate(line.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step && lines.length) {
      event.preventDefault()
      setActive((active + step + lines.length) % lines.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && lines[active]) {
      event.preventDefault()
      go(lines[active])
    }
  }
  return (
    <div className="np-search-box">
      <div className="np-search-field">
        <Icon name="search" size={20} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={lines.length > 0}
          aria-controls="search-list"
          aria-activedescendant={lines[active] ? `search-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={50}
          placeholder={say({
            zh: '姓名、拼音、首字母、证件号后四位、户号、房号、页面',
            en: 'Name, pinyin, initials, last four of the ID, household no., room, page',
          })}
          aria-label={say({ zh: '搜索人员、住户、页面', en: 'Search persons, households, pages' })}
          value={typed}
          onChange={(e) => {
            setTyped(e.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="np-icon-button"
          onClick={onClose}
          aria-label={say({ zh: '关闭搜索', en: 'Close' })}
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      <div className={`np-search-line${found.searching ? ' is-busy' : ''}`} />
      <div className="np-search-results">
        {found.error && <ErrorNotice error={found.error} onRetry={found.retry} />}
        <Lines lines={lines} active={active} onGo={go} onActive={setActive} />
        {typed.trim() !== '' && lines.length === 0 && !found.searching && !found.error && (
          <Nothing typed={typed.trim()} />
        )}
      </div>
      <p className="np-search-foot">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {say({ zh: '选择', en: 'move' })}
        </span>
        <span>
          <kbd>Enter</kbd> {say({ zh: '打开', en: 'open' })}
        </span>
        <span>
          <kbd>Esc</kbd> {say({ zh: '关闭', en: 'close' })}
        </span>
      </p>
    </div>
  )
}

function Lines(props: {
  lines: readonly Line[]
  active: number
  onGo: (line: Line) => void
  onActive: (i: number) => void
}) {
  const say = useSay()
  return (
    <div id="search-list" role="listbox" aria-label={say({ zh: '搜索结果', en: 'Results' })}>
      {props.lines.map((line, i) => (
        <div key={line.key}>
          {line.group !== props.lines[i - 1]?.group && (
            <p className="np-search-group" role="presentation">
              {line.group}
            </p>
          )}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active line */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the field */}
          <div
            id={`search-${i}`}
            role="option"
            aria-selected={i === props.active}
            className={`np-search-item${i === props.active ? ' is-active' : ''}`}
            onPointerMove={() => props.onActive(i)}
            onClick={() => props.onGo(line)}
            ref={i === props.active ? (el) => el?.scrollIntoView({ block: 'nearest' }) : undefined}
          >
            <Icon name={line.icon} size={18} />
            <span className="np-search-title">{line.title}</span>
            <span className="np-search-detail">{line.detail}</span>
          </div>
        </div>
      ))}
    </div>
  )
}

function Nothing({ typed }: { typed: string }) {
  const say = useSay()
  return (
    <div className="np-search-none">
      <strong>{say({ zh: `没有找到“${typed}”`, en: `Nothing found for “${typed}”` })}</strong>
      <p>
        {say({
          zh: '可试：姓名全称或拼音首字母、证件号后四位、户号、房号（如 3-2-501）。不在您管辖范围内的人员和住户不会显示。',
          en: 'Try the full name or its initials, the last four of the ID number, the household number, or the room (3-2-501). Persons outside your area are not shown.',
        })}
      </p>
    </div>
  )
}

type Say = ReturnType<typeof useSay>

function linesOf(found: { pages: ReturnType<typeof useSearch>['pages']; records: readonly Found[] }, say: Say): Line[] {
  const records = found.records.map((r) => ({
    key: `${r.kind}:${r.id}`,
    icon: r.kind === 'household' ? 'house' : 'user',
    title: r.title,
    detail: r.detail ?? '',
    href: r.href,
    group: r.kind === 'household' ? say({ zh: '住户', en: 'Households' }) : say({ zh: '人员', en: 'Persons' }),
  }))
  const ordered = [...records.filter((r) => r.icon === 'user'), ...records.filter((r) => r.icon === 'house')]
  const pages = found.pages.map((p) => ({
    key: p.href,
    icon: 'note',
    title: say(p.title),
    detail: say(p.module),
    href: p.href,
    group: say({ zh: '页面', en: 'Pages' }),
  }))
  return [...ordered, ...pages]
}

function recentLines(recent: readonly { title: string; href: string }[], say: Say): Line[] {
  const group = say({ zh: '最近打开的页面', en: 'Recent pages' })
  return recent.map((r) => ({ key: r.href, icon: 'note', title: r.title, detail: '', href: r.href, group }))
}
