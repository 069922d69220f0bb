import type { HomeFigure } from '@county/core/home'
import type { IndicatorCard } from '@county/core/indicator'
import type { ModuleApi } from '@county/platform'
import { LinkButton } from '../base/button.tsx'
import { Grid, Section } from '../base/section.tsx'
import { TableSkeleton } from '../base/skeleton.tsx'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { FigureCard } from './figure-card.tsx'

/** Some of a module's figures, each with its door. */
export interface HomeFiguresProps {
  title: string
  api: ModuleApi<any>
  cards: readonly IndicatorCard[]
  basePath: string
  /** Text of the link to the module's home; none on the module's own pages. */
  more?: string
}

/** A module on the portal's home, or further figures on its own: shown when its figures were counted. */
export function HomeFigures({ title, api, cards, basePath, more }: HomeFiguresProps) {
  const figures = api.useQuery('figure.list', {})
  const byId = new Map(((figures.data ?? []) as HomeFigure[]).map((f) => [f.indicatorId, f]))
  return (
    <Section title={title} extra={more && <LinkButton to={basePath}>{more}</LinkButton>}>
      {figures.error ? (
        <ErrorNotice error={figures.error} doing={title} onRetry={() => void figures.refetch()} />
      ) : figures.isPending ? (
        <TableSkeleton rows={4} columns={2} />
      ) : (
        <Grid min={190}>
          {cards.map((card) => {
            const figure = byId.get(card.id)
            const to = `${basePath}/figures/${card.id.split('.')[1]}`
            return figure && <FigureCard key={card.id} card={card} figure={figure} to={to} />
          })}
        </Grid>
      )}
    </Section>
  )
}
