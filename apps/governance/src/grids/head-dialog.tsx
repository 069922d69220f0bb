import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { z } from 'zod'
import { api } from '../api.ts'

const Fields = z.object({
  name: field.text({ label: { zh: '姓名', en: 'Name' }, max: 50 }),
  validFrom: field.date({ label: { zh: '任职日期', en: 'From' } }),
})

/** Names the head of a building from a day. */
export function HeadDialog({ path, building, onClose }: { path: string; building: string; onClose: () => void }) {
  const t = useT()
  return (
    <VerbDialog
      title={t('grid.headOf', { building })}
      api={api}
      fields={Fields}
      initial={{ validFrom: todayIn(new Date()) }}
      submit={t('grid.appoint')}
      done={t('grid.appointed')}
      onClose={onClose}
      onSubmit={(values) =>
        api.run('buildingHead.create', {
          areaPath: path,
          values: { building, role: 'building', validTo: null, ...values },
        })
      }
    />
  )
}
