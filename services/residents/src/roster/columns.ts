import type { ImporterColumn } from '@county/api-kit/import/importer'
import type { CodeTable } from '@county/kernel/codes/code-table'
import { disabilityCategory, disabilityGrade } from '@county/kernel/codes/disability'
import { education } from '@county/kernel/codes/education'
import { ethnicity } from '@county/kernel/codes/ethnicity'
import { hukouStatus } from '@county/kernel/codes/hukou-status'
import { marital } from '@county/kernel/codes/marital'
import { political } from '@county/kernel/codes/political'
import { relationToHead } from '@county/kernel/codes/relation-to-head'
import { sex } from '@county/kernel/codes/sex'
import type { Text } from '@county/kernel/text'
import { povertyCategory, yesNo } from '@county/residents/codes'

/** How a roster's column is read. */
export type RosterKind = 'text' | 'code' | 'date' | 'decimal' | 'citizenId' | 'phone' | 'certificate'

/** A column of a roster: where its value goes and how it is read. */
export interface RosterColumn extends ImporterColumn {
  part: 'person' | 'household'
  kind: RosterKind
  codes?: CodeTable
  max?: number
}

type Options = Partial<Pick<RosterColumn, 'required' | 'aliases' | 'example' | 'choices' | 'width' | 'max'>>

const person = (key: string, zh: string, en: string, kind: RosterKind, o: Options & { codes?: CodeTable } = {}) =>
  column('person', key, { zh, en }, kind, o)
const household = (key: string, zh: string, en: string, kind: RosterKind, o: Options & { codes?: CodeTable } = {}) =>
  column('household', key, { zh, en }, kind, o)

function column(
  part: RosterColumn['part'],
  key: string,
  label: Text,
  kind: RosterKind,
  o: Options & { codes?: CodeTable },
): RosterColumn {
  const choices = o.choices ?? (o.codes && o.codes.items.length <= 60 ? o.codes.items.map((i) => i.zh) : undefined)
  return {
    key,
    label,
    part,
    kind,
    required: o.required ?? false,
    aliases: o.aliases ?? [],
    ...(o.codes ? { codes: o.codes } : {}),
    ...(choices ? { choices } : {}),
    ...(o.example ? { example: o.example } : {}),
    ...(o.width ? { width: o.width } : {}),
    ...(o.max ? { max: o.max } : {}),
  }
}

