import { INDICATORS } from '@county/housing/indicators'
import { LEDGERS } from '@county/housing/ledgers'
import { manifest } from '@county/housing/manifest'
import { useParams, useSay, useT } from '@county/platform'
import { EmptyState, LinkButton } from '@county/ui'
import { FigureRowsPage } from '@county/ui/data'
import { api } from './api.ts'

/** The rows behind a figure of the module. */
export default function FigurePage() {
  const say = useSay()
  const t = useT()
  const { id = '' } = useParams()
  const card = INDICATORS.find((c) => c.id === `${manifest.id}.${id}`)
  if (!card)
    return (
      <EmptyState title={t('unknownFigure')} actions={<LinkButton to={manifest.basePath}>{t('back')}</LinkButton>} />
    )
  const back = { to: manifest.basePath, label: say(manifest.title) }
  return <FigureRowsPage key={card.id} api={api} card={card} ledgers={LEDGERS} back={back} />
}
