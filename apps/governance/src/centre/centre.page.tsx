import { manifest } from '@county/governance/manifest'
import { can, useSay, useT } from '@county/platform'
import { Button, LinkButton, Page, PageHeader } from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { BoardSections } from '../board-sections.tsx'
import { CaseCardView } from './case-card.tsx'
import { IntakeDialog } from './intake-dialog.tsx'

const GROUPS = [
  ['window', ['received', 'returned', 'answered']],
  ['handed', ['handed']],
] as const

/** The one-stop service centre: what the window has to do, what is with the departments, what was done. */
export default function CentrePage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [taking, setTaking] = useState(false)
  const board = api.useQuery('serviceCase.board', input)
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('centre.title')}
        subtitle={data && t('centre.subtitle', { n: data.open.length, late: data.late })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/service-case">{t('centre.ledger')}</LinkButton>
            <LinkButton to="/governance/service-item">{t('centre.items')}</LinkButton>
            {can('governance.case.write') && (
              <Button type="primary" onClick={() => setTaking(true)}>
                {t('centre.take')}
              </Button>
            )}
          </>
        }
      />
      <BoardSections
        query={board}
        doing={t('centre.title')}
        groups={
          data && [
            ...GROUPS.map(([key, states]) => ({
              key,
              title: t(`centre.group.${key}`),
              cards: data.open
                .filter((k) => (states as readonly string[]).includes(k.state))
                .map((card) => <CaseCardView key={card.id} card={card} />),
            })),
            {
              key: 'done',
              title: t('centre.group.done'),
              cards: data.done.map((card) => <CaseCardView key={card.id} card={card} />),
            },
          ]
        }
      />
      {taking && <IntakeDialog onClose={() => setTaking(false)} />}
    </Page>
  )
}
