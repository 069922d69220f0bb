import { helpKind } from '@county/housing/codes'
import { useT } from '@county/platform'
import { useCode } from '@county/ui'
import type { TableColumn } from '@county/ui/data'
import { CardTable, Home } from './card-table.tsx'
import { type BoardCard, Countdown } from './help-card.tsx'

/** Reviews that are due within thirty days or late, the latest first; on phones a list of cards. */
export default function ReviewsPage() {
  const t = useT()
  const code = useCode()
  const columns: TableColumn<BoardCard>[] = [
    { key: 'who', title: t('col.applicant'), render: (r) => r.applicantName, nowrap: true },
    { key: 'left', title: t('col.left'), render: (r) => <Countdown card={r} />, onCard: 'head' },
    { key: 'kind', title: t('kind.label'), render: (r) => code(helpKind, r.kind), nowrap: true },
    { key: 'home', title: t('col.home'), render: (r) => <Home card={r} /> },
    { key: 'members', title: t('col.members'), render: (r) => r.members, end: true },
    { key: 'm2', title: t('col.m2'), render: (r) => r.m2PerPerson ?? '—', end: true },
    { key: 'from', title: t('col.from'), render: (r) => r.startsOn, nowrap: true },
    { key: 'due', title: t('col.reviewDue'), render: (r) => r.reviewDueOn ?? '—', nowrap: true },
  ]
  return <CardTable verb="help.reviewList" texts="reviews" all columns={() => columns} />
}
