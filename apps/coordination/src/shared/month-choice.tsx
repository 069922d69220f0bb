import { todayIn } from '@county/kernel/local-date'
import { monthOf, sayMonth, shiftMonth } from '@county/kernel/month'
import { useLang, useSay, useSearchParams } from '@county/platform'
import { Button } from '@county/ui'
import { Select } from '@county/ui/form'
import { verbs } from '../api.ts'

/** The month in the address; by default the one whose reports are collected: the earliest open month, else the latest. */
export function useMonth(): {
  month: string | undefined
  months: { month: string; state: 'open' | 'closed' }[]
  setMonth: (m: string) => void
  pending: boolean
} {
  const [search, setSearch] = useSearchParams()
  const query = verbs.useQuery('month.list', {})
  const months = query.data ?? []
  const open = months.filter((m) => m.state === 'open').at(-1)
  const month =
    search.get('month') ??
    (query.isPending ? undefined : (open?.month ?? months[0]?.month ?? monthOf(todayIn(new Date()))))
  const setMonth = (m: string) => {
    const next = new URLSearchParams(search)
    next.set('month', m)
    setSearch(next, { replace: true })
  }
  return { month, months, setMonth, pending: query.isPending }
}

/** Chooses a month: one back, one forward, or from those that were opened. */
export function MonthChoice({
  month,
  months,
  onChange,
}: {
  month: string
  months: readonly { month: string; state: string }[]
  onChange: (m: string) => void
}) {
  const [lang, say] = [useLang(), useSay()]
  const listed = months.some((m) => m.month === month)
    ? months.map((m) => m.month)
    : [month, ...months.map((m) => m.month)]
  return (
    <span className="nc-row nc-no-print">
      <Button aria-label={say({ zh: '上一月', en: 'Month before' })} onClick={() => onChange(shiftMonth(month, -1))}>
        ‹
      </Button>
      <Select
        aria-label={say({ zh: '月份', en: 'Month' })}
        value={month}
        style={{ minWidth: 130 }}
        options={listed.map((m) => ({ value: m, label: sayMonth(m, lang) }))}
        onChange={(m: string) => onChange(m)}
      />
      <Button aria-label={say({ zh: '下一月', en: 'Month after' })} onClick={() => onChange(shiftMonth(month, 1))}>
        ›
      </Button>
    </span>
  )
}
