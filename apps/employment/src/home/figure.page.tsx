import { indicators } from '@county/employment/indicators'
import { LEDGERS } from '@county/employment/ledgers'
import { useParams, useT } from '@county/platform'
import { EmptyState, LinkButton, Page } from '@county/ui'
import { FigureRowsPage } from '@county/ui/data'
import { api } from '../api.ts'

/** The rows behind a figure of the module. */
export default function FigurePage() {
  const t = useT()
  const { id } = useParams()
  const card = indicators.find((c) => c.id === `employment.${id}`)
  if (card)
    return (
      <FigureRowsPage api={api} card={card} ledgers={LEDGERS} back={{ to: '/employment', label: t('home.title') }} />
    )
  return (
    <Page>
      <EmptyState
        title={t('figure.unknown')}
        why={t('figure.unknownWhy')}
        actions={<LinkButton to="/employment">{t('home.title')}</LinkButton>}
      />
    </Page>
  )
}
