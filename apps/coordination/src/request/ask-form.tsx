import type { AskedField } from '@county/coordination/adhoc/request'
import { addDays, todayIn } from '@county/kernel/local-date'
import { ErrorNotice, Link, useSay } from '@county/platform'
import { Button, Notice } from '@county/ui'
import { DatePicker } from '@county/ui/date'
import { Field, Input, Select } from '@county/ui/form'
import { useMemo, useState } from 'react'
import { verbs } from '../api.ts'

/** Asks units; what the ledgers hold already is told while the fields are typed, before anything is sent. */
export function AskForm({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const [title, setTitle] = useState('')
  const [purpose, setPurpose] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(addDays(todayIn(new Date()), 7))
  const [units, setUnits] = useState<string[]>([])
  const [labels, setLabels] = useState('')
  const [hurry, setHurry] = useState('')
  const measures = verbs.useQuery('plan.measures', {})
  const known = useMemo(
    () => [...new Set(measures.data?.flatMap((m) => m.units.map((u) => u.name)) ?? [])],
    [measures.data],
  )
  const fields = useMemo(() => readFields(labels), [labels])
  const held = verbs.useQuery('adhoc.check', { fields }, { enabled: fields.length > 0, keepPrevious: true })
  const ask = verbs.useCommand('adhoc.ask', { onDone })
  const late = ask.error?.code === 'NOTICE_TOO_SHORT' || hurry !== ''
  const ready = title.trim() && purpose.trim() && dueOn && units.length && fields.length && !held.data?.length
  return (
    <form
      className="nc-form"
      onSubmit={(e) => {
        e.preventDefault()
        if (dueOn)
          void ask.run({ title, purpose, dueOn, units, fields, ...(hurry.trim() ? { hurryReason: hurry } : {}) })
      }}
    >
      {ask.error && <ErrorNotice error={ask.error} />}
      <Field id="ask-title" label={say({ zh: '标题', en: 'Title' })} required>
        <Input id="ask-title" value={title} maxLength={100} onChange={(e) => setTitle(e.target.value)} />
      </Field>
      <Field id="ask-purpose" label={say({ zh: '用途', en: 'Purpose' })} required>
        <Input.TextArea
          id="ask-purpose"
          value={purpose}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(e) => setPurpose(e.target.value)}
        />
      </Field>
      <Field
        id="ask-fields"
        label={say({ zh: '报送内容', en: 'What is asked' })}
        required
        help={say({
          zh: '每行一项；有计量单位的写在括号里，例如：计划返乡人数（人）',
          en: 'One a line, a unit in brackets',
        })}
      >
        <Input.TextArea
          id="ask-fields"
          value={labels}
          autoSize={{ minRows: 3 }}
          onChange={(e) => setLabels(e.target.value)}
        />
      </Field>
      {!!held.data?.length && (
        <Notice
          tone="warn"
          title={say({ zh: '台账里已有这些内容，请直接取数，不要再让基层报送', en: 'The ledgers hold these already' })}
        >
          <ul>
            {held.data.map((h) => (
              <li key={h.asked}>
                {h.asked}：
                <Link className="nc-link" to={`/${h.ledger.split('.')[0]}`}>
                  {h.ledgerTitle} · {h.label}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Field id="ask-units" label={say({ zh: '报送单位', en: 'Units' })} required>
        <Select
          id="ask-units"
          mode="multiple"
          value={units}
          style={{ width: '100%' }}
          options={known.map((u) => ({ value: u, label: u }))}
          onChange={(v: string[]) => setUnits(v)}
        />
      </Field>
      <Field
        id="ask-due"
        label={say({ zh: '截止日期', en: 'Due on' })}
        required
        help={say({ zh: '至少提前3个工作日', en: 'three workdays of notice at least' })}
      >
        <DatePicker id="ask-due" value={dueOn} onChange={setDueOn} />
      </Field>
      {late && (
        <Field id="ask-hurry" label={say({ zh: '加急理由', en: 'Reason for the hurry' })} required>
          <Input id="ask-hurry" value={hurry} maxLength={300} onChange={(e) => setHurry(e.target.value)} />
        </Field>
      )}
      <div className="nc-form__foot">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={ask.running}>
          {say({ zh: '发送', en: 'Send' })}
        </Button>
        <Button onClick={onDone}>{say({ zh: '取消', en: 'Cancel' })}</Button>
      </div>
    </form>
  )
}

/** One field a line; a unit in brackets makes it a number. */
function readFields(text: string): AskedField[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const found = /^(.+?)[（(](.{1,10})[)）]$/.exec(line)
      return found
        ? { label: found[1]!.trim(), kind: 'number' as const, unit: found[2]! }
        : { label: line.slice(0, 40), kind: 'text' as const }
    })
}
