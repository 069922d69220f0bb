import type { DueItem, HomeFigure } from '@county/core/home'
import type { IndicatorCard } from '@county/core/indicator'
import type { ModuleApi } from '@county/platform'
import type { ReactNode } from 'react'
import { PageHeader } from '../base/page-header.tsx'
import { Grid, Page, Section } from '../base/section.tsx'
import { CardsSkeleton, TableSkeleton } from '../base/skeleton.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { DueList } from './due-list.tsx'
import { FigureCard } from './figure-card.tsx'

/** What a module's home page is made of. */
export interface ModuleHomeProps {
  title: string
  subtitle?: string
  api: ModuleApi<any>
  /** The module's indicator cards, in the order shown. */
  indicators: readonly IndicatorCard[]
  basePath: string
  /** Door of a figure; default `<basePath>/figures/<indicator name>`. */
  figureTo?: (indicatorId: string) => string
  actions?: ReactNode
  /** This month's report card, warnings: shown between the figures and the due list. */
  children?: ReactNode
}

/** Home of a module: figures against targets, what is due, and the module's own parts. */
export function ModuleHome({
  title,
  subtitle,
  api,
  indicators,
  basePath,
  figureTo,
  actions,
  children,
}: ModuleHomeProps) {
  const { t } = useUi()
  const figures = api.useQuery('figure.list', {})
  const due = api.useQuery('due.list', { limit: 20 })
  const byId = new Map(((figures.data ?? []) as HomeFigure[]).map((f) => [f.indicatorId, f]))
  const door = figureTo ?? ((id: string) => `${basePath}/figures/${id.split('.')[1] ?? id}`)
  return (
    <Page>
      <PageHeader title={title} subtitle={subtitle} actions={actions} />
      {figures.error ? (
        <ErrorNotice error={figures.error} doing={t('home.figures')} onRetry={() => void figures.refetch()} />
      ) : figures.isPending ? (
        <CardsSkeleton cards={Math.max(2, Math.min(8, indicators.length))} />
      ) : (
        <Grid min={250}>
          {indicators.map((card) => {
            const figure = byId.get(card.id)
            return figure && <FigureCard key={card.id} card={card} figure={figure} to={door(card.id)} />
          })}
        </Grid>
      )}
      {children}
      <Section
        title={t('due.title')}
        hint={due.data ? t('count', { n: (due.data as DueItem[]).length }) : undefined}
        flush
      >
        {due.error ? (
          <ErrorNotice error={due.error} doing={t('due.title')} onRetry={() => void due.refetch()} />
        ) : due.isPending ? (
          <TableSkeleton rows={4} columns={3} />
        ) : (
          <DueList items={due.data as DueItem[]} />
        )}
      </Section>
    </Page>
  )
}

/** The module's whole due list as a page. */
export function DueListPage({ title, api }: { title?: string; api: ModuleApi<any> }) {
  const { t } = useUi()
  const due = api.useQuery('due.list', { limit: 200 })
  const items = (due.data ?? []) as DueItem[]
  const overdue = items.filter((i) => i.overdue).length
  return (
    <Page>
      <PageHeader
        title={title ?? t('due.title')}
        subtitle={due.data ? t('due.summary', { n: items.length, overdue }) : undefined}
      />
      <Section flush>
        {due.error ? (
          <ErrorNotice error={due.error} doing={t('due.title')} onRetry={() => void due.refetch()} />
        ) : due.isPending ? (
          <TableSkeleton rows={10} columns={3} />
        ) : (
          <DueList items={items} />
        )}
      </Section>
    </Page>
  )
}
