import type { LedgerRow } from '@county/core/ledger/ledger'
import { caseState, channel } from '@county/governance/codes'
import type { ServiceCase } from '@county/governance/service/service-case'
import { useT } from '@county/platform'
import { Descriptions, Section, useCode } from '@county/ui'

/** The receipt a resident takes along: number, item, department, papers given, and until when there is an answer. */
export default function Receipt({ row }: { row: LedgerRow<ServiceCase> }) {
  const t = useT()
  const code = useCode()
  const v = row.values
  return (
    <Section title={t('receipt.title')} hint={v.caseNo ?? undefined}>
      <Descriptions
        items={[
          { key: 'name', label: t('receipt.name'), value: row.subject?.name },
          { key: 'item', label: t('receipt.item'), value: v.itemName },
          { key: 'on', label: t('receipt.on'), value: <span className="nc-num">{v.receivedOn}</span> },
          { key: 'channel', label: t('receipt.channel'), value: code(channel, v.channel) },
          { key: 'department', label: t('receipt.department'), value: v.department },
          { key: 'state', label: t('receipt.state'), value: code(caseState, v.state) },
          { key: 'due', label: t('receipt.due'), value: <span className="nc-num">{v.dueOn ?? v.toldOn ?? '—'}</span> },
          { key: 'papers', label: t('receipt.papers'), value: v.papers ?? t('centre.noPapers'), wide: true },
          { key: 'answer', label: t('receipt.answer'), value: v.answer, wide: true },
        ]}
      />
      <p className="nc-muted nc-small">{t('receipt.note')}</p>
    </Section>
  )
}
