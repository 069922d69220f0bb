import type { CodeTable } from './code-table.ts'

/**
 * Places people were moved from or registered in: the prefectures of Guizhou, the counties of Qianxinan with their
 * former codes, and the streets and townships of Qinglong. Codes of six digits are GB/T 2260; a name after a dot is
 * the county's own, because township codes change with every adjustment of the division.
 */
export const region: CodeTable = {
  id: 'region',
  title: { zh: '行政区划', en: 'Region' },
  standard: 'GB/T 2260',
  items: [
    { code: '520000', zh: '贵州省', en: 'Guizhou', aliases: ['贵州'] },
    { code: '520100', zh: '贵阳市', en: 'Guiyang', aliases: ['贵阳'] },
    { code: '520200', zh: '六盘水市', en: 'Liupanshui', aliases: ['六盘水'] },
    { code: '520300', zh: '遵义市', en: 'Zunyi', aliases: ['遵义'] },
    { code: '520400', zh: '安顺市', en: 'Anshun', aliases: ['安顺'] },
    { code: '520500', zh: '毕节市', en: 'Bijie', aliases: ['毕节'] },
    { code: '520600', zh: '铜仁市', en: 'Tongren', aliases: ['铜仁'] },
    {
      code: '522300',
      zh: '黔西南布依族苗族自治州',
      en: 'Qianxinan Prefecture',
      aliases: ['黔西南州', '黔西南'],
    },
    {
      code: '522600',
      zh: '黔东南苗族侗族自治州',
      en: 'Qiandongnan Prefecture',
      aliases: ['黔东南州', '黔东南'],
    },
    {
      code: '522700',
      zh: '黔南布依族苗族自治州',
      en: 'Qiannan Prefecture',
      aliases: ['黔南州', '黔南'],
    },
    { code: '522301', zh: '兴义市', en: 'Xingyi', aliases: ['兴义'] },
    { code: '522302', zh: '兴仁市', en: 'Xingren', aliases: ['兴仁'] },
    {
      code: '522322',
      zh: '兴仁县（旧）',
      en: 'Xingren County (former)',
      aliases: ['兴仁县'],
    },
    { code: '522323', zh: '普安县', en: "Pu'an County", aliases: ['普安'] },
    { code: '522324', zh: '晴隆县', en: 'Qinglong County', aliases: ['晴隆'] },
    { code: '522325', zh: '贞丰县', en: 'Zhenfeng County', aliases: ['贞丰'] },
    { code: '522326', zh: '望谟县', en: 'Wangmo County', aliases: ['望谟'] },
    { code: '522327', zh: '册亨县', en: 'Ceheng County', aliases: ['册亨'] },
    { code: '522328', zh: '安龙县', en: 'Anlong County', aliases: ['安龙'] },
    {
      code: '522324.liancheng',
      zh: '莲城街道',
      en: 'Liancheng Street',
      aliases: ['莲城', '莲城镇'],
    },
    {
      code: '522324.dongguan',
      zh: '东观街道',
      en: 'Dongguan Street',
      aliases: ['东观'],
    },
    {
      code: '522324.sanbao',
      zh: '三宝街道',
      en: 'Sanbao Street',
      aliases: ['三宝', '三宝彝族乡', '三宝乡'],
    },
    {
      code: '522324.tenglong',
      zh: '腾龙街道',
      en: 'Tenglong Street',
      aliases: ['腾龙'],
    },
    { code: '522324.shazi', zh: '沙子镇', en: 'Shazi Town', aliases: ['沙子'] },
    { code: '522324.bihen', zh: '碧痕镇', en: 'Bihen Town', aliases: ['碧痕'] },
    {
      code: '522324.dachang',
      zh: '大厂镇',
      en: 'Dachang Town',
      aliases: ['大厂'],
    },
    {
      code: '522324.jichang',
      zh: '鸡场镇',
      en: 'Jichang Town',
      aliases: ['鸡场'],
    },
    {
      code: '522324.huagong',
      zh: '花贡镇',
      en: 'Huagong Town',
      aliases: ['花贡'],
    },
    {
      code: '522324.zhongying',
      zh: '中营镇',
      en: 'Zhongying Town',
      aliases: ['中营'],
    },
    {
      code: '522324.guangzhao',
      zh: '光照镇',
      en: 'Guangzhao Town',
      aliases: ['光照'],
    },
    { code: '522324.chama', zh: '茶马镇', en: 'Chama Town', aliases: ['茶马'] },
    {
      code: '522324.angu',
      zh: '安谷乡',
      en: 'Angu Township',
      aliases: ['安谷'],
    },
    {
      code: '522324.zima',
      zh: '紫马乡',
      en: 'Zima Township',
      aliases: ['紫马'],
    },
    {
      code: '522324.changliu',
      zh: '长流乡',
      en: 'Changliu Township',
      aliases: ['长流'],
    },
  ],
}
