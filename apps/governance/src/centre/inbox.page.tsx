import { manifest } from '@county/governance/manifest'
import { useSay, useT } from '@county/platform'
import { Page, PageHeader } from '@county/ui'
import { api } from '../api.ts'
import { BoardSections } from '../board-sections.tsx'
import { CaseCardView } from './case-card.tsx'

/** Cases that service centres handed to the officer's unit: answer, or return with a reason. */
export default function InboxPage() {
  const t = useT()
  const say = useSay()
  const board = api.useQuery('serviceCase.inbox', {})
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('inbox.title')}
        subtitle={data && t('inbox.subtitle', { unit: data.unit ?? '', n: data.open.length, late: data.late })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
      />
      <BoardSections
        query={board}
        doing={t('inbox.title')}
        groups={
          data && [
            {
              key: 'open',
              title: t('inbox.open'),
              cards: data.open.map((card) => <CaseCardView key={card.id} card={card} department />),
            },
            {
              key: 'done',
              title: t('inbox.done'),
              cards: data.done.map((card) => <CaseCardView key={card.id} card={card} department />),
            },
          ]
        }
      />
    </Page>
  )
}
