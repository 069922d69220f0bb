import { INDICATORS } from '@county/housing/indicators'
import { LEDGERS } from '@county/housing/ledgers'
import { manifest } from '@county/housing/manifest'
import { useParams, useSay, useT } from '@county/platform'
import { EmptyState, LinkButton, Page } from '@county/ui'
import { FigureRowsPage } from '@county/ui/data'
import { api } from '../api.ts'

/** The rows behind a figure of the module. */
export default function FigurePage() {
  const say = useSay()
  const t = useT()
  const { id = '' } = useParams()
  const card = INDICATORS.find((c) => c.id === `housing.${id}`)
  const back = { to: manifest.basePath, label: say(manifest.title) }
  if (card) return <FigureRowsPage key={card.id} api={api} card={card} ledgers={LEDGERS} back={back} />
  return (
    <Page>
      <EmptyState
        title={t('figure.unknown')}
        why={t('figure.unknownWhy')}
        actions={<LinkButton to={back.to}>{back.label}</LinkButton>}
      />
    </Page>
  )
}
