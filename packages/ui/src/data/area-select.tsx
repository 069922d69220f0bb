import type { Area } from '@county/core/area'
import { createModuleApi } from '@county/platform'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useUi } from '../context.ts'

const core = createModuleApi<any>('core')

/** What an area choice takes. */
export interface AreaSelectProps {
  value: string | undefined
  onChange: (path: string | undefined) => void
  id?: string
  /** Where one must be chosen, nothing can be cleared. */
  required?: boolean
  'aria-label'?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

/** Chooses an area at or below the officer's own; nothing is shown to those who have only one. */
export function AreaSelect({ value, onChange, id, required, ...aria }: AreaSelectProps) {
  const { t } = useUi()
  const areas = core.useQuery('area.tree', {}, { staleTime: 600_000 })
  const list = areas.data as readonly Area[] | undefined
  const options = useMemo(() => areaOptions(list ?? []), [list])
  if (!required && options.length < 2) return null
  return (
    <Select
      {...aria}
      {...(id ? { id } : {})}
      aria-label={aria['aria-label'] ?? t('area')}
      allowClear={!required}
      placeholder={required ? t('area.choose') : t('area.all')}
      loading={areas.isPending}
      value={value ?? null}
      options={options}
      showSearch={{ optionFilterProp: 'title' }}
      style={{ minWidth: 150 }}
      popupMatchSelectWidth={260}
      onChange={(path: string | null) => onChange(path ?? undefined)}
    />
  )
}

/** Areas in the order of the tree, indented by depth; the path stands as value. */
function areaOptions(areas: readonly Area[]): { value: string; label: string; title: string }[] {
  const sorted = [...areas].sort((a, b) => (a.path < b.path ? -1 : 1))
  const depth = (path: string) => path.split('.').length
  const top = Math.min(...sorted.map((a) => depth(a.path)))
  return sorted.map((a) => ({
    value: a.path,
    label: `${'\u2003'.repeat(depth(a.path) - top)}${a.name}`,
    title: a.name,
  }))
}
