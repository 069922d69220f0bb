import { field } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { specialGroup } from '@county/governance/codes'
import { addDays, todayIn } from '@county/kernel/local-date'
import { can, toAppError, useT } from '@county/platform'
import { Button, Descriptions, Modal, ReasonDialog, useCode, useFail } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type Out } from '../api.ts'

const VisitFields = z.object({
  visitedOn: field.date({ label: { zh: '走访日期', en: 'Day' } }),
  nextVisitOn: field.date({ label: { zh: '下次走访', en: 'Next visit' } }),
})
const EndFields = z.object({
  endedOn: field.date({ label: { zh: '结束日期', en: 'Ended on' } }),
  reason: field.text({ label: { zh: '原因', en: 'Why' }, max: 200 }),
})

/** On a special person's row: open it with a reason, note a visit, end the support. */
export default function SpecialActions({ row }: { row: LedgerRow<any> }) {
  const t = useT()
  const code = useCode()
  const fail = useFail()
  const [open, setOpen] = useState<'open' | 'visit' | 'end' | null>(null)
  const [shown, setShown] = useState<Out<'specialPerson.open'> | null>(null)
  const today = todayIn(new Date())
  const seen = { expected: row.version }
  const close = () => setOpen(null)
  const look = async (reason: string) => {
    close()
    try {
      setShown(await api.run('specialPerson.open', { id: row.id, reason }))
    } catch (error) {
      fail(toAppError(error))
    }
  }
  return (
    <>
      {can('governance.special.open') && <Button onClick={() => setOpen('open')}>{t('special.open')}</Button>}
      {can('governance.special.keep') && !row.closedOn && (
        <>
          <Button type="primary" onClick={() => setOpen('visit')}>
            {t('special.visit')}
          </Button>
          <Button onClick={() => setOpen('end')}>{t('special.end')}</Button>
        </>
      )}
      {open === 'open' && (
        <ReasonDialog
          open
          title={t('special.open')}
          why={t('special.why')}
          ok={t('special.open')}
          onCancel={close}
          onReason={(reason) => void look(reason)}
        />
      )}
      {shown && (
        <Modal open title={t('special.shown')} footer={null} onCancel={() => setShown(null)}>
          <Descriptions
            items={[
              { key: 'name', label: t('special.name'), value: shown.personName },
              { key: 'address', label: t('special.address'), value: shown.address },
              { key: 'group', label: t('special.group'), value: code(specialGroup, shown.group) },
              { key: 'measure', label: t('special.measure'), value: shown.measure },
              { key: 'responsible', label: t('special.responsible'), value: shown.responsible },
            ]}
          />
        </Modal>
      )}
      {open === 'visit' && (
        <VerbDialog
          title={t('special.visit')}
          api={api}
          fields={VisitFields}
          initial={{ visitedOn: today, nextVisitOn: addDays(today, 30) }}
          submit={t('special.visit')}
          done={t('special.done')}
          onClose={close}
          onSubmit={(values) => api.run('specialPerson.noteVisit', { id: row.id, ...values }, seen)}
        />
      )}
      {open === 'end' && (
        <VerbDialog
          title={t('special.end')}
          api={api}
          fields={EndFields}
          initial={{ endedOn: today }}
          submit={t('special.end')}
          done={t('special.done')}
          onClose={close}
          onSubmit={(values) => api.run('specialPerson.end', { id: row.id, ...values }, seen)}
        />
      )}
    </>
  )
}
