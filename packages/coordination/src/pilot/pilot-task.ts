import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import type { CodeTable } from '@county/kernel/codes/code-table'
import { z } from 'zod'

/** The three stages of the pilot that the plan dates (措施十四). */
export const PILOT_STAGE: CodeTable = {
  id: 'coordination.pilotStage',
  title: { zh: '试点阶段', en: 'Stage of the pilot' },
  items: [
    { code: 'implement', zh: '试点全面实施', en: 'Put in place', aliases: ['全面实施'] },
    { code: 'check', zh: '自查自纠、查缺补漏', en: 'Checked and completed', aliases: ['自查自纠'] },
    { code: 'complete', zh: '全面完成试点任务', en: 'Completed', aliases: ['全面完成'] },
  ],
}

/** Tasks of the public-service standardisation pilot; a stage of the plan is reached when all of its tasks are done. */
export const PilotTask = defineLedger({
  id: 'coordination.pilotTask',
  title: { zh: '标准化试点任务', en: 'Pilot milestones' },
  subject: 'county',
  identity: ['stage', 'title'],
  permissions: {
    read: 'coordination.ledger.read',
    write: 'coordination.ledger.write',
    import: 'coordination.ledger.write',
    export: 'coordination.ledger.read',
  },
  columns: ['stage', 'title', 'unitName', 'dueOn', 'doneOn', 'document'],
  filters: ['stage', 'dueOn', 'doneOn'],
  sort: { key: 'dueOn' },
  closeReasons: [
    { zh: '不再作为试点任务', en: 'No longer a task' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    stage: field.code({ label: { zh: '阶段', en: 'Stage' }, codes: PILOT_STAGE, aliases: ['试点阶段'] }),
    title: field.text({ label: { zh: '任务', en: 'Task' }, aliases: ['任务名称', '工作内容'] }),
    unitName: field.text({ label: { zh: '责任单位', en: 'Unit' }, aliases: ['单位', '牵头单位'] }),
    dueOn: field.date({ label: { zh: '完成时限', en: 'Due on' }, aliases: ['时限', '截止日期'] }),
    doneOn: field.date({ label: { zh: '完成日期', en: 'Done on' }, optional: true, aliases: ['实际完成'] }),
    document: field.text({
      label: { zh: '成果文件', en: 'Document' },
      optional: true,
      aliases: ['标准号', '文号'],
      help: {
        zh: '标准编号或印发文号；没有成果文件不能登记完成',
        en: 'Number of the standard or circular; nothing is done without one',
      },
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
