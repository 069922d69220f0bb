import type { CodeTable } from './code-table.ts'

/** Level of education: the main classes of the standard, by the short names rosters use. */
export const education: CodeTable = {
  id: 'education',
  title: { zh: '文化程度', en: 'Education' },
  standard: 'GB/T 4658-2006',
  items: [
    {
      code: '10',
      zh: '研究生',
      en: 'Postgraduate',
      aliases: ['研究生教育', '硕士', '博士', '硕士研究生', '博士研究生', '硕士及以上', '研究生及以上'],
    },
    {
      code: '20',
      zh: '大学本科',
      en: 'Bachelor',
      aliases: ['大学本科教育', '本科', '本科毕业', '大学', '本科及以上'],
    },
    {
      code: '30',
      zh: '大学专科',
      en: 'Junior college',
      aliases: ['大学专科教育', '大专', '专科', '高职', '大专毕业'],
    },
    {
      code: '40',
      zh: '中等职业教育',
      en: 'Secondary vocational',
      aliases: ['中专', '中职', '职高', '职业高中', '技校', '中等专科', '中专毕业', '中等职业', '技工学校'],
    },
    {
      code: '60',
      zh: '高中',
      en: 'Senior high school',
      aliases: ['普通高级中学教育', '普通高中', '高中毕业'],
    },
    {
      code: '70',
      zh: '初中',
      en: 'Junior high school',
      aliases: ['初级中学教育', '初中毕业', '初级中学'],
    },
    {
      code: '80',
      zh: '小学',
      en: 'Primary school',
      aliases: ['小学教育', '小学毕业', '小学肄业'],
    },
    {
      code: '90',
      zh: '文盲或半文盲、其他',
      en: 'Illiterate or other',
      aliases: ['其他', '文盲', '半文盲', '文盲或半文盲', '文盲、半文盲', '文盲半文盲', '文盲/半文盲', '未上学', '无'],
    },
  ],
}

/** Education in the standard's full detail: the class and whether it was finished. */
export const educationDetail: CodeTable = {
  id: 'education-detail',
  title: { zh: '学历', en: 'Education record' },
  standard: 'GB/T 4658-2006',
  items: [
    { code: '11', zh: '博士研究生毕业', en: 'Doctorate, graduated' },
    { code: '12', zh: '博士研究生结业', en: 'Doctorate, completed' },
    { code: '13', zh: '博士研究生肄业', en: 'Doctorate, not finished' },
    { code: '14', zh: '硕士研究生毕业', en: 'Master, graduated' },
    { code: '15', zh: '硕士研究生结业', en: 'Master, completed' },
    { code: '16', zh: '硕士研究生肄业', en: 'Master, not finished' },
    { code: '17', zh: '研究生班毕业', en: 'Postgraduate class, graduated' },
    { code: '18', zh: '研究生班结业', en: 'Postgraduate class, completed' },
    { code: '19', zh: '研究生班肄业', en: 'Postgraduate class, not finished' },
    { code: '21', zh: '大学本科毕业', en: 'Bachelor, graduated' },
    { code: '22', zh: '大学本科结业', en: 'Bachelor, completed' },
    { code: '23', zh: '大学本科肄业', en: 'Bachelor, not finished' },
    {
      code: '28',
      zh: '大学普通班毕业',
      en: 'University general class, graduated',
    },
    { code: '31', zh: '大学专科毕业', en: 'Junior college, graduated' },
    { code: '32', zh: '大学专科结业', en: 'Junior college, completed' },
    { code: '33', zh: '大学专科肄业', en: 'Junior college, not finished' },
    { code: '41', zh: '中等专科毕业', en: 'Secondary specialised, graduated' },
    { code: '42', zh: '中等专科结业', en: 'Secondary specialised, completed' },
    {
      code: '43',
      zh: '中等专科肄业',
      en: 'Secondary specialised, not finished',
    },
    { code: '44', zh: '职业高中毕业', en: 'Vocational high school, graduated' },
    { code: '45', zh: '职业高中结业', en: 'Vocational high school, completed' },
    {
      code: '46',
      zh: '职业高中肄业',
      en: 'Vocational high school, not finished',
    },
    { code: '47', zh: '技工学校毕业', en: 'Technical school, graduated' },
    { code: '48', zh: '技工学校结业', en: 'Technical school, completed' },
    { code: '49', zh: '技工学校肄业', en: 'Technical school, not finished' },
    { code: '61', zh: '普通高中毕业', en: 'Senior high school, graduated' },
    { code: '62', zh: '普通高中结业', en: 'Senior high school, completed' },
    { code: '63', zh: '普通高中肄业', en: 'Senior high school, not finished' },
    { code: '71', zh: '初中毕业', en: 'Junior high school, graduated' },
    { code: '73', zh: '初中肄业', en: 'Junior high school, not finished' },
    { code: '81', zh: '小学毕业', en: 'Primary school, graduated' },
    { code: '83', zh: '小学肄业', en: 'Primary school, not finished' },
    { code: '90', zh: '其他', en: 'Other' },
  ],
}
