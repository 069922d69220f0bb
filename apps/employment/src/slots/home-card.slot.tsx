import type { HomeFigure } from '@county/core/home'
import { cardsChecked, indicators, willingEmployed, zeroHouseholds } from '@county/employment/indicators'
import { useT } from '@county/platform'
import { ErrorNotice, FigureCard, Grid, LinkButton, Section, TableSkeleton } from '@county/ui'
import { api } from '../api.ts'

const SHOWN = [willingEmployed, zeroHouseholds, cardsChecked]

/** The module on the portal's home: the three figures that matter most, each with its door. */
export default function HomeCard() {
  const t = useT()
  const figures = api.useQuery('figure.list', {})
  const byId = new Map(((figures.data ?? []) as HomeFigure[]).map((f) => [f.indicatorId, f]))
  return (
    <Section
      title={t('home.title')}
      extra={<LinkButton to="/employment">{t('home.open', { n: indicators.length })}</LinkButton>}
    >
      {figures.error ? (
        <ErrorNotice error={figures.error} doing={t('home.title')} onRetry={() => void figures.refetch()} />
      ) : figures.isPending ? (
        <TableSkeleton rows={4} columns={2} />
      ) : (
        <Grid min={170}>
          {SHOWN.map((card) => {
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
      )}
    </Section>
  )
}
