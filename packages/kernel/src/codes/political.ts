import type { CodeTable } from './code-table.ts'

/** Political affiliation. */
export const political: CodeTable = {
  id: 'political',
  title: { zh: '政治面貌', en: 'Political affiliation' },
  standard: 'GB/T 4762-1984',
  items: [
    {
      code: '01',
      zh: '中共党员',
      en: 'Member of the Communist Party',
      aliases: ['中国共产党党员', '党员', '共产党员'],
    },
    {
      code: '02',
      zh: '中共预备党员',
      en: 'Probationary Party member',
      aliases: ['中国共产党预备党员', '预备党员'],
    },
    {
      code: '03',
      zh: '共青团员',
      en: 'Member of the Youth League',
      aliases: ['中国共产主义青年团团员', '团员'],
    },
    {
      code: '04',
      zh: '民革党员',
      en: 'Revolutionary Committee of the Kuomintang',
      aliases: ['民革会员', '民革'],
    },
    {
      code: '05',
      zh: '民盟盟员',
      en: 'China Democratic League',
      aliases: ['民盟'],
    },
    {
      code: '06',
      zh: '民建会员',
      en: 'China National Democratic Construction Association',
      aliases: ['民建'],
    },
    {
      code: '07',
      zh: '民进会员',
      en: 'China Association for Promoting Democracy',
      aliases: ['民进'],
    },
    {
      code: '08',
      zh: '农工党党员',
      en: "Chinese Peasants' and Workers' Democratic Party",
      aliases: ['农工党'],
    },
    {
      code: '09',
      zh: '致公党党员',
      en: 'China Zhi Gong Party',
      aliases: ['致公党'],
    },
    {
      code: '10',
      zh: '九三学社社员',
      en: 'Jiusan Society',
      aliases: ['九三学社'],
    },
    {
      code: '11',
      zh: '台盟盟员',
      en: 'Taiwan Democratic Self-Government League',
      aliases: ['台盟'],
    },
    {
      code: '12',
      zh: '无党派人士',
      en: 'Without party affiliation',
      aliases: ['无党派民主人士', '无党派'],
    },
    { code: '13', zh: '群众', en: 'None', aliases: ['普通公民', '无'] },
  ],
}
