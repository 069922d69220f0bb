import { field } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { specialGroup } from '@county/governance/codes'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Button, Descriptions, Modal, useCode } from '@county/ui'
import { VerbDialog, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type Out } from '../api.ts'

const Reason = z.object({
  reason: field.text({
    label: { zh: '查看事由', en: 'Reason' },
    max: 200,
    help: { zh: '至少四个字，与查看人一并记入审计', en: 'At least four characters; kept in the audit with your name' },
  }),
})
const Visited = z.object({
  visitedOn: field.date({ label: { zh: '走访日期', en: 'Day' } }),
  nextVisitOn: field.date({ label: { zh: '下次走访', en: 'Next visit' } }),
})
const Ended = z.object({
  endedOn: field.date({ label: { zh: '结束日期', en: 'Ended on' } }),
  reason: field.text({ label: { zh: '结束理由', en: 'Reason' }, max: 200 }),
})

/** What can be done about a person of a special group: open it with a reason, note a visit, end the support. */
export default function SpecialActions({ row }: { row: LedgerRow }) {
  const t = useT()
  const [open, setOpen] = useState<'open' | 'visit' | 'end' | null>(null)
  const seen = { expected: row.version }
  const close = () => setOpen(null)
  const keep = can('governance.special.keep') && !row.closedOn
  const common = { api, onClose: close }
  return (
    <>
      {can('governance.special.open') && (
        <Button type="primary" onClick={() => setOpen('open')}>
          {t('special.open')}
        </Button>
      )}
      {keep && <Button onClick={() => setOpen('visit')}>{t('special.visit')}</Button>}
      {keep && <Button onClick={() => setOpen('end')}>{t('special.end')}</Button>}
      {open === 'open' && <Opened id={row.id} onClose={close} />}
      {open === 'visit' && (
        <VerbDialog
          {...common}
          title={t('special.visit')}
          fields={Visited}
          initial={{ visitedOn: todayIn(new Date()) }}
          submit={t('special.visit')}
          done={t('special.done')}
          onSubmit={(values) => api.run('specialPerson.noteVisit', { id: row.id, ...values }, seen)}
        />
      )}
      {open === 'end' && (
        <VerbDialog
          {...common}
          title={t('special.end')}
          fields={Ended}
          initial={{ endedOn: todayIn(new Date()) }}
          submit={t('special.end')}
          done={t('special.done')}
          onSubmit={(values) => api.run('specialPerson.end', { id: row.id, ...values }, seen)}
        />
      )}
    </>
  )
}

/** Asks for the reason, then shows the person; nothing of it stays on the page when it is closed. */
function Opened({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT()
  const code = useCode()
  const [person, setPerson] = useState<Out<'specialPerson.open'> | null>(null)
  return (
    <Modal open title={t('special.open')} footer={null} onCancel={onClose} width={560}>
      {person ? (
        <div className="nc-no-print">
          <Descriptions
            items={[
              { key: 'name', label: t('special.name'), value: person.personName },
              { key: 'group', label: t('special.group'), value: code(specialGroup, person.group) },
              { key: 'address', label: t('special.address'), value: person.address, wide: true },
              { key: 'responsible', label: t('special.responsible'), value: person.responsible },
              { key: 'measure', label: t('special.measure'), value: person.measure, wide: true },
            ]}
          />
        </div>
      ) : (
        <VerbForm
          fields={Reason}
          submit={t('special.open')}
          onCancel={onClose}
          onSubmit={async ({ reason }) =>
            setPerson((await api.run('specialPerson.open', { id, reason })) as Out<'specialPerson.open'>)
          }
        />
      )}
    </Modal>
  )
}
