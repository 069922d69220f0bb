import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import {
  employmentStatus,
  labourAbility,
  notWorkingReason,
  serviceNeed,
  shift,
  skill,
  womanCategory,
  workPlace,
  workProvince,
} from '../codes.ts'
import { labourPermissions } from '../ledger-permissions.ts'

/** The labour ledger (劳动力台账, 一人一档): one open row a person of working age; also the person's service card. */
export const LabourRecord = defineLedger({
  id: 'employment.labourRecord',
  title: { zh: '劳动力台账', en: 'Labour ledger' },
  subject: 'person',
  identity: [],
  permissions: labourPermissions,
  columns: ['labourAbility', 'willingToWork', 'status', 'place', 'monthlyIncome'],
  filters: ['status', 'labourAbility', 'willingToWork', 'willingToTrain', 'place', 'province', 'skills', 'evidenceOn'],
  closeReasons: [
    { zh: '已达法定退休年龄', en: 'Reached retirement age' },
    { zh: '死亡', en: 'Died' },
    { zh: '迁出', en: 'Moved away' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    labourAbility: field.code({
      label: { zh: '劳动能力', en: 'Ability to work' },
      codes: labourAbility,
      aliases: ['劳动力类型', '劳动能力情况', '劳动技能', '是否有劳动能力'],
    }),
    willingToWork: field.bool({
      label: { zh: '有就业意愿', en: 'Willing to work' },
      aliases: ['就业意愿', '就创业意愿', '是否有就业意愿', '务工意愿'],
    }),
    willingToTrain: field.bool({
      label: { zh: '有培训意愿', en: 'Willing to train' },
      aliases: ['培训意愿', '是否有培训意愿'],
    }),
    skills: field.codes({
      label: { zh: '技能工种', en: 'Skills' },
      codes: skill,
      aliases: ['技能', '职业技能', '技能特长', '掌握技能', '工种'],
    }),
    status: field.code({
      label: { zh: '就业状态', en: 'Employment status' },
      codes: employmentStatus,
      aliases: ['就业创业状态', '就业情况', '就业类型', '是否已务工', '是否就业', '务工状态'],
    }),
    statusReason: field.code({
      label: { zh: '未就业原因', en: 'Reason for not working' },
      codes: notWorkingReason,
      optional: true,
      aliases: ['未务工原因', '待业原因', '不就业原因'],
      help: { zh: '待业、不就业的必填', en: 'Required when seeking work or not working' },
    }),
    place: field.code({
      label: { zh: '就业地点', en: 'Place of work' },
      codes: workPlace,
      optional: true,
      aliases: ['务工地点', '务工区域', '就业区域', '所在区域'],
    }),
    province: field.code({
      label: { zh: '务工省份', en: 'Province of work' },
      codes: workProvince,
      optional: true,
      aliases: ['务工省', '省份', '省外地点'],
    }),
    monthlyIncome: field.money({
      label: { zh: '月收入', en: 'Monthly income' },
      unit: '元/月',
      optional: true,
      aliases: ['月工资', '工资收入', '月均收入', '月收入（元）', '工资'],
    }),
    wantedPlace: field.code({
      label: { zh: '意向地点', en: 'Wanted place' },
      codes: workPlace,
      optional: true,
      aliases: ['意向就业地点', '意向区域'],
      help: { zh: '愿意去的最远地点', en: 'The farthest place the person would go' },
    }),
    wantedShift: field.code({
      label: { zh: '意向班次', en: 'Wanted shift' },
      codes: shift,
      optional: true,
      aliases: ['意向工作时间'],
    }),
    wantedWage: field.money({
      label: { zh: '期望月薪', en: 'Wage hoped for' },
      unit: '元/月',
      optional: true,
      aliases: ['期望工资', '意向薪资'],
    }),
    serviceNeeds: field.codes({
      label: { zh: '就业服务需求', en: 'Services wanted' },
      codes: serviceNeed,
      aliases: ['服务需求'],
    }),
    fullTimeStudent: field.bool({
      label: { zh: '全日制在校学生', en: 'Full-time student' },
      aliases: ['是否在校', '在校学生', '上学状态', '是否在校生'],
    }),
    carer: field.bool({
      label: { zh: '家庭照料者', en: 'Carer in the family' },
      aliases: ['是否照料家人', '照料人员'],
      help: {
        zh: '须长期照料家中老人、小孩或病人，无法外出就业',
        en: 'Must look after family members and cannot go out to work',
      },
    }),
    womanCategory: field.code({
      label: { zh: '女性退休类别', en: "Woman's retirement category" },
      codes: womanCategory,
      optional: true,
      help: { zh: '不填按全县默认', en: "Empty: the county's default" },
    }),
    openedOn: field.date({ label: { zh: '建档日期', en: 'Opened on' }, aliases: ['建卡日期', '登记日期'] }),
    evidenceOn: field.date({
      label: { zh: '信息核实日期', en: 'Checked on' },
      optional: true,
      aliases: ['核实日期', '佐证日期', '更新日期'],
    }),
  }),
})
export type LabourRecord = LedgerValues<typeof LabourRecord>

/** A labour record of a person about whom nothing was recorded yet. */
export function newLabourRecord(openedOn: string): LabourRecord {
  return {
    labourAbility: 'unknown',
    willingToWork: false,
    willingToTrain: false,
    skills: [],
    status: 'seeking',
    statusReason: 'other',
    place: null,
    province: null,
    monthlyIncome: null,
    wantedPlace: null,
    wantedShift: null,
    wantedWage: null,
    serviceNeeds: [],
    fullTimeStudent: false,
    carer: false,
    womanCategory: null,
    openedOn,
    evidenceOn: null,
  }
}
