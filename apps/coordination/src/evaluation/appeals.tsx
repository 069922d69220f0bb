import { APPEAL_STATE } from '@county/coordination/evaluation/codes'
import type { Appeal, ScoreSheet } from '@county/coordination/evaluation/evaluation'
import { field } from '@county/core/ledger/field'
import { useSay } from '@county/platform'
import { Button, StateTag, useCode } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, verbs } from '../api.ts'

const AppealFields = z.object({
  reason: field.longText({ label: { zh: '申诉理由', en: 'Why' }, max: 1000 }),
})
const TONES = { open: 'warn', accepted: 'good', rejected: 'neutral' } as const

/** The appeals against a score, and what the reader may do: appeal for their own unit, or decide. */
export function AppealPart({ line, sheet }: { line: ScoreSheet['lines'][number]; sheet: ScoreSheet }) {
  const say = useSay()
  const code = useCode()
  const [asking, setAsking] = useState(false)
  const [deciding, setDeciding] = useState<Appeal | null>(null)
  const open = line.appeals.some((a) => a.state === 'open')
  const { rule } = line
  return (
    <>
      {line.appeals.map((a) => (
        <div key={a.id} className="nc-card">
          <div className="nc-row">
            <StateTag tone={TONES[a.state]}>{code(APPEAL_STATE, a.state)}</StateTag>
            <span className="nc-muted nc-small nc-num">
              {a.askedOn} {a.askedByName}
            </span>
            {sheet.mayDecide && a.state === 'open' && (
              <Button className="nc-spread" type="primary" onClick={() => setDeciding(a)}>
                {say({ zh: '裁定', en: 'Decide' })}
              </Button>
            )}
          </div>
          <p style={{ margin: '6px 0 0' }}>{a.reason}</p>
          {a.answer && (
            <p className="nc-muted" style={{ margin: '4px 0 0' }}>
              {say({ zh: `${a.decidedByName}：${a.answer}`, en: `${a.decidedByName}: ${a.answer}` })}
            </p>
          )}
        </div>
      ))}
      {sheet.mayAppeal && !open && (
        <p className="nc-no-print" style={{ margin: '8px 0 0' }}>
          <Button onClick={() => setAsking(true)}>{say({ zh: '申诉', en: 'Appeal' })}</Button>
        </p>
      )}
      {asking && (
        <VerbDialog
          api={api}
          title={say({ zh: `申诉：${rule.title}`, en: `Appeal: ${rule.title}` })}
          fields={AppealFields}
          submit={say({ zh: '提交申诉', en: 'Appeal' })}
          done={say({ zh: '申诉已提交', en: 'Sent' })}
          onClose={() => setAsking(false)}
          onSubmit={({ reason }) =>
            verbs.run('evaluation.appeal', { year: sheet.year, unitId: sheet.unitId, ruleId: rule.id, reason })
          }
        />
      )}
      {deciding && (
        <VerbDialog
          api={api}
          title={say({ zh: `裁定申诉：${rule.title}`, en: `Decide: ${rule.title}` })}
          fields={decideFields(rule.weight)}
          submit={say({ zh: '裁定', en: 'Decide' })}
          done={say({ zh: '已裁定', en: 'Decided' })}
          onClose={() => setDeciding(null)}
          onSubmit={({ accepted, score, answer }) =>
            verbs.run('evaluation.decide', { id: deciding.id, accepted, score, answer }, { expected: deciding.version })
          }
        >
          <p>{deciding.reason}</p>
        </VerbDialog>
      )}
    </>
  )
}

const decideFields = (weight: number) =>
  z.object({
    accepted: field.bool({ label: { zh: '是否采纳', en: 'Accepted' } }),
    score: field.decimal({
      label: { zh: '调整后得分', en: 'Score instead' },
      unit: '分',
      max: weight,
      optional: true,
      help: { zh: `采纳的必填，不超过 ${weight} 分`, en: `When accepted; at most ${weight}` },
    }),
    answer: field.longText({ label: { zh: '裁定意见', en: 'Reason' }, max: 1000 }),
  })
