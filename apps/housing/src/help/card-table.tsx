import { manifest } from '@county/housing/manifest'
import { Link, useSay, useT } from '@county/platform'
import { EmptyState, ErrorNotice, Page, PageHeader, PrintButton, Section, TableSkeleton } from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api } from '../api.ts'
import type { BoardCard } from './help-card.tsx'
import { useKind } from './use-kind.tsx'

/** What a page with a list of applications takes. */
export interface CardTableProps {
  verb: 'help.waitingList' | 'help.reviewList'
  /** Prefix of the page's texts. */
  texts: 'waiting' | 'reviews'
  /** With a choice of all kinds. */
  all: boolean
  columns: (kind: string | undefined) => TableColumn<BoardCard>[]
}

/** A printable list of applications: the waiting list, the reviews that are due. */
export function CardTable({ verb, texts, all, columns }: CardTableProps) {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const { kind, field: kinds } = useKind(all)
  const query = api.useQuery(verb, { ...input, ...(kind ? { kind } : {}) } as never, { keepPrevious: true })
  const data = query.data
  const late = data?.cards.filter((k) => k.daysLeft !== null && k.daysLeft < 0).length ?? 0
  return (
    <Page>
      <PageHeader
        title={t(`${texts}.title`)}
        subtitle={data && t(`${texts}.subtitle`, { n: data.cards.length, late, on: data.today })}
        back={{ to: '/housing/board', label: t('board.title') }}
        actions={
          <>
            {field}
            <PrintButton />
          </>
        }
      />
      <div className="nc-no-print">{kinds}</div>
      <Section flush title={kind ? t(`kind.${kind}`) : say(manifest.title)}>
        {query.error ? (
          <ErrorNotice error={query.error} doing={t(`${texts}.title`)} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <TableSkeleton rows={10} columns={5} />
        ) : data.cards.length === 0 ? (
          <EmptyState title={t(`${texts}.empty`)} why={t(`${texts}.emptyWhy`)} />
        ) : (
          <DataTable
            caption={t(`${texts}.title`)}
            columns={columns(kind)}
            rows={data.cards}
            rowKey={(r) => r.id}
            rowTo={(r) => `/housing/help/${r.id}`}
          />
        )}
      </Section>
    </Page>
  )
}

/** The household of a row, with its address. */
export function Home({ card }: { card: BoardCard }) {
  return (
    <Link className="nc-link" to={`/residents/households/${card.householdId}`}>
      {[card.householdNo, card.address].filter(Boolean).join(' · ')}
    </Link>
  )
}
