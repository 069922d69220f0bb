import { HouseholdVisit } from '@county/governance/visit/household-visit'
import { todayIn } from '@county/kernel/local-date'
import { getSession, useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import type { z } from 'zod'
import { api, type In } from '../api.ts'

/** Records a visit to a household; what is said of it is declared in the ledger. */
export function VisitDialog({ household, onClose }: { household: { id: string; name: string }; onClose: () => void }) {
  const t = useT()
  return (
    <VerbDialog
      title={household.name ? t('visit.of', { name: household.name }) : t('visit.record')}
      api={api}
      fields={HouseholdVisit.fields as unknown as z.ZodObject<any>}
      initial={
        { visitedOn: todayIn(new Date()), method: 'visit', visitor: getSession()?.name, result: 'fine' } as object
      }
      submit={t('visit.record')}
      done={t('visit.done')}
      onClose={onClose}
      onSubmit={(values: object) =>
        api.run('householdVisit.create', { subjectId: household.id, values } as In<'householdVisit.create'>)
      }
    />
  )
}
