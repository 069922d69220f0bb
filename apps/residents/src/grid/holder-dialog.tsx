import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Drawer, EmptyState, ErrorNotice, Skeleton, Timeline, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import { z } from 'zod'
import { api, verbs } from '../api.ts'

const Fields = z.object({
  holderName: field.text({ label: { zh: '网格员', en: 'Holder' }, max: 50 }),
  phone: field.text({ label: { zh: '联系电话', en: 'Telephone' }, max: 30, optional: true }),
  from: field.date({ label: { zh: '接手日期', en: 'From' } }),
})

/** Hands a grid over, and shows who held it before. */
export function HolderDialog({ path, name, onClose }: { path: string; name: string; onClose: () => void }) {
  const t = useT()
  const dialogs = useDialogs()
  const holders = verbs.useQuery('grid.holders', { gridPath: path })
  return (
    <Drawer open title={t('grid.of', { name })} onClose={onClose} size={460}>
      <div className="nc-stack">
        {can('residents.grid.write') && (
          <VerbForm
            fields={Fields}
            submit={t('grid.handOver')}
            initial={{ from: todayIn(new Date()) }}
            onCancel={onClose}
            onSubmit={async (values) => {
              await verbs.run('grid.assign', { gridPath: path, ...values })
              await api.refresh()
              dialogs.done(t('grid.handedOver', { name: values.holderName }))
              onClose()
            }}
          />
        )}
        <h3>{t('grid.past')}</h3>
        {holders.error ? (
          <ErrorNotice error={holders.error} doing={t('grid.past')} onRetry={() => void holders.refetch()} />
        ) : !holders.data ? (
          <Skeleton />
        ) : holders.data.length === 0 ? (
          <EmptyState title={t('grid.noHolder')} />
        ) : (
          <Timeline
            items={holders.data.map((holder) => ({
              key: holder.id,
              head: (
                <>
                  <strong>{holder.holderName}</strong>
                  <span className="nc-num nc-muted">
                    {holder.from} – {holder.to ?? t('grid.now')}
                  </span>
                </>
              ),
              body: holder.phone ? <span className="nc-num nc-muted">{holder.phone}</span> : undefined,
            }))}
          />
        )}
      </div>
    </Drawer>
  )
}
