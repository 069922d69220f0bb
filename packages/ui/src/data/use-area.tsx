import { useSearchParams } from '@county/platform'
import { AreaSelect } from './area-select.tsx'

/** The area chosen in the address, and its field. */
export function useArea(): { area: string | undefined; input: { area?: string }; field: React.ReactNode } {
  const [search, setSearch] = useSearchParams()
  const area = search.get('area') ?? undefined
  const choose = (path: string | undefined) => {
    const next = new URLSearchParams(search)
    if (path) next.set('area', path)
    else next.delete('area')
    setSearch(next, { replace: true })
  }
  return { area, input: area ? { area } : {}, field: <AreaSelect value={area} onChange={choose} /> }
}
