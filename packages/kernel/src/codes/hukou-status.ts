import type { CodeTable } from './code-table.ts'

/** Where the household registration of a relocated person is. The county's own codes. */
export const hukouStatus: CodeTable = {
  id: 'hukou-status',
  title: { zh: '户籍状态', en: 'Household registration' },
  items: [
    {
      code: '1',
      zh: '已迁入安置地',
      en: 'Moved to the resettlement area',
      aliases: ['已迁入', '已迁户', '已迁移', '迁入'],
    },
    {
      code: '2',
      zh: '户籍在迁出地',
      en: 'Still at the place of origin',
      aliases: ['未迁入', '未迁户', '未迁移', '迁出地'],
    },
    {
      code: '3',
      zh: '户籍在县外',
      en: 'Outside the county',
      aliases: ['县外', '外县', '外地'],
    },
    {
      code: '4',
      zh: '迁移办理中',
      en: 'Move under way',
      aliases: ['办理中', '正在办理'],
    },
    {
      code: '5',
      zh: '无户口',
      en: 'Not registered',
      aliases: ['未落户', '未上户'],
    },
  ],
}
