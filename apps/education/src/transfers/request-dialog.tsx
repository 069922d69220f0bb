import { field } from '@county/core/ledger/field'
import { transferReason } from '@county/education/codes'
import { todayIn } from '@county/kernel/local-date'
import { useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { useMemo } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

/** Fields of the request; the schools of the list are offered, another one is written out. */
function fieldsOf(schools: readonly string[], asksPupil: boolean) {
  const codes = {
    id: 'education.schoolChoice',
    title: { zh: '转入学校', en: 'To' },
    items: schools.map((name) => ({ code: name, zh: name, en: name })),
  }
  return z.object({
    ...(asksPupil ? { personId: field.person({ label: { zh: '学生', en: 'Pupil' } }) } : {}),
    ...(schools.length
      ? {
          toSchool: field.code({
            label: codes.title,
            codes,
            optional: true,
            help: { zh: '学校名录中的学校', en: 'A school of the list' },
          }),
        }
      : {}),
    otherSchool: field.text({
      label: { zh: '其他学校', en: 'Another school' },
      optional: true,
      help: { zh: '不在名录中的（如县外）写全称', en: 'Full name of a school that is not in the list' },
    }),
    reason: field.code({ label: transferReason.title, codes: transferReason }),
    appliedOn: field.date({ label: { zh: '申请日期', en: 'Asked for on' } }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, max: 500, optional: true }),
  })
}

/** Asks for a transfer; the old school and the grade are those on record. */
export function RequestDialog({ pupil, onClose }: { pupil?: { id: string; name: string }; onClose: () => void }) {
  const t = useT()
  const schools = api.useQuery('school.list', { limit: 200 })
  const names = schools.data?.rows.map((r: { values: { name: string } }) => r.values.name)
  const fields = useMemo(() => names && fieldsOf(names, !pupil), [names, pupil])
  if (!fields) return null
  return (
    <VerbDialog
      title={pupil ? t('transfer.askFor', { name: pupil.name }) : t('transfer.ask')}
      api={api}
      fields={fields as z.ZodObject<any>}
      initial={{ appliedOn: todayIn(new Date()) }}
      submit={t('transfer.ask')}
      done={t('transfer.done.request')}
      onClose={onClose}
      onSubmit={({ otherSchool, toSchool, ...values }: any) =>
        api.run('transfer.request', {
          ...(pupil ? { personId: pupil.id } : {}),
          ...values,
          toSchool: otherSchool ?? toSchool ?? '',
        } as In<'transfer.request'>)
      }
    >
      <p className="nc-muted nc-small">{t('transfer.rules')}</p>
    </VerbDialog>
  )
}
