import type { LedgerRow } from '@county/core/ledger/ledger'
import { disputeLevel, disputeStep } from '@county/governance/codes'
import type { Dispute } from '@county/governance/dispute/dispute'
import { useT } from '@county/platform'
import { Button, Drawer, useCode } from '@county/ui'
import { useState } from 'react'
import { api } from '../api.ts'
import { StepButtons } from './step-buttons.tsx'

/** On a dispute's record: what was done, step by step, and the steps that are possible. */
export default function DisputeActions({ row }: { row: LedgerRow<any> }) {
  const t = useT()
  const [shown, setShown] = useState(false)
  const values = row.values as Dispute
  const state = row.closedOn ? 'closed' : (values.state ?? 'found')
  return (
    <>
      <Button onClick={() => setShown(true)}>{t('dispute.steps')}</Button>
      <StepButtons dispute={{ id: row.id, version: row.version, title: values.title, state, level: values.level }} />
      <Drawer open={shown} title={t('dispute.steps')} onClose={() => setShown(false)}>
        {shown && <Steps id={row.id} />}
      </Drawer>
    </>
  )
}

function Steps({ id }: { id: string }) {
  const code = useCode()
  const steps = api.useQuery('dispute.steps', { id })
  return (
    <ol className="nc-stack" style={{ paddingLeft: 20 }}>
      {(steps.data ?? []).map((s) => (
        <li key={s.id}>
          <div className="nc-row">
            <strong>{code(disputeStep, s.step)}</strong>
            <span className="nc-muted nc-small nc-num">
              {s.on} · {code(disputeLevel, s.level)} · {s.by}
            </span>
          </div>
          <div>{s.text}</div>
        </li>
      ))}
    </ol>
  )
}
