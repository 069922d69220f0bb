import { useT } from '@county/platform'
import { CardsSkeleton, EmptyState, ErrorNotice, Grid, Section } from '@county/ui'
import type { ReactNode } from 'react'

/** A group of a board: its heading and the cards in it. */
export interface BoardGroup {
  key: string
  title: string
  cards: readonly ReactNode[]
}

/** A board of cards by group, with its loading, empty and failed states. */
export function BoardSections({
  query,
  doing,
  groups,
}: {
  query: { error: any; refetch: () => unknown }
  doing: string
  groups: readonly BoardGroup[] | undefined
}) {
  const t = useT()
  if (query.error) return <ErrorNotice error={query.error} doing={doing} onRetry={() => void query.refetch()} />
  if (!groups) return <CardsSkeleton cards={6} />
  return groups.map((group) => (
    <Section key={group.key} title={group.title} hint={t('count', { n: group.cards.length })}>
      {group.cards.length === 0 ? (
        <EmptyState title={t('empty', { what: group.title })} />
      ) : (
        <Grid min={320}>{group.cards}</Grid>
      )}
    </Section>
  ))
}
