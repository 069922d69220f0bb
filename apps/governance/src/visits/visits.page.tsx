import { manifest } from '@county/governance/manifest'
import { can, Link, useSay, useT } from '@county/platform'
import { Button, Card, LinkButton, Page, PageHeader, StateTag } from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { api, type Out } from '../api.ts'
import { BoardSections } from '../board-sections.tsx'
import { Countdown } from '../countdown.tsx'
import { VisitDialog } from './visit-dialog.tsx'

type Due = Out<'householdVisit.board'>['due'][number]

/** Households to be visited in an area: those at risk first. */
export default function VisitsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [visiting, setVisiting] = useState<Due | null>(null)
  const board = api.useQuery('householdVisit.board', { ...input, limit: 100 })
  const data = board.data
  const cards = (due: readonly Due[]) =>
    due.map((d) => <VisitCard key={d.householdId} due={d} onVisit={() => setVisiting(d)} />)
  return (
    <Page>
      <PageHeader
        title={t('visit.title')}
        subtitle={data && t('visit.subtitle', { n: data.total, late: data.overdue, visited: data.visitedThisMonth })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/household-visit">{t('visit.ledger')}</LinkButton>
          </>
        }
      />
      <BoardSections
        query={board}
        doing={t('visit.title')}
        groups={
          data && [
            { key: 'key', title: t('visit.key'), cards: cards(data.due.filter((d) => d.key)) },
            { key: 'others', title: t('visit.others'), cards: cards(data.due.filter((d) => !d.key)) },
          ]
        }
      />
      {visiting && (
        <VisitDialog
          household={{ id: visiting.householdId, name: visiting.headName ?? visiting.householdNo }}
          onClose={() => setVisiting(null)}
        />
      )}
    </Page>
  )
}

function VisitCard({ due, onVisit }: { due: Due; onVisit: () => void }) {
  const t = useT()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/residents/households/${due.householdId}`}>
            {due.headName ?? due.householdNo}
          </Link>
          <span className="nc-spread">
            {due.dueOn === null ? (
              <StateTag tone="warn">{t('visit.never')}</StateTag>
            ) : (
              <Countdown daysLeft={due.daysLeft} />
            )}
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-muted">{[due.householdNo, due.address].filter(Boolean).join(' · ')}</span>
        {due.lastVisitOn && <span className="nc-num">{t('visit.last', { on: due.lastVisitOn })}</span>}
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
