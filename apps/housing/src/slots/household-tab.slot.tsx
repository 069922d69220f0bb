import { certificateStage, helpKind, helpStage, mismatchKind, roomState, stuckReason } from '@county/housing/codes'
import { Payment } from '@county/housing/help/payment'
import { HomeInsurance } from '@county/housing/insurance/home-insurance'
import { sayYuan } from '@county/kernel/money'
import { can, Link, useLang, useT } from '@county/platform'
import { Button, Descriptions, ErrorNotice, ledgerPath, Section, StateTag, TableSkeleton, useCode } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { useState } from 'react'
import { api, type Out } from '../api.ts'
import { RequestDialog } from '../help/request-dialog.tsx'

type Housing = Out<'roomUse.household'>

/** Housing on a household's page: its room, the help it has or could have, its certificate, insurance and subsidies. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  const t = useT()
  const query = api.useQuery('roomUse.household', { householdId })
  const [asking, setAsking] = useState<string | null>(null)
  if (query.error) return <ErrorNotice error={query.error} doing={t('tab.room')} onRetry={() => void query.refetch()} />
  const data = query.data
  if (!data) return <TableSkeleton rows={5} columns={3} />
  return (
    <div className="nc-stack">
      <Room data={data} />
      <Helps data={data} onAsk={setAsking} />
      {can('housing.insurance.read') && (
        <LedgerListSection
          ledger={HomeInsurance}
          api={api}
          basePath={ledgerPath(HomeInsurance)}
          householdId={householdId}
          limit={5}
        />
      )}
      {data.helps.some((h) => h.kind === 'subsidy') && (
        <LedgerListSection
          ledger={Payment}
          api={api}
          basePath={ledgerPath(Payment)}
          householdId={householdId}
          limit={6}
        />
      )}
      {asking && <RequestDialog household={householdId} kind={asking} onClose={() => setAsking(null)} />}
    </div>
  )
}

function Room({ data }: { data: Housing }) {
  const t = useT()
  const code = useCode()
  const { room, certificate: cert } = data
  const tone = room?.state === 'crowded' ? 'danger' : room?.state === 'fit' ? 'good' : 'neutral'
  return (
    <Section title={t('tab.room')} hint={t('tab.limit', { n: data.limit })}>
      <Descriptions
        items={[
          { key: 'room', label: t('col.room'), value: room?.label ?? t('tab.noRoom') },
          { key: 'm2', label: t('tab.area'), value: room?.areaM2 == null ? null : `${room.areaM2} m²` },
          {
            key: 'share',
            label: t('col.m2'),
            value: room && (
              <>
                <span className="nc-num">{room.m2PerPerson ?? '—'}</span>{' '}
                <StateTag tone={tone}>{code(roomState, room.state)}</StateTag>
              </>
            ),
          },
          {
            key: 'certificate',
            label: t('tab.certificate'),
            value: cert ? (
              <span className="nc-row" style={{ gap: 6 }}>
                <Link className="nc-link" to={`/housing/certificate/${cert.id}`}>
                  {cert.certificateNo ?? code(certificateStage, cert.stage)}
                </Link>
                {cert.stage !== 'issued' &&
                  cert.mismatches.map((m) => (
                    <StateTag key={m} tone="warn">
                      {code(mismatchKind, m)}
                    </StateTag>
                  ))}
                {cert.stuckReason && <StateTag tone="danger">{code(stuckReason, cert.stuckReason)}</StateTag>}
              </span>
            ) : null,
          },
        ]}
      />
    </Section>
  )
}

/** Each kind of help: received, possible by the rules, or why not. */
function Helps({ data, onAsk }: { data: Housing; onAsk: (kind: string) => void }) {
  const t = useT()
  const code = useCode()
  const lang = useLang()
  const may = can('housing.help.apply')
  return (
    <Section title={t('tab.help')}>
      <ul className="nc-stack" style={{ listStyle: 'none', margin: 0, padding: 0, gap: 10 }}>
        {data.entitled.map((e) => {
          const own = data.helps.find((h) => h.kind === e.kind && !['ended', 'refused', 'withdrawn'].includes(h.stage))
          const past = data.helps.find((h) => h.kind === e.kind)
          const shown = own ?? past
          return (
            <li key={e.kind} className="nc-row" style={{ gap: '4px 10px' }}>
              <strong style={{ minWidth: 110 }}>{code(helpKind, e.kind)}</strong>
              {shown && (
                <Link className="nc-link" to={`/housing/help/${shown.id}`}>
                  {code(helpStage, shown.stage)} · {shown.since}
                </Link>
              )}
              {own?.dwellingName && <span>{own.dwellingName}</span>}
              {own?.subsidy != null && <span>{t('tab.subsidy', { amount: sayYuan(own.subsidy) })}</span>}
              {!own && e.obstacles.length === 0 && <StateTag tone="accent">{t('tab.possible')}</StateTag>}
              {!own &&
                e.obstacles.map((o) => (
                  <span key={o.code} className="nc-muted nc-small">
                    {lang === 'en' ? o.en : o.zh}
                  </span>
                ))}
              {!own && may && (
                <Button size="small" onClick={() => onAsk(e.kind)}>
                  {t('tab.apply')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
