import { field } from '@county/core/ledger/field'
import { AppError, useT } from '@county/platform'
import type { DuplicatePair } from '@county/residents/duplicate/duplicate'
import { Modal, Notice, useDialogs } from '@county/ui'
import { Field, Radio, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, verbs } from '../api.ts'

const Fields = z.object({ reason: field.text({ label: { zh: '合并依据', en: 'Why they are one person' }, max: 200 }) })

/** Merging two rows of one person: which row remains, and where two households differ, which one. */
export function MergeDialog({ pair, onClose }: { pair: DuplicatePair; onClose: () => void }) {
  const t = useT()
  const dialogs = useDialogs()
  const rows = [pair.first, pair.second]
  const [into, setInto] = useState((pair.first.values.idNumber ? pair.first : pair.second).id)
  const homes = rows.filter((row) => row.householdId !== null)
  const differ = homes.length === 2 && homes[0]?.householdId !== homes[1]?.householdId
  const [keep, setKeep] = useState<string | null>(null)
  return (
    <Modal open title={t('duplicate.merge')} footer={null} onCancel={onClose} width={620}>
      <VerbForm
        fields={Fields}
        submit={t('duplicate.merge')}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          if (differ && keep === null)
            throw new AppError('CHOICE_MISSING', { params: { what: t('duplicate.keep') }, status: 400 })
          const from = rows.find((row) => row.id !== into)?.id as string
          await verbs.run('person.merge', { from, into, reason, ...(differ ? { keepHouseholdId: keep } : {}) })
          await api.refresh()
          dialogs.done(t('duplicate.merged'))
          onClose()
        }}
      >
        <Notice title={t('duplicate.mergeTitle')}>{t('duplicate.mergeHint')}</Notice>
        <Field id="into" label={t('duplicate.remains')} required group wide>
          <Radio.Group
            value={into}
            onChange={(e) => setInto(e.target.value)}
            options={rows.map((row) => ({
              value: row.id,
              label: `${row.values.name} ${row.values.idNumber ?? row.values.tempNumber ?? ''} ${row.values.householdNo ?? ''}`,
            }))}
          />
        </Field>
        {differ && (
          <Field id="keep" label={t('duplicate.keep')} help={t('duplicate.keepHelp')} required group wide>
            <Radio.Group
              value={keep}
              onChange={(e) => setKeep(e.target.value)}
              options={homes.map((row) => ({
                value: row.householdId as string,
                label: `${row.values.householdNo} ${row.values.address ?? ''}`,
              }))}
            />
          </Field>
        )}
      </VerbForm>
    </Modal>
  )
}
