import { hasSecrets, type Ledger, type LedgerRow } from '@county/core/ledger/ledger'
import { todayIn } from '@county/kernel/local-date'
import { type ModuleApi, sayError } from '@county/platform'
import { AutoComplete, Select } from 'antd'
import { useId, useState } from 'react'
import { Button } from '../base/button.tsx'
import { Modal, useDialogs } from '../base/overlay.tsx'
import { useUi } from '../context.ts'
import { DatePicker } from '../date/lazy.tsx'

/** Closes a record: on which day and why. The record stays, with its history. */
export function CloseButton({ ledger, api, row }: { ledger: Ledger<any>; api: ModuleApi<any>; row: LedgerRow<any> }) {
  const { t, say, lang } = useUi()
  const dialogs = useDialogs()
  const ids = { day: useId(), reason: useId() }
  const today = todayIn(new Date())
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const close = api.useCommand(`${ledger.name}.close`, {
    onDone: () => {
      setOpen(false)
      dialogs.done(t('close.done'))
    },
  })
  // A free text would tell what the ledger keeps to itself.
  const reasons = (ledger.closeReasons ?? []).map((r) => ({ value: say(r), label: say(r) }))
  const ready = day !== null && reason.trim() !== ''
  const send = () => void close.run({ id: row.id, closedOn: day, reason: reason.trim() }, { expected: row.version })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('close')}</Button>
      <Modal
        open={open}
        title={t('close.title', { ledger: say(ledger.title), name: row.subject?.name ?? '' })}
        okText={t('close')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: !ready, loading: close.running }}
        onOk={send}
        onCancel={() => setOpen(false)}
        width={480}
      >
        <div className="nc-stack">
          <p className="nc-muted" style={{ margin: 0 }}>
            {t('close.why')}
          </p>
          <div className="nc-field">
            <label htmlFor={ids.day}>{t('field.closedOn')}</label>
            <DatePicker id={ids.day} value={day} max={today} onChange={setDay} />
          </div>
          <div className="nc-field">
            <label htmlFor={ids.reason}>{t('field.closedReason')}</label>
            {hasSecrets(ledger) ? (
              <Select
                id={ids.reason}
                value={reason || null}
                options={reasons}
                placeholder={t('form.choose')}
                onChange={(chosen: string | null) => setReason(chosen ?? '')}
              />
            ) : (
              <AutoComplete
                id={ids.reason}
                value={reason}
                options={reasons}
                placeholder={t('close.reasonHint')}
                maxLength={200}
                onChange={(text: string) => setReason(text ?? '')}
              />
            )}
          </div>
          {close.error && (
            <p className="nc-field__error" role="alert">
              {sayError(close.error, lang)}
            </p>
          )}
        </div>
      </Modal>
    </>
  )
}
