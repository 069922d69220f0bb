import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Button } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'

const Fields = z.object({ on: field.date({ label: { zh: '签注日期', en: 'Endorsed on' } }) })

/** Endorses a permit: the next endorsement is due a year after the day, and suspended functions come back. */
export function EndorseButton({ id, version, name }: { id: string; version: number; name: string }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!can('governance.registration.write')) return null
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('permit.endorse')}
      </Button>
      {open && (
        <VerbDialog
          title={t('permit.endorseOf', { name })}
          api={api}
          fields={Fields}
          initial={{ on: todayIn(new Date()) }}
          submit={t('permit.endorse')}
          done={t('permit.done')}
          onClose={() => setOpen(false)}
          onSubmit={({ on }) => api.run('residencePermit.endorse', { id, on }, { expected: version })}
        />
      )}
    </>
  )
}
