import { optionsOf } from '@county/kernel/codes/code-table'
import { Link, useDraft, useLang, useNavigate, useParams, useT } from '@county/platform'
import { warningMethod } from '@county/residents/warning/codes'
import type { WarningCard } from '@county/residents/warning/warning'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Notice,
  Page,
  PageHeader,
  PageSkeleton,
  Section,
  Segmented,
  useDialogs,
} from '@county/ui'
import { Input } from '@county/ui/form'
import { useState } from 'react'
import { type In, verbs } from '../api.ts'
import { AnswerCard } from './answer-card.tsx'
import { type Given, isComplete, nothing, toAnswer } from './given.ts'

/** The form as it stands: kept on the device until the server has it. */
interface Kept {
  method: string
  note: string
  answers: Record<string, Given>
}

/** One visit that answers everything to be asked in a household. Made for a phone at the door; kept without signal. */
export default function VisitPage() {
  const { id = '' } = useParams()
  const t = useT()
  const query = verbs.useQuery('warning.household', { householdId: id })
  const back = { to: '/residents/visits', label: t('visit.title') }
  if (query.error)
    return (
      <Page>
        <PageHeader title={t('visit.form')} back={back} />
        <ErrorNotice error={query.error} doing={t('visit.form')} onRetry={() => void query.refetch()} />
      </Page>
    )
  if (!query.data) return <PageSkeleton />
  const open = query.data.warnings.filter((w) => w.state === 'open')
  const [first] = query.data.warnings
  return (
    <Page>
      <PageHeader
        title={first ? t('visit.of', { name: first.headName }) : t('visit.form')}
        subtitle={first?.address}
        back={back}
      />
      {first && open.length > 0 ? (
        <VisitForm householdId={id} open={open} name={first.headName} />
      ) : (
        <EmptyState
          title={t('visit.nothingHere')}
          why={t('visit.nothingHereWhy')}
          actions={
            <Link className="nc-link" to={`/residents/households/${id}`}>
              {t('visit.household')}
            </Link>
          }
        />
      )}
    </Page>
  )
}

function VisitForm({ householdId, open, name }: { householdId: string; open: readonly WarningCard[]; name: string }) {
  const t = useT()
  const lang = useLang()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const draft = useDraft<Kept>(`residents.visit:${householdId}`, { title: t('visit.of', { name }) })
  const [form, setForm] = useState<Kept>(() => draft.value ?? { method: 'visit', note: '', answers: {} })
  const send = verbs.useCommand('warning.answer', { draft })
  const change = (next: Partial<Kept>) => {
    const value = { ...form, ...next }
    setForm(value)
    draft.save(value)
  }
  const given = (w: WarningCard) => form.answers[w.id] ?? nothing
  const done = open.filter((w) => isComplete(given(w))).length
  const submit = async () => {
    const answers = open.map((w) => toAnswer(w.id, given(w)))
    const note = form.note.trim()
    const data = { householdId, method: form.method, note: note === '' ? null : note, answers }
    const saved = await send.run(data as In<'warning.answer'>)
    if (!saved) return
    dialogs.done(t('visit.saved', { name, n: saved.answered }))
    navigate('/residents/visits')
  }
  return (
    <>
      {draft.value && <Notice title={t('visit.kept')}>{t('visit.keptWhy')}</Notice>}
      {open.map((w) => (
        <AnswerCard
          key={w.id}
          warning={w}
          given={given(w)}
          onChange={(next) => change({ answers: { ...form.answers, [w.id]: next } })}
        />
      ))}
      <Section title={t('visit.how')}>
        <div className="nc-stack">
          <Segmented
            label={t('visit.how')}
            value={form.method}
            options={optionsOf(warningMethod, lang)}
            onChange={(method) => change({ method })}
          />
          <Input.TextArea
            aria-label={t('visit.note')}
            placeholder={t('visit.note')}
            value={form.note}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(e) => change({ note: e.target.value })}
          />
          {send.error && <ErrorNotice error={send.error} doing={t('visit.submit')} kept={t('visit.notLost')} />}
          <div className="nc-form__foot nc-form__foot--stick">
            <Button
              type="primary"
              block
              loading={send.running}
              disabled={done < open.length}
              onClick={() => void submit()}
            >
              {done < open.length ? t('visit.progress', { done, n: open.length }) : t('visit.submit')}
            </Button>
          </div>
        </div>
      </Section>
    </>
  )
}
