import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { covenantKind } from '../codes.ts'
import { covenantPermissions } from '../ledger-permissions.ts'

/** Residents' covenants and building rules (居民公约、楼栋管理制度): versions adopted by vote; a new one replaces the last. */
export const Covenant = defineLedger({
  id: 'party.covenant',
  title: { zh: '居民公约、楼栋制度', en: 'Covenants and building rules' },
  subject: 'area',
  identity: ['kind', 'scope', 'edition'],
  permissions: covenantPermissions,
  columns: ['scope', 'kind', 'title', 'edition', 'adoptedOn', 'present', 'inFavour'],
  filters: ['kind', 'adoptedOn'],
  sort: { key: 'adoptedOn', descending: true },
  closeReasons: [
    { zh: '已修订', en: 'Revised' },
    { zh: '废止', en: 'Repealed' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    kind: field.code({ label: { zh: '类别', en: 'Kind' }, codes: covenantKind, aliases: ['类型'] }),
    scope: field.text({
      label: { zh: '适用社区（楼栋）', en: 'For' },
      aliases: ['社区名称', '社区', '楼栋', '适用范围'],
      help: { zh: '如“腾龙社区”或“腾龙社区 3 栋”', en: 'The community, or the building' },
    }),
    title: field.text({ label: { zh: '名称', en: 'Title' }, aliases: ['公约名称', '制度名称'] }),
    edition: field.int({ label: { zh: '版次', en: 'Edition' }, min: 1, max: 99, aliases: ['版本', '第几版'] }),
    adoptedOn: field.date({
      label: { zh: '表决通过日期', en: 'Adopted on' },
      aliases: ['通过日期', '通过时间', '制定日期'],
    }),
    eligible: field.int({
      label: { zh: '应到代表', en: 'Entitled' },
      unit: '人',
      max: 100_000,
      min: 1,
      aliases: ['应到人数'],
    }),
    present: field.int({ label: { zh: '实到代表', en: 'Present' }, unit: '人', max: 100_000, aliases: ['实到人数'] }),
    inFavour: field.int({ label: { zh: '赞成', en: 'In favour' }, unit: '人', max: 100_000, aliases: ['赞成人数'] }),
    content: field.longText({ label: { zh: '正文', en: 'Text' }, max: 8000, aliases: ['内容', '公约内容'] }),
  }),
})
export type Covenant = LedgerValues<typeof Covenant>
