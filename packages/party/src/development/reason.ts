import { fill, type Text } from '@county/kernel/text'
import type { SettingKey } from '../setting/setting-key.ts'
import type { StepKey } from './step.ts'
import { getStep } from './steps.ts'

/** Why a step may not be recorded, or not on that day. */
export type Reason =
  | { code: 'ENDED' }
  | { code: 'DONE'; step: StepKey }
  | { code: 'NEEDS'; step: StepKey }
  | { code: 'CHECKS'; step: StepKey; have: number; need: number }
  | { code: 'BEFORE'; step: StepKey; earliest: string }
  | { code: 'NO_BIRTH_DATE' }
  | { code: 'TOO_EARLY'; rule: SettingKey; value: number; earliest: string }
  | { code: 'EXPIRED'; rule: SettingKey; step: StepKey; since: string }
  | { code: 'SPECIAL'; since: string }
  | { code: 'PERSONS'; least: number; greatest: number }
  | { code: 'COURSE'; days: number; hours: number }
  | { code: 'PUBLICITY'; days: number }
  | { code: 'VOTES' }
  | { code: 'QUORUM' }
  | { code: 'MAJORITY' }
  | { code: 'EXTENSION'; least: number; greatest: number }
  | { code: 'EXTENDED' }
  | { code: 'RESULT' }

/** Words for every reason; they say what is wrong and from when or how it is possible. */
const REASON_TEXTS: Readonly<Record<Reason['code'], Text>> = {
  ENDED: { zh: '发展程序已结束', en: 'The procedure is over' },
  DONE: { zh: '“{step}”已完成，需要改动请用更正', en: '“{step}” is done; correct it to change it' },
  NEEDS: { zh: '须先完成“{step}”', en: 'First “{step}”' },
  CHECKS: {
    zh: '“{step}”已有 {have} 次，至少须有 {need} 次',
    en: '“{step}”: {have} recorded, at least {need} needed',
  },
  BEFORE: { zh: '不得早于“{step}”的日期 {earliest}', en: 'Not before “{step}” on {earliest}' },
  NO_BIRTH_DATE: { zh: '居民库没有出生日期，无法核对年龄', en: 'No birth date in the registry' },
  TOO_EARLY: { zh: '未满规定期限（{rule}：{value}），最早 {earliest}', en: '{rule}: {value}; from {earliest}' },
  EXPIRED: {
    zh: '“{step}”已于 {since} 过期（{rule}），须重新办理',
    en: '“{step}” lapsed on {since} ({rule}) and must be done again',
  },
  SPECIAL: { zh: '{since} 后审批须写明特殊情况', en: 'After {since} the special case must be explained' },
  PERSONS: { zh: '须填写 {least} 至 {greatest} 名正式党员', en: 'Name {least} to {greatest} full members' },
  COURSE: { zh: '集中培训不少于 {days} 天或 {hours} 学时', en: 'At least {days} days or {hours} hours' },
  PUBLICITY: { zh: '公示不少于 {days} 天', en: 'Published for at least {days} days' },
  VOTES: { zh: '须填写应到、实到、赞成人数，且前后相符', en: 'Give those entitled, present and in favour' },
  QUORUM: { zh: '到会人数未超过应到人数的半数', en: 'Not more than half of those entitled were present' },
  MAJORITY: {
    zh: '赞成人数未超过应到人数的半数，不能记为通过',
    en: 'Not more than half of those entitled voted in favour',
  },
  EXTENSION: {
    zh: '延长预备期须为 {least} 至 {greatest} 个月',
    en: 'An extension takes {least} to {greatest} months',
  },
  EXTENDED: { zh: '预备期只能延长一次', en: 'A probation is extended once' },
  RESULT: { zh: '这一步没有这样的结果', en: 'This step has no such result' },
}

/** A reason in words; `nameOf` gives the label of a rule's parameter. */
export function sayReason(reason: Reason, nameOf: (key: SettingKey) => Text): Text {
  const step = 'step' in reason ? getStep(reason.step).title : { zh: '', en: '' }
  const rule = 'rule' in reason ? nameOf(reason.rule) : { zh: '', en: '' }
  const text = REASON_TEXTS[reason.code]
  return {
    zh: fill(text.zh, { ...reason, step: step.zh, rule: rule.zh }),
    en: fill(text.en, { ...reason, step: step.en, rule: rule.en }),
  }
}
