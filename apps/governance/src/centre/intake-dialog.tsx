import { field } from '@county/core/ledger/field'
import { channel } from '@county/governance/codes'
import { useT } from '@county/platform'
import { Modal } from '@county/ui'
import { VerbDialog, VerbDialogForm } from '@county/ui/form'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

/** Whom a case is for, and what is asked for. */
interface Asked {
  personId: string
  itemName: string
}

/** Takes in a case: first who and what, then the papers that are still missing. */
export function IntakeDialog({ person, onClose }: { person?: { id: string }; onClose: () => void }) {
  const t = useT()
  const [asked, setAsked] = useState<Asked | null>(null)
  const items = api.useQuery('serviceItem.list', { limit: 200 })
  const names = items.data?.rows.map((r: { values: { name: string } }) => r.values.name) as string[] | undefined
  const fields = useMemo(() => names && askFields(names, !person), [names, person])
  if (asked) return <PapersDialog asked={asked} onClose={onClose} />
  if (!fields) return null
  return (
    <Modal open title={t('centre.take')} footer={null} onCancel={onClose} width={620}>
      <VerbDialogForm
        title=""
        api={api}
        fields={fields as z.ZodObject<any>}
        submit={t('centre.next')}
        done={t('centre.chosen')}
        onClose={() => undefined}
        onSubmit={async (values: any) =>
          setAsked({ personId: person?.id ?? values.personId, itemName: values.itemName })
        }
      />
    </Modal>
  )
}

function askFields(names: readonly string[], asksPerson: boolean) {
  const codes = {
    id: 'governance.itemChoice',
    title: { zh: '事项', en: 'Item' },
    items: names.map((name) => ({ code: name, zh: name, en: name })),
  }
  return z.object({
    ...(asksPerson ? { personId: field.person({ label: { zh: '申请人', en: 'Who asks' } }) } : {}),
    itemName: field.code({ label: codes.title, codes }),
  })
}

/** The papers of the item: those given before are named, the others are ticked as they are given. */
function PapersDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useT()
  const query = api.useQuery('serviceCase.papers', asked)
  const data = query.data
  const missing = data?.papers.filter((p) => !p.goodUntil).map((p) => p.name)
  const fields = useMemo(() => missing && intakeFields(missing), [missing?.join()])
  if (!data || !fields) return null
  const kept = data.papers.filter((p) => p.goodUntil)
  return (
    <VerbDialog
      title={t('centre.takeItem', { item: asked.itemName })}
      api={api}
      fields={fields as z.ZodObject<any>}
      initial={{ channel: 'window', trips: 1, papers: [] } as object}
      submit={t('centre.take')}
      done={t('centre.done.intake')}
      onClose={onClose}
      onSubmit={(values: any) =>
        api.run('serviceCase.intake', { ...asked, papers: [], ...values } as In<'serviceCase.intake'>)
      }
    >
      <p className="nc-muted nc-small">
        {t('centre.handledBy', { department: data.department, n: data.workdays })}
        {kept.length > 0 && t('centre.kept', { papers: kept.map((p) => `${p.name}（${p.goodUntil}）`).join('、') })}
      </p>
    </VerbDialog>
  )
}

function intakeFields(missing: readonly string[]) {
  const codes = {
    id: 'governance.paperChoice',
    title: { zh: '本次收到的材料', en: 'Papers given now' },
    items: missing.map((name) => ({ code: name, zh: name, en: name })),
  }
  return z.object({
    ...(missing.length ? { papers: field.codes({ label: codes.title, codes }) } : {}),
    channel: field.code({ label: channel.title, codes: channel }),
    trips: field.int({ label: { zh: '群众跑动次数', en: 'Trips so far' }, unit: '次', max: 50 }),
    tripReason: field.text({ label: { zh: '多跑原因', en: 'Why more than once' }, max: 200, optional: true }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, max: 500, optional: true }),
  })
}
