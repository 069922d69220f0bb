import type { Report } from '@county/coordination/report/report'
import { ErrorNotice, useDraft, useSay } from '@county/platform'
import { Section } from '@county/ui'
import { Field, Input } from '@county/ui/form'
import { useState } from 'react'
import { verbs } from '../api.ts'

const PARTS = [
  { key: 'narrative', label: { zh: '推进情况', en: 'What was done' } },
  { key: 'problems', label: { zh: '存在问题', en: 'Problems' } },
  { key: 'nextSteps', label: { zh: '下步打算', en: 'Next steps' } },
] as const
type Key = (typeof PARTS)[number]['key']

/** The words of a report: saved when a field is left; what is typed survives a reload. */
export function Words({ report }: { report: Report }) {
  const say = useSay()
  const editable = report.offers.includes('edit')
  return (
    <Section
      title={say({ zh: '文字部分', en: 'Words' })}
      hint={say({ zh: '没有变化可以不写', en: 'may be left empty' })}
    >
      <div className="nc-stack">
        {PARTS.map((p) =>
          editable ? (
            <WordsField key={p.key} report={report} part={p.key} label={say(p.label)} />
          ) : (
            <div key={p.key}>
              <strong>{say(p.label)}</strong>
              <p style={{ whiteSpace: 'pre-wrap', margin: '4px 0 0' }}>{report[p.key] ?? '—'}</p>
            </div>
          ),
        )}
      </div>
    </Section>
  )
}

function WordsField({ report, part, label }: { report: Report; part: Key; label: string }) {
  const draft = useDraft<string>(`coordination.report:${report.id}:${part}`, {
    title: `${report.month} ${report.title} ${label}`,
  })
  const [text, setText] = useState(draft.value ?? report[part] ?? '')
  const set = verbs.useCommand('report.setNarrative')
  const id = `words-${part}`
  const save = async () => {
    if (text.trim() === (report[part] ?? '')) return draft.discard()
    if (await set.run({ reportId: report.id, [part]: text.trim() || null })) draft.discard()
  }
  return (
    <Field id={id} label={label} wide>
      <Input.TextArea
        id={id}
        value={text}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 12 }}
        onChange={(e) => {
          setText(e.target.value)
          draft.save(e.target.value)
        }}
        onBlur={() => void save()}
      />
      {set.error && <ErrorNotice error={set.error} />}
    </Field>
  )
}
