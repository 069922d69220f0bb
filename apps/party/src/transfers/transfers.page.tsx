import { field } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { todayIn } from '@county/kernel/local-date'
import { manifest } from '@county/party/manifest'
import type { Transfer } from '@county/party/member/transfer'
import { can, Link, useSay, useT } from '@county/platform'
import {
  Button,
  Card,
  CardsSkeleton,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  Section,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'
import { Countdown } from '../shared/countdown.tsx'
import { IssueDialog } from './issue-dialog.tsx'

type Row = LedgerRow<Transfer>
const ReceiveFields = z.object({ receivedOn: field.date({ label: { zh: '接收日期', en: 'Received on' } }) })
const WithdrawFields = z.object({ reason: field.text({ label: { zh: '原因', en: 'Reason' }, max: 200 }) })

/** Letters under way, the first to expire on top. */
export default function TransfersPage() {
  const t = useT()
  const say = useSay()
  const { input, field: area } = useArea()
  const [open, setOpen] = useState<{ what: 'issue' } | { what: 'receive' | 'withdraw'; row: Row } | null>(null)
  const list = api.useQuery('transfer.list', { ...input, limit: 200, sort: { key: 'validUntil' } })
  const rows = list.data?.rows as Row[] | undefined
  const today = todayIn(new Date())
  return (
    <Page>
      <PageHeader
        title={t('transfer.title')}
        subtitle={rows && t('transfer.subtitle', { n: rows.length })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {area}
            <LinkButton to="/party/transfer">{t('transfer.ledger')}</LinkButton>
            {can('party.member.write') && (
              <Button type="primary" onClick={() => setOpen({ what: 'issue' })}>
                {t('transfer.issue')}
              </Button>
            )}
          </>
        }
      />
      <Section>
        {list.error ? (
          <ErrorNotice error={list.error} doing={t('transfer.title')} onRetry={() => void list.refetch()} />
        ) : !rows ? (
          <CardsSkeleton cards={6} />
        ) : rows.length === 0 ? (
          <EmptyState title={t('transfer.empty')} why={t('transfer.rules')} />
        ) : (
          <Grid min={320}>
            {rows.map((row) => (
              <TransferCard key={row.id} row={row} today={today} onStep={(what) => setOpen({ what, row })} />
            ))}
          </Grid>
        )}
      </Section>
      {open?.what === 'issue' && <IssueDialog onClose={() => setOpen(null)} />}
      {open && open.what !== 'issue' && (
        <VerbDialog
          title={`${t(`transfer.${open.what}`)}：${open.row.subject?.name ?? ''}`}
          api={api}
          fields={(open.what === 'receive' ? ReceiveFields : WithdrawFields) as z.ZodObject<any>}
          initial={open.what === 'receive' ? { receivedOn: today } : {}}
          submit={t(`transfer.${open.what}`)}
          done={t(`transfer.done.${open.what}`)}
          onClose={() => setOpen(null)}
          onSubmit={(values) =>
            api.run(`transfer.${open.what}`, { id: open.row.id, ...values } as never, { expected: open.row.version })
          }
        />
      )}
    </Page>
  )
}

function TransferCard(props: { row: Row; today: string; onStep: (what: 'receive' | 'withdraw') => void }) {
  const { row, today, onStep } = props
  const t = useT()
  const { values, subject } = row
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/residents/persons/${subject?.id ?? ''}`}>
            {subject?.name}
          </Link>
          <span className="nc-spread">
            <Countdown today={today} due={values.validUntil} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span>{t('transfer.from', { name: values.fromBranch })}</span>
        <strong>{t(values.outside ? 'transfer.toOutside' : 'transfer.to', { name: values.toBranch })}</strong>
        <span className="nc-muted">{t('transfer.letter', { on: values.issuedOn, until: values.validUntil })}</span>
        {can('party.member.write') && (
          <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
            <Button type="primary" onClick={() => onStep('receive')}>
              {t('transfer.receive')}
            </Button>
            <Button type="text" onClick={() => onStep('withdraw')}>
              {t('transfer.withdraw')}
            </Button>
          </span>
        )}
      </div>
    </Card>
  )
}
