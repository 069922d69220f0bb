import type { HomeFigure } from '@county/core/home'
import type { IndicatorCard } from '@county/core/indicator'
import { useT } from '@county/platform'
import { FigureCard, Grid, Section } from '@county/ui'
import { api } from '../api.ts'

/** The module's further figures, asked together with the first ones. */
export function MoreFigures({ cards }: { cards: readonly IndicatorCard[] }) {
  const t = useT()
  const figures = api.useQuery('figure.list', {})
  const byId = new Map(((figures.data ?? []) as HomeFigure[]).map((f) => [f.indicatorId, f]))
  if (byId.size === 0) return null
  return (
    <Section title={t('home.more')}>
      <Grid min={200}>
        {cards.map((card) => {
          const figure = byId.get(card.id)
          return (
            figure && (
              <FigureCard
                key={card.id}
                card={card}
                figure={figure}
                to={`/employment/figures/${card.id.split('.')[1]}`}
              />
            )
          )
        })}
      </Grid>
    </Section>
  )
}
