import type { CodeTable } from '@county/kernel/codes/code-table'
import { z } from 'zod'

/** What an institution is; modules name the kind of their own in SQL, `core.name_institutions`. */
export const institutionKind: CodeTable = {
  id: 'core.institutionKind',
  title: { zh: '机构类别', en: 'Kind of institution' },
  items: [
    { code: 'school', zh: '学校', en: 'School' },
    { code: 'clinic', zh: '医疗卫生机构', en: 'Health institution' },
    { code: 'window', zh: '服务窗口', en: 'Service window' },
    { code: 'other', zh: '其他机构', en: 'Other institution' },
  ],
}

/** A school, clinic or window that a clerk's post is bound to: the row of a module's ledger. */
export const Institution = z.object({ id: z.uuid(), module: z.string(), kind: z.string(), name: z.string() })
export type Institution = z.infer<typeof Institution>
