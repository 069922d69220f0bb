import type { CodeTable } from './code-table.ts'

/** Category of disability. */
export const disabilityCategory: CodeTable = {
  id: 'disability-category',
  title: { zh: '残疾类别', en: 'Disability' },
  standard: 'GB/T 26341-2010',
  items: [
    { code: '1', zh: '视力残疾', en: 'Visual', aliases: ['视力'] },
    { code: '2', zh: '听力残疾', en: 'Hearing', aliases: ['听力'] },
    { code: '3', zh: '言语残疾', en: 'Speech', aliases: ['言语', '语言'] },
    { code: '4', zh: '肢体残疾', en: 'Physical', aliases: ['肢体'] },
    { code: '5', zh: '智力残疾', en: 'Intellectual', aliases: ['智力'] },
    { code: '6', zh: '精神残疾', en: 'Psychiatric', aliases: ['精神'] },
    { code: '7', zh: '多重残疾', en: 'Multiple', aliases: ['多重'] },
  ],
}

/** Grade of disability, 1 the most severe. */
export const disabilityGrade: CodeTable = {
  id: 'disability-grade',
  title: { zh: '残疾等级', en: 'Grade of disability' },
  standard: 'GB/T 26341-2010',
  items: [
    { code: '1', zh: '一级', en: 'Grade 1', aliases: ['壹级', '1级'] },
    { code: '2', zh: '二级', en: 'Grade 2', aliases: ['贰级', '2级'] },
    { code: '3', zh: '三级', en: 'Grade 3', aliases: ['叁级', '3级'] },
    { code: '4', zh: '四级', en: 'Grade 4', aliases: ['肆级', '4级'] },
  ],
}
