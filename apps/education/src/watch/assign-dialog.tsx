import { field } from '@county/core/ledger/field'
import { useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { z } from 'zod'
import { api } from '../api.ts'
import type { Case } from './watch.page.tsx'

const AssignFields = z.object({
  responsible: field.text({
    label: { zh: '责任人', en: 'Responsible' },
    max: 50,
    help: { zh: '学校、街道各一名，如“校：王某；街：罗某”', en: 'One of the school, one of the street' },
  }),
  nextVisitOn: field.date({ label: { zh: '下次家访', en: 'Next visit' } }),
})

/** Names who answers for a child not in school, and the day of the next visit. */
export function AssignDialog({ card, onClose }: { card: Case; onClose: () => void }) {
  const t = useT()
  return (
    <VerbDialog
      title={t('assign.title', { name: card.personName })}
      api={api}
      fields={AssignFields}
      initial={{
        ...(card.responsible ? { responsible: card.responsible } : {}),
        ...(card.nextVisitOn ? { nextVisitOn: card.nextVisitOn } : {}),
      }}
      submit={t('watch.assign')}
      done={t('assign.done')}
      onClose={onClose}
      onSubmit={(values) => api.run('absence.assign', { id: card.id, ...values }, { expected: card.version })}
    />
  )
}
