import type { LedgerRow } from '@county/core/ledger/ledger'
import { CERTIFICATE_STEPS } from '@county/housing/certificate/steps'
import { certificateStage, mismatchKind } from '@county/housing/codes'
import { todayIn } from '@county/kernel/local-date'
import { Link, useT } from '@county/platform'
import { Descriptions, ErrorNotice, Notice, Section, TableSkeleton, useCode } from '@county/ui'
import { api } from '../api.ts'
import { StageLine } from '../flow/stage-line.tsx'
import { StepsPanel } from '../flow/steps-panel.tsx'

const STAGES = certificateStage.items.map((i) => i.code)

/** What the record page of a certificate adds: stage, what does not agree, what is possible now, and the registry's side. */
export default function CertificateCase({ row }: { row: LedgerRow<any> }) {
  const t = useT()
  const code = useCode()
  const query = api.useQuery('certificate.case', { id: row.id })
  if (query.error)
    return <ErrorNotice error={query.error} doing={t('flow.title')} onRetry={() => void query.refetch()} />
  const data = query.data
  if (!data) return <TableSkeleton rows={4} columns={2} />
  const v = row.values
  const mismatches = v.mismatches as string[]
  return (
    <>
      <Section>
        <StageLine stages={STAGES} table={certificateStage} now={v.stage} />
      </Section>
      {v.stage !== 'issued' && mismatches.length > 0 && !v.accepted && (
        <Notice
          tone="danger"
          title={t('cert.mismatch', { kinds: mismatches.map((m) => code(mismatchKind, m)).join('、') })}
        >
          {mismatches.map((m) => (
            <p key={m}>{t(`cert.why.${m}`)}</p>
          ))}
        </Notice>
      )}
      <StepsPanel
        ledger="certificate"
        row={row}
        steps={CERTIFICATE_STEPS}
        judged={data.possible}
        initial={(step) => initialOf(step, row)}
        about={(step) =>
          step === 'check' || step === 'correct' ? (
            <p className="nc-small nc-muted">
              {t('cert.registry', {
                head: data.headName ?? '—',
                number: data.headNumber ?? '—',
                m2: data.roomM2 ?? '—',
              })}
            </p>
          ) : null
        }
      />
      <Section title={t('cert.side')}>
        <Descriptions
          items={[
            { key: 'head', label: t('cert.head'), value: data.headName },
            { key: 'number', label: t('cert.number'), value: data.headNumber },
            { key: 'm2', label: t('cert.m2'), value: data.roomM2 === null ? null : `${data.roomM2} m²` },
            {
              key: 'holders',
              label: t('cert.holders'),
              wide: true,
              value:
                data.holders.length === 0 ? (
                  <Link className="nc-link" to="/housing/holder/new">
                    {t('cert.noHolders')}
                  </Link>
                ) : (
                  data.holders.map((h) => `${h.name}${h.share === null ? '' : ` ${h.share}%`}`).join('、')
                ),
            },
          ]}
        />
      </Section>
    </>
  )
}

/** What a step's form begins with: the data on record; the sealed number stays where it is. */
function initialOf(step: string, { values: v }: LedgerRow<any>): Record<string, unknown> {
  const today = todayIn(new Date())
  if (step === 'payTax') return { taxedOn: today }
  if (step === 'issue') return { issuedOn: today }
  if (step === 'hold') return { stuckSince: v.stuckSince ?? today, stuckReason: v.stuckReason, stuckNote: v.stuckNote }
  if (step === 'release') return {}
  const { holderName, unitNo, registeredM2, shareType } = v
  return { holderName, unitNo, registeredM2, shareType: shareType ?? 'joint' }
}
