import type { HomeFigure } from '@county/core/home'
import {
  affordableStock,
  certificates,
  INDICATORS,
  publicRentalStock,
  subsidyHouseholds,
} from '@county/housing/indicators'
import { manifest } from '@county/housing/manifest'
import { useSay, useT } from '@county/platform'
import { ErrorNotice, FigureCard, Grid, LinkButton, Section, TableSkeleton } from '@county/ui'
import { api } from '../api.ts'

const SHOWN = [publicRentalStock, subsidyHouseholds, affordableStock, certificates]

/** The module on the portal's home: the four figures that matter most, each with its door. */
export default function HomeCard() {
  const t = useT()
  const say = useSay()
  const figures = api.useQuery('figure.list', {})
  const byId = new Map(((figures.data ?? []) as HomeFigure[]).map((f) => [f.indicatorId, f]))
  return (
    <Section
      title={say(manifest.title)}
      extra={<LinkButton to={manifest.basePath}>{t('home.open', { n: INDICATORS.length })}</LinkButton>}
    >
      {figures.error ? (
        <ErrorNotice error={figures.error} doing={say(manifest.title)} onRetry={() => void figures.refetch()} />
      ) : figures.isPending ? (
        <TableSkeleton rows={4} columns={2} />
      ) : (
        <Grid min={200}>
          {SHOWN.map((card) => {
            const figure = byId.get(card.id)
            const to = `${manifest.basePath}/figures/${card.id.split('.')[1]}`
            return figure && <FigureCard key={card.id} card={card} figure={figure} to={to} />
          })}
        </Grid>
      )}
    </Section>
  )
}
