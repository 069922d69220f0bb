import { Input } from 'antd'
import { useId, useState } from 'react'
import { Modal } from '../base/overlay.tsx'
import { type UiKey, useUi } from '../context.ts'

const PRESETS = [
  'reason.visit',
  'reason.check',
  'reason.handle',
  'reason.correct',
  'reason.contact',
] as const satisfies UiKey[]

/** What the dialog asks for. */
export interface ReasonDialogProps {
  open: boolean
  title: string
  why: string
  ok: string
  busy?: boolean
  /** Other reasons to choose from, in the reader's language. */
  presets?: readonly string[]
  onReason: (reason: string) => void
  onCancel: () => void
}

/** Asks for the reason of looking at personal data: one of the usual ones, or in words (at least 4 characters). */
export function ReasonDialog({ open, title, why, ok, busy, presets, onReason, onCancel }: ReasonDialogProps) {
  const { t } = useUi()
  const group = useId()
  const choices = presets ?? PRESETS.map((key) => t(key))
  const [choice, setChoice] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const other = choice === ''
  const reason = other ? words.trim() : (choice ?? '')
  const enough = other ? reason.length >= 4 : reason !== ''
  return (
    <Modal
      open={open}
      title={title}
      okText={ok}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !enough, loading: busy ?? false }}
      onOk={() => onReason(reason)}
      onCancel={onCancel}
      width={460}
    >
      <p className="nc-muted" style={{ marginTop: 0 }}>
        {why}
      </p>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 8 }}>
        <legend className="nc-hidden">{t('reason.legend')}</legend>
        {[...choices, ''].map((text) => (
          <label key={text} className="nc-choice">
            <input
              type="radio"
              className="nc-check"
              style={{ marginTop: 3 }}
              name={group}
              checked={choice === text}
              onChange={() => setChoice(text)}
            />
            {text || t('reason.other')}
          </label>
        ))}
      </fieldset>
      {other && (
        <Input.TextArea
          autoFocus
          aria-label={t('reason.words')}
          placeholder={t('reason.words')}
          value={words}
          maxLength={100}
          autoSize={{ minRows: 2, maxRows: 4 }}
          style={{ marginTop: 8 }}
          onChange={(e) => setWords(e.target.value)}
        />
      )}
    </Modal>
  )
}
