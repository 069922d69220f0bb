import { useSearchParams } from '@county/platform'
import { Tabs as AntTabs } from 'antd'
import type { ReactNode } from 'react'

/** One tab: its key stands in the address. */
export interface TabItem {
  key: string
  label: ReactNode
  children: ReactNode
  disabled?: boolean
}

/** Tabs whose choice stands in the address (`?tab=`), so that a link can open it. `param` names another place. */
export function Tabs({ items, param = 'tab', label }: { items: readonly TabItem[]; param?: string; label?: string }) {
  const [search, setSearch] = useSearchParams()
  const active = items.find((item) => item.key === search.get(param))?.key ?? items[0]?.key
  return (
    <AntTabs
      aria-label={label}
      activeKey={active}
      destroyOnHidden
      onChange={(key) => {
        const next = new URLSearchParams(search)
        next.set(param, key)
        setSearch(next, { replace: true })
      }}
      items={items.map((item) => ({ ...item }))}
    />
  )
}
