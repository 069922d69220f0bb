import { manifest } from '@county/governance/manifest'
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
  PrintButton,
  Section,
  StateTag,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { api, type Out } from '../api.ts'
import { DaysLeft } from '../shared/days-left.tsx'
import { VisitDrawer } from './visit-drawer.tsx'

type Due = Out<'householdVisit.board'>['due'][number]

/** Households to be visited, key households and the latest first. Made for a phone at the door. */
export default function VisitsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [open, setOpen] = useState<Due | null>(null)
  const board = api.useQuery('householdVisit.board', { ...input, limit: 100 })
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('visit.title')}
        subtitle={data && t('visit.subtitle', { total: data.total, late: data.overdue, done: data.visitedThisMonth })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/household-visit">{t('visit.ledger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('visit.title')} onRetry={() => void board.refetch()} />
      ) : !data ? (
        <CardsSkeleton cards={6} />
      ) : (
        <Section title={t('visit.due')} hint={t('visit.shown', { n: data.due.length, of: data.total })}>
          {data.due.length === 0 ? (
            <EmptyState title={t('visit.none')} why={t('visit.noneWhy')} />
          ) : (
            <Grid min={290}>
              {data.due.map((d) => (
                <DueCard key={d.householdId} due={d} onVisit={() => setOpen(d)} />
              ))}
            </Grid>
          )}
        </Section>
      )}
      {open && <VisitDrawer household={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function DueCard({ due, onVisit }: { due: Due; onVisit: () => void }) {
  const t = useT()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/residents/households/${due.householdId}`}>
            {due.headName ?? due.householdNo}
          </Link>
          <span className="nc-spread">
            {due.dueOn ? <DaysLeft days={due.daysLeft} /> : <StateTag tone="warn">{t('visit.never')}</StateTag>}
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-muted">{[due.householdNo, due.address].filter(Boolean).join(' · ')}</span>
        <span className="nc-row" style={{ gap: 6, flexWrap: 'wrap' }}>
          {due.key && <StateTag tone="info">{t('visit.key')}</StateTag>}
          <span className="nc-muted nc-num">
            {due.lastVisitOn ? t('visit.last', { on: due.lastVisitOn }) : t('visit.neverLong')}
          </span>
        </span>
        {due.lastNeed && <span>{t('visit.need', { need: due.lastNeed })}</span>}
        {can('governance.visit.write') && (
          <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
            <Button type="primary" onClick={onVisit}>
              {t('visit.record')}
            </Button>
          </span>
        )}
      </div>
    </Card>
  )
}