/** Columns of a roster of relocated households, with the headings under which departments keep them. */
export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  household('no', '户编号', 'Household no.', 'text', {
    aliases: ['户号', '家庭编号', '户籍编号', '户序号', '户编码', '家庭户号'],
    max: 40,
    width: 14,
  }),
  household('headName', '户主姓名', 'Head of household', 'text', {
    aliases: ['户主', '搬迁户主', '搬迁户户主', '户主名', '搬迁户主姓名'],
    max: 50,
  }),
  person('name', '姓名', 'Name', 'text', {
    required: true,
    aliases: ['成员姓名', '家庭成员姓名', '人员姓名', '家庭成员', '名字', '搬迁人口姓名'],
    max: 50,
    example: '王小明',
  }),
  person('relation', '与户主关系', 'Relation to head', 'code', {
    codes: relationToHead,
    choices: [
      '户主',
      '配偶',
      '子',
      '女',
      '长子',
      '长女',
      '次子',
      '次女',
      '儿媳',
      '女婿',
      '孙子',
      '孙女',
      '父亲',
      '母亲',
    ],
    aliases: ['与户主的关系', '家庭关系', '与户主关系名称', '户主关系', '关系'],
    example: '户主',
  }),
  person('idNumber', '公民身份号码', 'Citizen number', 'citizenId', {
    aliases: [
      '身份证号',
      '身份证号码',
      '身份证',
      '证件号码',
      '证件号',
      '居民身份证号码',
      '公民身份证号码',
      '身份证件号码',
    ],
    width: 22,
  }),
  person('sex', '性别', 'Sex', 'code', { codes: sex, choices: ['男', '女'], example: '男', width: 6 }),
  person('birthDate', '出生日期', 'Birth date', 'date', { aliases: ['出生年月日', '出生年月', '生日'], width: 12 }),
  person('ethnicity', '民族', 'Ethnicity', 'code', { codes: ethnicity, example: '布依族' }),
  person('education', '文化程度', 'Education', 'code', { codes: education, aliases: ['学历', '受教育程度'] }),
  person('political', '政治面貌', 'Political status', 'code', { codes: political }),
  person('marital', '婚姻状况', 'Marital status', 'code', { codes: marital, aliases: ['婚姻', '婚姻状态', '婚否'] }),
  person('phone', '联系电话', 'Telephone', 'phone', {
    aliases: ['电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', '联系号码'],
    width: 14,
  }),
  person('hukouStatus', '户籍状态', 'Registration', 'code', {
    codes: hukouStatus,
    aliases: ['户口状态', '户籍情况', '户口迁移情况', '户籍迁移状态'],
  }),
  person('disabilityCategory', '残疾类别', 'Disability', 'code', { codes: disabilityCategory, aliases: ['残疾类型'] }),
  person('disabilityGrade', '残疾等级', 'Grade of disability', 'code', {
    codes: disabilityGrade,
    aliases: ['残疾级别'],
  }),
  person('disabilityCertificate', '残疾人证号', 'Disability certificate', 'certificate', {
    aliases: ['残疾证号', '残疾证号码', '残疾人证号码'],
    width: 24,
  }),
  household('siteName', '安置区', 'Site', 'text', {
    aliases: ['安置点', '安置点名称', '安置区名称', '集中安置点', '安置小区', '小区', '小区名称'],
    example: '阿妹戚托小镇',
  }),
  household('street', '街道', 'Street', 'text', {
    aliases: ['现居住街道', '所属街道', '街道办', '安置街道', '乡镇(街道)'],
  }),
  household('community', '社区', 'Community', 'text', {
    aliases: ['所属社区', '居委会', '社区(居委会)', '现居住社区'],
  }),
  household('grid', '网格', 'Grid', 'text', { aliases: ['所属网格', '网格名称', '网格号', '网格编号'] }),
  household('building', '楼栋', 'Building', 'text', {
    aliases: ['栋号', '楼号', '幢号', '栋', '幢', '楼栋号'],
    max: 40,
  }),
  household('unit', '单元', 'Unit', 'text', { aliases: ['单元号'], max: 20 }),
  household('room', '房号', 'Room', 'text', {
    aliases: ['室号', '房间号', '门牌号', '室', '住房编号', '房屋编号'],
    max: 60,
  }),
  household('roomAreaM2', '住房面积', 'Floor area', 'decimal', {
    aliases: ['住房面积(㎡)', '住房面积(平方米)', '面积', '建筑面积', '安置房面积', '住房面积(m2)'],
    max: 1000,
  }),
  household('address', '住址', 'Address', 'text', {
    aliases: ['现住址', '现居住地址', '家庭住址', '安置地址', '地址'],
    max: 200,
  }),
  household('originTownship', '迁出乡镇', 'Township of origin', 'text', {
    aliases: ['原乡镇', '迁出地乡镇', '原住乡镇', '迁出乡(镇)', '原居住乡镇', '迁出地乡(镇)'],
  }),
  household('originVillage', '迁出村', 'Village of origin', 'text', {
    aliases: ['原村', '迁出地村', '原住村', '原行政村', '迁出行政村'],
  }),
  household('originGroup', '迁出组', 'Group of origin', 'text', {
    aliases: ['原组', '迁出地组', '村民组', '原村民组', '迁出自然寨'],
  }),
  household('wholeVillage', '整村搬迁', 'Whole village moved', 'code', {
    codes: yesNo,
    choices: ['是', '否'],
    aliases: ['是否整村搬迁', '是否整寨搬迁', '搬迁方式'],
  }),
  household('contractedMu', '承包地面积', 'Contracted land', 'decimal', {
    aliases: ['承包地', '承包地(亩)', '耕地面积', '承包地面积(亩)'],
    max: 10_000,
  }),
  household('forestMu', '林地面积', 'Forest land', 'decimal', {
    aliases: ['林地', '林地(亩)', '山林地', '林地面积(亩)'],
    max: 100_000,
  }),
  household('homesteadM2', '宅基地面积', 'Homestead', 'decimal', {
    aliases: ['宅基地', '宅基地(㎡)', '宅基地面积(㎡)', '宅基地面积(平方米)'],
    max: 10_000,
  }),
  household('movedInOn', '入住日期', 'Moved in', 'date', {
    aliases: ['入住时间', '搬迁时间', '搬迁日期', '搬迁入住时间'],
    width: 12,
  }),
  household('povertyCategory', '户类型', 'Category', 'code', {
    codes: povertyCategory,
    aliases: ['户属性', '贫困户属性', '脱贫户类型', '是否建档立卡', '是否建档立卡户', '农户类型'],
  }),
  person('note', '备注', 'Note', 'text', { max: 500, aliases: ['说明'] }),
]
