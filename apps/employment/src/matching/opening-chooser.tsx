import type { LedgerRow } from '@county/core/ledger/ledger'
import { workPlace } from '@county/employment/codes'
import type { JobOpening } from '@county/employment/opening/job-opening'
import { todayIn } from '@county/kernel/local-date'
import { sayYuan } from '@county/kernel/money'
import { can, useLang, useT } from '@county/platform'
import { EmptyState, ErrorNotice, LinkButton, TableSkeleton, useCode } from '@county/ui'
import { Select } from '@county/ui/form'
import { api } from '../api.ts'

/** Chooses one of the openings that are valid today. */
export function OpeningChooser({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const t = useT()
  const lang = useLang()
  const code = useCode()
  const today = todayIn(new Date())
  const list = api.useQuery('jobOpening.list', { filters: { validUntil: { from: today } }, limit: 200 })
  if (list.error)
    return <ErrorNotice error={list.error} doing={t('match.openings')} onRetry={() => void list.refetch()} />
  if (list.isPending) return <TableSkeleton rows={1} columns={2} />
  const rows = (list.data as { rows: LedgerRow<JobOpening>[] }).rows
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('match.noOpenings')}
        why={t('match.noOpeningsWhy')}
        actions={
          can('employment.opening.write') && (
            <LinkButton to="/employment/job-opening/new">{t('match.newOpening')}</LinkButton>
          )
        }
      />
    )
  return (
    <div className="nc-field">
      <label htmlFor="match-opening">{t('match.opening')}</label>
      <Select
        id="match-opening"
        allowClear
        value={value}
        placeholder={t('match.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        options={rows.map(({ id, values: o }) => ({
          value: id,
          label: [
            `${o.post} · ${o.employer}`,
            code(workPlace, o.place),
            sayYuan(o.wageFrom, { digits: 0, lang }),
            t('match.places', { n: o.headcount }),
          ].join(' · '),
        }))}
        onChange={(id: string | null) => onChange(id ?? null)}
      />
    </div>
  )
}
