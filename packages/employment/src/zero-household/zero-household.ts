import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { clearKind, zeroCause, zeroState } from '../codes.ts'
import { zeroPermissions } from '../ledger-permissions.ts'

/** Zero-employment households (零就业家庭): found from the members' records, recognised, cleared within the quarter. */
export const ZeroHousehold = defineLedger({
  id: 'employment.zeroHousehold',
  title: { zh: '零就业家庭台账', en: 'Zero-employment ledger' },
  subject: 'household',
  identity: ['foundOn'],
  permissions: zeroPermissions,
  columns: ['state', 'labourers', 'cause', 'foundOn', 'recognisedOn', 'deadline', 'resolvedOn', 'clearedOn'],
  filters: ['state', 'cause', 'foundOn', 'deadline', 'clearedOn'],
  sort: { key: 'deadline' },
  fields: z.object({
    state: field.code({ label: { zh: '办理状态', en: 'State' }, codes: zeroState, derived: true }),
    foundOn: field.date({ label: { zh: '发现日期', en: 'Found on' }, derived: true }),
    labourers: field.int({ label: { zh: '劳动力人数', en: 'Labourers' }, unit: '人', max: 50, derived: true }),
    willing: field.int({ label: { zh: '有就业意愿人数', en: 'Willing to work' }, unit: '人', max: 50, derived: true }),
    cause: field.code({
      label: { zh: '致因', en: 'Cause' },
      codes: zeroCause,
      optional: true,
      aliases: ['原因', '未就业原因'],
    }),
    recognisedOn: field.date({ label: { zh: '认定日期', en: 'Recognised on' }, optional: true, derived: true }),
    deadline: field.date({
      label: { zh: '清零期限', en: 'Deadline' },
      optional: true,
      derived: true,
      help: { zh: '认定当季度末', en: 'End of the quarter of recognition' },
    }),
    plan: field.longText({ label: { zh: '帮扶计划', en: 'Plan' }, optional: true, max: 1000 }),
    responsible: field.text({
      label: { zh: '帮扶责任人', en: 'Responsible' },
      optional: true,
      max: 50,
      aliases: ['责任人'],
    }),
    measures: field.longText({
      label: { zh: '已采取措施', en: 'Measures taken' },
      optional: true,
      max: 1000,
      aliases: ['帮扶措施'],
    }),
    resolvedOn: field.date({
      label: { zh: '实现就业日期', en: 'Employed since' },
      optional: true,
      derived: true,
      help: { zh: '台账中有成员就业之日，待销号', en: 'Day on which a member is employed by the ledger' },
    }),
    clearedOn: field.date({ label: { zh: '销号日期', en: 'Cleared on' }, optional: true, derived: true }),
    clearedBy: field.code({
      label: { zh: '销号方式', en: 'How cleared' },
      codes: clearKind,
      optional: true,
      derived: true,
    }),
    evidence: field.longText({ label: { zh: '销号依据', en: 'Evidence' }, optional: true, max: 1000, derived: true }),
  }),
})
export type ZeroHousehold = LedgerValues<typeof ZeroHousehold>
