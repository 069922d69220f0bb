import { education } from '@county/kernel/codes/education'
import { ethnicity } from '@county/kernel/codes/ethnicity'
import { sex } from '@county/kernel/codes/sex'
import { standing } from '@county/party/codes'
import type { StepKey } from '@county/party/development/step'
import { STAGES, STEPS } from '@county/party/development/steps'
import { can, Link, useParams, useSay, useT } from '@county/platform'
import {
  Descriptions,
  ErrorNotice,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  PageSkeleton,
  PrintButton,
  Section,
  useCode,
} from '@county/ui'
import { useState } from 'react'
import { StepDialog } from './step-dialog.tsx'
import { StepRow } from './step-row.tsx'
import { type Dossier, type FileRecord, useFile } from './use-file.ts'

/** A candidate's whole way (发展党员全程纪实): every step with its record, or when it is possible and why not yet. Prints as it stands. */
export default function FilePage() {
  const t = useT()
  const say = useSay()
  const { id = '' } = useParams()
  const { query, data, assessment } = useFile(id)
  const [open, setOpen] = useState<{ step: StepKey; record?: FileRecord } | null>(null)
  if (query.error)
    return (
      <Page>
        <ErrorNotice error={query.error} doing={t('file.title')} onRetry={() => void query.refetch()} />
      </Page>
    )
  if (!data || !assessment) return <PageSkeleton />
  const late = assessment.steps.filter((s) => s.late).length
  const done = assessment.steps.filter((s) => s.standing === 'done' && s.key !== 'publicity').length
  const reviewed = data.records.some((r) => r.step === 's13' && r.result === 'pass')
  const live = data.closedOn === null
  return (
    <Page>
      <PageHeader
        title={t('file.of', { name: data.personName })}
        subtitle={[t('file.progress', { n: done }), late ? t('file.lateSteps', { n: late }) : '']
          .filter(Boolean)
          .join(' · ')}
        back={{ to: '/party/development', label: t('development.title') }}
        actions={
          <>
            {reviewed && <LinkButton to={`/party/development/${id}/notice`}>{t('notice.open')}</LinkButton>}
            <LinkButton to={`/party/candidate/${id}`}>{t('file.ledger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {!live && (
        <Notice tone="info" title={t('file.closed', { on: data.closedOn ?? '', why: data.closedReason ?? '' })} />
      )}
      <Person data={data} state={assessment.standing} probationEnd={assessment.probationEnd} />
      {STAGES.map((stage) => (
        <Section key={stage.no} title={`${t('file.stage', { n: stage.no })} ${say(stage)}`} flush>
          <ol className="nc-timeline" style={{ padding: '4px 16px 12px', margin: 0 }}>
            {STEPS.filter((s) => s.stage === stage.no).map((step) => {
              const state = assessment.steps.find((x) => x.key === step.key)
              return (
                state && (
                  <StepRow
                    key={step.key}
                    step={step}
                    state={state}
                    records={data.records.filter((r) => r.step === step.key)}
                    today={data.today}
                    {...(live && can('party.development.write') ? { onRecord: () => setOpen({ step: step.key }) } : {})}
                    {...(live && can('party.development.correct')
                      ? { onCorrect: (record: FileRecord) => setOpen({ step: step.key, record }) }
                      : {})}
                  />
                )
              )
            })}
          </ol>
        </Section>
      ))}
      {open && <StepDialog data={data} {...open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Person({ data, state, probationEnd }: { data: Dossier; state: string; probationEnd: string | null }) {
  const t = useT()
  const code = useCode()
  const item = (key: string, value: React.ReactNode) => ({ key, label: t(`person.${key}`), value })
  return (
    <Section>
      <Descriptions
        min={170}
        items={[
          item(
            'name',
            <Link className="nc-link" to={`/residents/persons/${data.personId}`}>
              {data.personName}
            </Link>,
          ),
          item('standing', code(standing, state)),
          item('branch', data.branchName),
          item('sex', data.sex ? code(sex, data.sex) : '—'),
          item('birth', data.birthDate ?? '—'),
          item('ethnicity', data.ethnicity ? code(ethnicity, data.ethnicity) : '—'),
          item('education', data.education ? code(education, data.education) : '—'),
          item('address', data.address ?? '—'),
          ...(probationEnd ? [item('probation', probationEnd)] : []),
        ]}
      />
    </Section>
  )
}
