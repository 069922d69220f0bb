import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { memberState } from '../codes.ts'
import { memberPermissions } from '../ledger-permissions.ts'

/** Members of the Party (党员): one open row a person, in one branch. */
export const Member = defineLedger({
  id: 'party.member',
  title: { zh: '党员名册', en: 'Members' },
  subject: 'person',
  identity: [],
  permissions: memberPermissions,
  columns: ['branchName', 'state', 'joinedOn', 'fullOn', 'groupName', 'branchSince'],
  filters: ['state', 'joinedOn', 'fullOn'],
  sort: { key: 'joinedOn', descending: true },
  closeReasons: [
    { zh: '组织关系转出', en: 'Transferred out' },
    { zh: '去世', en: 'Died' },
    { zh: '停止党籍', en: 'Membership suspended' },
    { zh: '除名', en: 'Struck off' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    branchName: field.text({
      label: { zh: '所在党支部', en: 'Branch' },
      aliases: ['党支部', '所属党支部', '所在支部'],
      help: { zh: '台账中已有的党支部全称', en: 'Full name of a branch in the ledger' },
    }),
    state: field.code({ label: { zh: '党员类别', en: 'Membership' }, codes: memberState, aliases: ['人员类别'] }),
    joinedOn: field.date({
      label: { zh: '入党日期', en: 'Joined on' },
      aliases: ['入党时间', '加入党组织日期', '加入中共组织日期'],
    }),
    fullOn: field.date({
      label: { zh: '转正日期', en: 'Full member on' },
      optional: true,
      aliases: ['转正时间', '转为正式党员日期'],
      help: { zh: '正式党员必填', en: 'Required for full members' },
    }),
    groupName: field.text({ label: { zh: '党小组', en: 'Group' }, optional: true, aliases: ['所在党小组'] }),
    branchSince: field.date({
      label: { zh: '进入本支部日期', en: 'In the branch since' },
      optional: true,
      aliases: ['进入支部日期', '转入日期', '转入时间'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
    branchId: field.reference({
      label: { zh: '党支部档案', en: 'Branch record' },
      refersTo: 'party.organisation',
      optional: true,
      derived: true,
    }),
  }),
})
export type Member = LedgerValues<typeof Member>
