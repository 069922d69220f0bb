import { helpKind } from '@county/housing/codes'
import { useLang, useSearchParams, useT } from '@county/platform'
import { Segmented } from '@county/ui'

/** The kind of help chosen in the address, and its field; `all`: with a choice of all kinds. */
export function useKind(all: boolean): { kind: string | undefined; field: React.ReactNode } {
  const t = useT()
  const lang = useLang()
  const [search, setSearch] = useSearchParams()
  const asked = helpKind.items.find((i) => i.code === search.get('kind'))?.code
  const kind = asked ?? (all ? undefined : 'publicRental')
  const choose = (next: string) => {
    const params = new URLSearchParams(search)
    if (next) params.set('kind', next)
    else params.delete('kind')
    setSearch(params, { replace: true })
  }
  const options = helpKind.items.map((i) => ({ value: i.code as string, label: lang === 'en' ? i.en : i.zh }))
  const field = (
    <Segmented
      label={t('kind.label')}
      value={kind ?? ''}
      options={all ? [{ value: '', label: t('kind.all') }, ...options] : options}
      onChange={choose}
    />
  )
  return { kind, field }
}
