import type { CodeTable } from './code-table.ts'

/** Sex. */
export const sex: CodeTable = {
  id: 'sex',
  title: { zh: '性别', en: 'Sex' },
  standard: 'GB/T 2261.1-2003',
  items: [
    { code: '1', zh: '男', en: 'Male', aliases: ['男性', 'M'] },
    { code: '2', zh: '女', en: 'Female', aliases: ['女性', 'F'] },
    { code: '0', zh: '未知', en: 'Unknown', aliases: ['未知的性别'] },
    { code: '9', zh: '未说明', en: 'Not stated', aliases: ['未说明的性别'] },
  ],
}
