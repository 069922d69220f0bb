import type { CodeTable } from './code-table.ts'

/** Marital status. */
export const marital: CodeTable = {
  id: 'marital',
  title: { zh: '婚姻状况', en: 'Marital status' },
  standard: 'GB/T 2261.2-2003',
  items: [
    { code: '10', zh: '未婚', en: 'Never married' },
    { code: '20', zh: '已婚', en: 'Married', aliases: ['有配偶', '在婚'] },
    { code: '21', zh: '初婚', en: 'First marriage' },
    { code: '22', zh: '再婚', en: 'Remarried' },
    { code: '23', zh: '复婚', en: 'Remarried to the same person' },
    { code: '30', zh: '丧偶', en: 'Widowed' },
    { code: '40', zh: '离婚', en: 'Divorced', aliases: ['离异'] },
    {
      code: '90',
      zh: '未说明的婚姻状况',
      en: 'Not stated',
      aliases: ['未说明', '不详'],
    },
  ],
}
