import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { disputeGrade, disputeKind, disputeLevel, disputeOutcome, disputeSource, disputeState } from '../codes.ts'
import { disputePermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Disputes (矛盾纠纷): found, graded, mediated, closed or raised a level, each within its time limit. */
export const Dispute = defineLedger({
  id: 'governance.dispute',
  title: { zh: '矛盾纠纷台账', en: 'Disputes' },
  subject: 'area',
  identity: ['title', 'foundOn'],
  beginsOn: 'foundOn',
  permissions: disputePermissions,
  columns: ['title', 'kind', 'state', 'grade', 'level', 'foundOn', 'dueOn', 'mediator', 'outcome'],
  filters: ['state', 'kind', 'grade', 'level', 'foundBy', 'outcome', 'foundOn', 'dueOn', 'outcomeOn'],
  sort: { key: 'foundOn', descending: true },
  closeReasons: [
    { zh: '录入错误', en: 'Entered by mistake' },
    { zh: '与其他纠纷合并', en: 'Taken together with another' },
  ],
  fields: z.object({
    title: field.text({ label: { zh: '纠纷事项', en: 'Matter' }, aliases: ['纠纷名称', '事项', '案由'] }),
    kind: field.code({ label: disputeKind.title, codes: disputeKind, aliases: ['类型', '类别'] }),
    foundBy: field.code({ label: disputeSource.title, codes: disputeSource, aliases: ['来源', '渠道'] }),
    foundOn: field.date({ label: { zh: '发现日期', en: 'Found on' }, aliases: ['受理日期', '发生日期', '排查日期'] }),
    parties: field.text({ label: { zh: '当事人', en: 'Parties' }, max: 200, aliases: ['双方当事人'] }),
    description: field.longText({
      label: { zh: '基本情况', en: 'What it is about' },
      aliases: ['简要情况', '纠纷情况'],
    }),
    grade: field.code({
      label: disputeGrade.title,
      codes: disputeGrade,
      optional: true,
      aliases: ['分级', '纠纷等级'],
    }),
    level: field.code({ label: disputeLevel.title, codes: disputeLevel, aliases: ['层级', '办理单位层级'] }),
    mediator: field.text({
      label: { zh: '调解责任人', en: 'Mediator' },
      optional: true,
      max: 50,
      aliases: ['调解员', '责任人'],
    }),
    outcome: field.code({
      label: disputeOutcome.title,
      codes: disputeOutcome,
      optional: true,
      aliases: ['结果', '调解结果'],
    }),
    outcomeOn: field.date({
      label: { zh: '办结日期', en: 'Closed on' },
      optional: true,
      aliases: ['化解日期', '结案日期'],
    }),
    agreement: field.longText({
      label: { zh: '协议或化解情况', en: 'What was agreed' },
      optional: true,
      aliases: ['协议内容', '化解情况'],
    }),
    state: field.code({ label: disputeState.title, codes: disputeState, ...derived }),
    dueOn: field.date({ label: { zh: '办理期限', en: 'Due on' }, ...derived }),
    raised: field.int({ label: { zh: '升级次数', en: 'Times raised' }, unit: '次', ...derived }),
  }),
})
export type Dispute = LedgerValues<typeof Dispute>
