import type { UnitKind } from '@county/core/unit'
import type { Text } from '@county/kernel/text'

/** What each kind of unit is called. */
export const UNIT_KINDS: Record<UnitKind, Text> = {
  bureau: { zh: '移民局', en: 'Bureau' },
  department: { zh: '部门', en: 'Department' },
  street: { zh: '街道', en: 'Street' },
  community: { zh: '社区', en: 'Community' },
  institution: { zh: '机构', en: 'Institution' },
  leadership: { zh: '县领导', en: 'Leadership' },
}
