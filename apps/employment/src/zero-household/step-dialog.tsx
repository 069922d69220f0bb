import type { ZeroCard } from '@county/employment/zero-household/verbs'
import { useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { api, type In, verbs } from '../api.ts'
import { ClearFields, DismissFields, PlanFields, RecogniseFields } from './zero-fields.ts'

/** A step of a zero-employment household. */
export type Step = 'recognise' | 'plan' | 'clear' | 'dismiss'

/** The dialog of a step. */
export function StepDialog({
  step,
  card,
  today,
  onClose,
}: {
  step: Step
  card: ZeroCard
  today: string
  onClose: () => void
}) {
  const t = useT()
  const common = {
    title: `${t(`zero.action.${step}`)}：${card.householdName}`,
    submit: t(`zero.action.${step}`),
    done: t(`zero.done.${step}`),
    onClose,
  }
  const seen = { expected: card.version }
  const { id } = card
  switch (step) {
    case 'recognise':
      return (
        <VerbDialog
          api={api}
          {...common}
          fields={RecogniseFields}
          initial={{ recognisedOn: today, ...(card.cause ? { cause: card.cause } : {}) }}
          onSubmit={(values) =>
            verbs.run('zeroHousehold.recognise', { id, ...values } as In<'zeroHousehold.recognise'>, seen)
          }
        />
      )
    case 'plan':
      return (
        <VerbDialog
          api={api}
          {...common}
          fields={PlanFields}
          initial={{ plan: card.plan ?? '', responsible: card.responsible ?? '', measures: card.measures }}
          onSubmit={(values) => verbs.run('zeroHousehold.plan', { id, ...values }, seen)}
        />
      )
    case 'clear':
      return (
        <VerbDialog
          api={api}
          {...common}
          fields={ClearFields}
          initial={{ clearedOn: today }}
          onSubmit={(values) => verbs.run('zeroHousehold.clear', { id, ...values } as In<'zeroHousehold.clear'>, seen)}
        />
      )
    case 'dismiss':
      return (
        <VerbDialog
          api={api}
          {...common}
          fields={DismissFields}
          onSubmit={(values) => verbs.run('zeroHousehold.dismiss', { id, ...values }, seen)}
        >
          <p className="nc-muted">{t('zero.dismissWhy')}</p>
        </VerbDialog>
      )
  }
}
