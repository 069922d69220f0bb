import type { ErrorDefinition } from '@county/kernel/errors'

/** Error cards of the verbs that every ledger and importer has; part of the errors any verb can answer with. */
export const ledgerErrorCards = {
  ROW_CLOSED: {
    status: 'CONFLICT',
    zh: '这条记录已终止，不能再修改。',
    en: 'This record is closed and can no longer be changed.',
    when: 'A row with a closing day is changed or closed again.',
    caller: 'Show the closing day, `closedOn`; enter a new record instead.',
  },
  DATE_IN_FUTURE: {
    status: 'BAD_REQUEST',
    zh: '日期不能晚于今天。',
    en: 'The date may not lie after today.',
    when: 'A day on which something happened lies after the county’s today.',
    caller: 'Choose today or an earlier day.',
  },
  BEGINS_BEFORE_OPEN_ROW: {
    status: 'CONFLICT',
    zh: '对象已有未终止的记录，新记录应在其开始日期之后开始。',
    en: 'There is an open record; a new one must begin after it does.',
    when: 'A new row of a ledger with one open row a subject begins on or before the day the open one begins.',
    caller: 'Choose a later beginning, or correct the open row.',
  },
  COLUMNS_MISSING: {
    status: 'UNPROCESSABLE',
    zh: '工作表缺少必填的列，请先对应这些列，或补齐后重新上传。',
    en: 'Required columns are missing; map them, or add them and upload again.',
    when: 'A chosen sheet of an import has no column for a required field.',
    caller: 'Show `columns` in the mapping step.',
  },
  MAPPING_INVALID: {
    status: 'UNPROCESSABLE',
    zh: '列的对应关系有误：同一项目对应了两列，或该项目不存在。',
    en: 'The columns are mapped wrongly: one field twice, or a field that does not exist.',
    when: 'A mapping names a field twice, or one that the importer does not have.',
    caller: 'Choose one column a field.',
  },
  BATCH_STATE: {
    status: 'CONFLICT',
    zh: '这批导入已处于其他步骤，不能进行此操作，请刷新后查看。',
    en: 'This import is at another step and does not allow this; reload it.',
    when: 'An import is checked, committed or undone in a state that does not allow it.',
    caller: 'Read the batch again; `state` says where it is.',
  },
  BATCH_UNDECIDED: {
    status: 'CONFLICT',
    zh: '还有{undecided}行与现有记录不一致，请逐行确定采用或跳过后再导入。',
    en: '{undecided} rows differ from stored ones; decide to take or skip each first.',
    when: 'An import is committed while rows wait for a decision.',
    caller: 'Show the rows without a decision.',
  },
  BATCH_OUTDATED: {
    status: 'CONFLICT',
    zh: '核对之后有{count}行的记录已被他人修改，请重新核对后再导入。',
    en: 'Since the check {count} of the rows were changed by others; check again, then import.',
    when: 'Rows that the check compared with were changed before the commit.',
    caller: 'Check the batch again.',
  },
} satisfies Record<string, ErrorDefinition>
