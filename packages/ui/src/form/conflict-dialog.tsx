import type { FieldMeta } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { useId, useState } from 'react'
import { Modal } from '../base/overlay.tsx'
import { useUi } from '../context.ts'
import { sayMoment, sayValue } from '../values/say-value.ts'
import { type Choices, conflictFields, isDecided, mergeConflict } from './conflict.ts'
import { type FormValues, startValues } from './values.ts'

/** What the dialog compares. */
export interface ConflictDialogProps {
  meta: Record<string, FieldMeta>
  /** Values when the form was opened, as typed, and as they are stored now. */
  base: FormValues
  mine: FormValues
  theirs: LedgerRow<any>
  onMerge: (values: FormValues) => void
  onCancel: () => void
}

/** Someone saved the record first: field by field, theirs against mine; nothing is overwritten unseen. */
export function ConflictDialog({ meta, base, mine, theirs, onMerge, onCancel }: ConflictDialogProps) {
  const { t, say, lang } = useUi()
  const group = useId()
  const [choices, setChoices] = useState<Choices>({})
  // sealed values come masked and are compared as untouched
  const stored = startValues(meta, theirs.values)
  const fields = conflictFields(meta, base, mine, stored)
  const pick = (key: string, side: 'mine' | 'theirs', value: unknown, both: boolean) => {
    const text = meta[key] ? sayValue(meta[key], value, lang) || t('history.set') : ''
    if (!both) return text
    return (
      <label className="nc-choice">
        <input
          type="radio"
          className="nc-check"
          name={`${group}${key}`}
          checked={choices[key] === side}
          onChange={() => setChoices({ ...choices, [key]: side })}
        />
        <span>{text}</span>
      </label>
    )
  }
  return (
    <Modal
      open
      width={760}
      title={t('conflict.title')}
      okText={t('conflict.save')}
      cancelText={t('conflict.back')}
      okButtonProps={{ disabled: !isDecided(fields, choices) }}
      onOk={() => onMerge(mergeConflict(meta, base, mine, stored, choices))}
      onCancel={onCancel}
    >
      <p style={{ marginTop: 0 }}>
        {t('conflict.why', { by: theirs.updatedByName ?? t('history.system'), at: sayMoment(theirs.updatedAt) })}
      </p>
      <div className="nc-table-wrap">
        <table className="nc-table nc-conflict">
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.base')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
              <th scope="col">{t('conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((f) => (
              <tr key={f.key}>
                <th scope="row">{meta[f.key] && say((meta[f.key] as FieldMeta).label)}</th>
                <td className="nc-muted">{sayValue(meta[f.key], f.base, lang)}</td>
                <td>{pick(f.key, 'theirs', f.theirs, f.both)}</td>
                <td>{pick(f.key, 'mine', f.mine, f.both)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fields.length === 0 && <p className="nc-muted">{t('conflict.same')}</p>}
    </Modal>
  )
}
