import { manifest } from '@county/governance/manifest'
import { can, useSay, useT } from '@county/platform'
import { LinkButton, Page, PageHeader, PrintButton } from '@county/ui'
import { useArea } from '@county/ui/data'
import { api } from '../api.ts'
import { BoardSections } from '../board-sections.tsx'
import { PermitCardView } from './permit-card.tsx'

/** Permits to be endorsed: those that are suspended, then those due within the days of notice. */
export default function PermitsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const board = api.useQuery('residencePermit.board', input)
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('permit.title')}
        subtitle={data && t('permit.subtitle', { due: data.due, suspended: data.suspended })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/residence-permit">{t('permit.ledger')}</LinkButton>
            {can('governance.registration.write') && (
              <LinkButton type="primary" to="/governance/residence-permit/new">
                {t('permit.new')}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <BoardSections
        query={board}
        doing={t('permit.title')}
        groups={
          data &&
          (['suspended', 'due'] as const).map((key) => ({
            key,
            title: t(`permit.group.${key}`),
            cards: data.cards
              .filter((k) => (k.standing === 'suspended') === (key === 'suspended'))
              .map((card) => <PermitCardView key={card.id} card={card} />),
          }))
        }
      />
    </Page>
  )
}
