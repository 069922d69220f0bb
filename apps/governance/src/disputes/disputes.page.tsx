import { manifest } from '@county/governance/manifest'
import { can, useSay, useT } from '@county/platform'
import { LinkButton, Page, PageHeader, PrintButton } from '@county/ui'
import { useArea } from '@county/ui/data'
import { api } from '../api.ts'
import { BoardSections } from '../board-sections.tsx'
import { DisputeCardView } from './dispute-card.tsx'

/** Open disputes by step, the earliest limit first. */
export default function DisputesPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const board = api.useQuery('dispute.board', input)
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('dispute.title')}
        subtitle={
          data &&
          t('dispute.subtitle', {
            n: data.found.length + data.mediating.length,
            late: data.overdue,
            closed: data.closedThisMonth,
          })
        }
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/dispute">{t('dispute.ledger')}</LinkButton>
            {can('governance.dispute.write') && (
              <LinkButton type="primary" to="/governance/dispute/new">
                {t('dispute.new')}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <BoardSections
        query={board}
        doing={t('dispute.title')}
        groups={
          data &&
          (['found', 'mediating'] as const).map((key) => ({
            key,
            title: t(`dispute.group.${key}`),
            cards: data[key].map((card) => <DisputeCardView key={card.id} card={card} />),
          }))
        }
      />
    </Page>
  )
}
