import { useT } from '@county/platform'
import type { TableColumn } from '@county/ui/data'
import { CardTable, Home } from './card-table.tsx'
import { type BoardCard, Countdown } from './help-card.tsx'

/** The waiting list of a kind in order: place, number, who, how long, until when. Printable. */
export default function WaitingPage() {
  const t = useT()
  const columns: TableColumn<BoardCard>[] = [
    { key: 'who', title: t('col.applicant'), render: (r) => r.applicantName, nowrap: true },
    { key: 'place', title: t('col.place'), render: (r) => r.position, end: true },
    { key: 'no', title: t('col.waitingNo'), render: (r) => r.waitingNo, end: true },
    { key: 'home', title: t('col.home'), render: (r) => <Home card={r} /> },
    { key: 'members', title: t('col.members'), render: (r) => r.members, end: true },
    { key: 'm2', title: t('col.m2'), render: (r) => r.m2PerPerson ?? '—', end: true },
    { key: 'since', title: t('col.since'), render: (r) => r.waitingSince, nowrap: true },
    { key: 'until', title: t('col.until'), render: (r) => r.waitingUntil ?? '—', nowrap: true },
    { key: 'left', title: t('col.left'), render: (r) => <Countdown card={r} />, onCard: 'head' },
  ]
  return <CardTable verb="help.waitingList" texts="waiting" all={false} columns={() => columns} />
}
