import { relationToHead } from '@county/kernel/codes/relation-to-head'
import { sex } from '@county/kernel/codes/sex'
import { useT } from '@county/platform'
import type { HouseholdMember } from '@county/residents/household/household'
import { useCode } from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { PersonState } from '../shared/state-tag.tsx'

/** Members of a household, or those who left it. */
export function MemberTable({ members, left }: { members: readonly HouseholdMember[]; left?: boolean }) {
  const t = useT()
  const code = useCode()
  const columns: TableColumn<HouseholdMember>[] = [
    { key: 'name', title: t('member.name'), nowrap: true, render: (m) => m.person.values.name },
    {
      key: 'relation',
      title: t('member.relation'),
      nowrap: true,
      onCard: 'head',
      render: (m) => (m.isHead ? t('member.head') : code(relationToHead, m.relation)),
    },
    { key: 'sex', title: t('member.sex'), nowrap: true, render: (m) => code(sex, m.person.values.sex) },
    {
      key: 'age',
      title: t('member.age'),
      end: true,
      render: (m) => (m.age === null ? '—' : <span title={m.person.values.birthDate ?? ''}>{m.age}</span>),
    },
    {
      key: 'idNumber',
      title: t('member.number'),
      nowrap: true,
      render: (m) => <span className="nc-num">{m.person.values.idNumber ?? m.person.values.tempNumber ?? '—'}</span>,
    },
    {
      key: 'phone',
      title: t('member.phone'),
      nowrap: true,
      render: (m) => <span className="nc-num">{m.person.values.phone ?? '—'}</span>,
    },
    {
      key: 'state',
      title: t('member.state'),
      nowrap: true,
      render: (m) => <PersonState state={m.person.values.state} />,
    },
    {
      key: 'since',
      title: left ? t('member.days') : t('member.since'),
      nowrap: true,
      render: (m) => (
        <span className="nc-num">
          {m.from}
          {left && m.to ? ` – ${m.to} ${t(`reason.${m.reasonOut ?? 'other'}`)}` : ` ${t(`reason.${m.reasonIn}`)}`}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t(left ? 'household.left' : 'household.members')}
      columns={columns}
      rows={members}
      rowKey={(m) => `${m.person.id}-${m.from}-${m.to ?? ''}`}
      rowTo={(m) => `/residents/persons/${m.person.id}`}
      rowClosed={(m) => m.person.closedOn !== null}
    />
  )
}
