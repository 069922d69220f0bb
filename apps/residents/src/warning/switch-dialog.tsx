import { field } from '@county/core/ledger/field'
import { useSay, useT } from '@county/platform'
import type { RulePrecision } from '@county/residents/warning/warning'
import { VerbDialog } from '@county/ui/form'
import { z } from 'zod'
import { api } from '../api.ts'

const FIELDS = z.object({
  reason: field.longText({
    label: { zh: '原因', en: 'Reason' },
    help: { zh: '至少四个字，留存备查', en: 'At least four characters; kept for review' },
    max: 300,
  }),
})

/** Switches a rule off or on, with the reason. */
export function SwitchDialog({ rule, onClose }: { rule: RulePrecision; onClose: () => void }) {
  const t = useT()
  const say = useSay()
  const verb = rule.on ? 'rule.turnOff' : 'rule.turnOn'
  return (
    <VerbDialog
      title={`${t(verb)}：${say(rule.title)}`}
      fields={FIELDS}
      api={api}
      submit={t(verb)}
      done={t('rule.turned')}
      onClose={onClose}
      onSubmit={({ reason }) => api.run('warning.switchRule', { ruleId: rule.ruleId, on: !rule.on, reason })}
    >
      <p className="nc-muted" style={{ marginTop: 0 }}>
        {t(rule.on ? 'rule.turnOffWhy' : 'rule.turnOnWhy', { n: rule.open })}
      </p>
    </VerbDialog>
  )
}
