import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { treatmentState } from '../codes.ts'
import { illnessPermissions } from '../ledger-permissions.ts'

/** Serious illnesses, household by household and person by person (大病搬迁家庭台账). Being in it is itself a secret. */
export const Illness = defineLedger({
  id: 'health.illness',
  title: { zh: '大病台账', en: 'Serious illnesses' },
  subject: 'person',
  hidesSubject: true,
  identity: ['illness', 'diagnosedOn'],
  permissions: illnessPermissions,
  institution: 'institutionName',
  columns: ['illness', 'diagnosedOn', 'hospital', 'state', 'lastFollowUpOn', 'nextFollowUpOn'],
  filters: ['state', 'diagnosedOn', 'nextFollowUpOn'],
  sort: { key: 'nextFollowUpOn' },
  closeReasons: [
    { zh: '病情稳定，不再随访', en: 'Stable, no longer followed up' },
    { zh: '死亡', en: 'Died' },
    { zh: '迁出', en: 'Moved away' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    illness: field.text({
      label: { zh: '病种', en: 'Illness' },
      max: 60,
      sensitivity: 'illness',
      suggests: 'health.illnessKind.name',
      aliases: ['疾病名称', '病种名称', '大病病种', '患病名称', '疾病'],
      help: { zh: '从县大病病种目录选择', en: 'From the county’s list' },
    }),
    diagnosedOn: field.date({
      label: { zh: '确诊日期', en: 'Diagnosed on' },
      sensitivity: 'illness',
      aliases: ['确诊时间', '患病时间', '发病时间'],
    }),
    hospital: field.text({
      label: { zh: '救治医院', en: 'Hospital' },
      max: 60,
      sensitivity: 'illness',
      suggests: 'health.institution.name',
      aliases: ['治疗医院', '就诊医院', '定点救治医院'],
    }),
    state: field.code({
      label: treatmentState.title,
      codes: treatmentState,
      sensitivity: 'illness',
      aliases: ['治疗情况', '救治情况'],
    }),
    treatment: field.longText({
      label: { zh: '救治方案', en: 'Treatment' },
      optional: true,
      max: 1000,
      sensitivity: 'illness',
      aliases: ['治疗方案', '救治措施', '治疗方式'],
    }),
    institutionName: field.text({
      label: { zh: '管理机构', en: 'Institution' },
      optional: true,
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['机构', '随访机构', '管理单位'],
    }),
    doctor: field.text({
      label: { zh: '责任医生', en: 'Responsible doctor' },
      optional: true,
      max: 30,
      sensitivity: 'illness',
      aliases: ['主管医生', '帮扶医生'],
    }),
    lastFollowUpOn: field.date({ label: { zh: '最近随访', en: 'Last follow-up' }, optional: true, derived: true }),
    nextFollowUpOn: field.date({ label: { zh: '下次随访', en: 'Next follow-up' }, optional: true, derived: true }),
    note: field.longText({
      label: { zh: '备注', en: 'Note' },
      optional: true,
      max: 500,
      sensitivity: 'illness',
      aliases: ['说明'],
    }),
  }),
})
export type Illness = LedgerValues<typeof Illness>
