import { useManifests, useSay, useT } from '@county/platform'
import { REASONS, warningDone, warningReason } from '@county/residents/warning/codes'
import type { WarningCard } from '@county/residents/warning/warning'
import { Section, Segmented, StateTag, useCode } from '@county/ui'
import { Input, Select } from '@county/ui/form'
import { useId } from 'react'
import type { Given } from './given.ts'
import { FactLines } from './parts.tsx'

/** Modules that are no department's: nothing is handed to them. */
const NOT_DEPARTMENTS = new Set(['core', 'residents', 'coordination'])

/** One warning at the door: what is known, what to ask, true or false, why, and what was done. */
export function AnswerCard(props: { warning: WarningCard; given: Given; onChange: (given: Given) => void }) {
  const { warning: w, given, onChange } = props
  const t = useT()
  const say = useSay()
  return (
    <Section
      title={[say(w.title), w.personName].filter(Boolean).join(' · ')}
      hint={t('warning.until', { on: w.dueOn })}
      extra={w.priority ? <StateTag tone="accent">{t('warning.priority')}</StateTag> : undefined}
    >
      <div className="nc-stack">
        <FactLines facts={w.facts} />
        <p style={{ margin: 0 }}>
          <strong>{t('visit.ask')}</strong>
          {say(w.ask)}
        </p>
        <Segmented
          label={t('visit.result', { title: say(w.title) })}
          value={given.result ?? ''}
          options={[
            { value: 'true', label: t('visit.true') },
            { value: 'false', label: t('visit.false') },
          ]}
          onChange={(result) => onChange({ ...given, result: result as 'true' | 'false', reason: null })}
        />
        {given.result && <Why {...props} result={given.result} />}
      </div>
    </Section>
  )
}

function Why({
  given,
  onChange,
  result,
}: {
  given: Given
  onChange: (given: Given) => void
  result: 'true' | 'false'
}) {
  const t = useT()
  const code = useCode()
  const group = useId()
  return (
    <>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 8 }}>
        <legend className="nc-small nc-muted">{t('visit.reason')}</legend>
        {REASONS[result].map((r) => (
          <label key={r} className="nc-choice">
            <input
              type="radio"
              className="nc-check"
              style={{ marginTop: 3 }}
              name={group}
              checked={given.reason === r}
              onChange={() => onChange({ ...given, reason: r })}
            />
            {code(warningReason, r)}
          </label>
        ))}
      </fieldset>
      <Done given={given} onChange={onChange} />
      <Input.TextArea
        aria-label={t('visit.words')}
        placeholder={t('visit.words')}
        value={given.note}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 5 }}
        onChange={(e) => onChange({ ...given, note: e.target.value })}
      />
    </>
  )
}

function Done({ given, onChange }: { given: Given; onChange: (given: Given) => void }) {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const departments = useManifests().filter((m) => !NOT_DEPARTMENTS.has(m.id))
  const toggle = (item: string) => {
    const done = given.done.includes(item) ? given.done.filter((d) => d !== item) : [...given.done, item]
    onChange({ ...given, done, handedTo: done.includes('handedOver') ? given.handedTo : null })
  }
  return (
    <>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '8px 16px' }}>
        <legend className="nc-small nc-muted">{t('visit.done')}</legend>
        {warningDone.items.map((d) => (
          <label key={d.code} className="nc-choice">
            <input
              type="checkbox"
              className="nc-check"
              style={{ marginTop: 3 }}
              checked={given.done.includes(d.code)}
              onChange={() => toggle(d.code)}
            />
            {code(warningDone, d.code)}
          </label>
        ))}
      </fieldset>
      {given.done.includes('handedOver') && (
        <Select
          aria-label={t('visit.handTo')}
          placeholder={t('visit.handTo')}
          value={given.handedTo}
          options={departments.map((m) => ({ value: m.id, label: say(m.title) }))}
          onChange={(handedTo: string) => onChange({ ...given, handedTo })}
        />
      )}
    </>
  )
}
