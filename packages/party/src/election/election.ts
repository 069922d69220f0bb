import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { bodyKind, electionState, voteMethod } from '../codes.ts'
import { electionPermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Elections of committees (换届选举): of a community's residents' committee, of a Party organisation, of a supervision committee. */
export const Election = defineLedger({
  id: 'party.election',
  title: { zh: '换届选举', en: 'Elections' },
  subject: 'area',
  identity: ['bodyName', 'plannedOn'],
  permissions: electionPermissions,
  columns: ['bodyName', 'bodyKind', 'state', 'plannedOn', 'heldOn', 'turnout', 'termUntil'],
  filters: ['bodyKind', 'state', 'plannedOn', 'termUntil'],
  sort: { key: 'plannedOn', descending: true },
  closeReasons: [
    { zh: '取消', en: 'Called off' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    bodyName: field.text({
      label: { zh: '班子名称', en: 'Body' },
      aliases: ['居委会名称', '换届单位', '社区名称'],
      help: { zh: '如“腾龙社区居民委员会”', en: 'Full name' },
    }),
    bodyKind: field.code({ label: { zh: '班子类别', en: 'Kind' }, codes: bodyKind, aliases: ['类别'] }),
    plannedOn: field.date({ label: { zh: '选举日', en: 'Election day' }, aliases: ['选举日期', '换届时间'] }),
    method: field.code({ label: voteMethod.title, codes: voteMethod, aliases: ['选举形式'] }),
    seats: field.int({
      label: { zh: '应选职数', en: 'Seats' },
      unit: '名',
      min: 1,
      max: 30,
      aliases: ['职数', '应选名额'],
    }),
    noticeOn: field.date({
      label: { zh: '公告日期', en: 'Announced on' },
      optional: true,
      aliases: ['选举公告日期'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
    state: field.code({ label: { zh: '进度', en: 'Progress' }, codes: electionState, ...derived }),
    heldOn: field.date({ label: { zh: '投票日期', en: 'Held on' }, ...derived }),
    eligible: field.int({ label: { zh: '有选举权人数', en: 'Entitled' }, unit: '人', ...derived }),
    ballots: field.int({ label: { zh: '参加投票人数', en: 'Ballots' }, unit: '人', ...derived }),
    turnout: field.decimal({ label: { zh: '参选率', en: 'Turnout' }, unit: '%', max: 100, ...derived }),
    termFrom: field.date({ label: { zh: '本届起始', en: 'Term from' }, ...derived }),
    termUntil: field.date({ label: { zh: '本届届满', en: 'Term until' }, ...derived }),
  }),
})
export type Election = LedgerValues<typeof Election>
