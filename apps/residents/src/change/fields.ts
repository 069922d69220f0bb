import { field } from '@county/core/ledger/field'
import { relationToHead } from '@county/kernel/codes/relation-to-head'
import { moveAwayReason } from '@county/residents/codes'
import { Person } from '@county/residents/person/person'
import { z } from 'zod'

const on = (zh: string, en: string) => field.date({ label: { zh, en } })
const note = field.longText({ label: { zh: '备注', en: 'Note' }, max: 500, optional: true })
const relation = field.code({ label: { zh: '与户主关系', en: 'Relation to head' }, codes: relationToHead })
const number = field.text({
  label: { zh: '公民身份号码', en: 'Citizen number' },
  help: { zh: '没有时留空，给临时编号。', en: 'Leave empty when there is none; a temporary number is given.' },
  max: 30,
  optional: true,
})

/** Fields of the form of each change; succession and members stand beside them. */
export const BirthFields = z.object({
  name: Person.fields.shape.name,
  sex: Person.fields.shape.sex,
  birthDate: on('出生日期', 'Birth date'),
  relation,
  idNumber: number,
  note,
})
export const DeathFields = z.object({ on: on('死亡日期', 'Date of death'), note })
export const AwayFields = z.object({
  on: on('迁出日期', 'Moved away on'),
  reason: field.code({ label: { zh: '迁出原因', en: 'Reason' }, codes: moveAwayReason }),
  destination: field.text({ label: { zh: '迁往', en: 'Destination' }, max: 200, optional: true }),
  note,
})
export const JoinFields = z.object({
  personId: field.person({
    label: { zh: '登记簿中的人', en: 'Person of the registry' },
    help: {
      zh: '曾迁出或未入户的人在此选择；新来的人填下面各项。',
      en: 'Or fill in the fields below for somebody new.',
    },
    optional: true,
  }),
  name: field.text({ label: { zh: '姓名', en: 'Name' }, max: 50, optional: true }),
  idNumber: number,
  sex: field.code({ label: { zh: '性别', en: 'Sex' }, codes: Person.meta.sex.codes as never, optional: true }),
  birthDate: field.date({ label: { zh: '出生日期', en: 'Birth date' }, optional: true }),
  phone: field.text({ label: { zh: '联系电话', en: 'Telephone' }, max: 30, optional: true }),
  relation,
  on: on('日期', 'Date'),
  note,
})
export const HouseholdFields = z.object({
  no: field.text({
    label: { zh: '户编号', en: 'Household no.' },
    help: { zh: '留空则自动编号。', en: 'Left empty, a number is given.' },
    max: 40,
    optional: true,
  }),
  on: on('日期', 'Date'),
  note,
})
export const MergeFields = z.object({ on: on('并户日期', 'Merged on'), note })
export const HeadFields = z.object({ on: on('变更日期', 'Changed on'), note })
export const RoomFields = z.object({
  on: on('搬入日期', 'Moved on'),
  shared: field.bool({ label: { zh: '与其他户合住', en: 'Shared with another household' } }),
  note,
})

/** Somebody who joins, as the verbs take it: a person of the registry, or a new one. */
export function joinerOf(values: z.infer<typeof JoinFields>) {
  const { personId, name, idNumber, sex, birthDate, phone, relation: to } = values
  if (personId) return { personId, relation: to }
  return {
    values: {
      name: name ?? '',
      ...(sex ? { sex } : {}),
      ...(birthDate ? { birthDate } : {}),
      ...(idNumber ? { idNumber } : {}),
      ...(phone ? { phone } : {}),
    },
    relation: to,
  } as never
}
