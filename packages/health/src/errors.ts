import { defineErrors } from '@county/kernel/errors'

const refusal = (zh: string, en: string, when: string, caller: string) =>
  ({ status: 'UNPROCESSABLE', zh, en, when, caller }) as const

/** Refusals of the health module (卫生健康). */
export const errors = defineErrors({
  HEALTH_PARTS_DO_NOT_ADD_UP: refusal(
    '总费用 {total}，各项支付合计 {parts}，两者不一致，请核对。',
    'The total is {total}, its parts add up to {parts}.',
    'what insurance, aid and the patient paid is not the total of the bill',
    'correct the sums',
  ),
  HEALTH_UNKNOWN_ILLNESS: refusal(
    '所填病种在 {on} 不在县大病病种目录中，请从目录选择，或先由审核人维护目录。',
    'The illness was not in the county’s list on {on}; choose one of it, or have the list extended.',
    'an illness is not in the list of the day of its diagnosis',
    'choose from the list',
  ),
  HEALTH_UNKNOWN_INSTITUTION: refusal(
    '医疗机构台账中没有“{institution}”，请核对名称，或先登记机构。',
    'There is no institution "{institution}".',
    'a row names an institution that is not in the ledger',
    'correct the name or enter the institution',
  ),
  HEALTH_NOT_MANAGED: refusal(
    '此人没有在管的该类随访，请先登记健康管理或大病台账。',
    'The person is not managed for this; enter that first.',
    'a follow-up is recorded for somebody who is not managed for it',
    'enter the person among those managed first',
  ),
  HEALTH_NEXT_TOO_LATE: refusal(
    '约定的下次随访 {nextOn} 晚于规定间隔（{days} 天，最迟 {latest}）。',
    'The next follow-up on {nextOn} is later than the interval allows ({days} days, {latest}).',
    'the day agreed for the next follow-up is later than the interval',
    'agree on an earlier day',
  ),
  HEALTH_NEXT_TOO_EARLY: refusal(
    '约定的下次随访 {nextOn} 应晚于本次随访 {performedOn}。',
    'The next follow-up on {nextOn} must be after this one on {performedOn}.',
    'the day agreed for the next follow-up is not after this one',
    'correct the day',
  ),
  HEALTH_IN_FUTURE: refusal(
    '日期 {on} 晚于今天，请核对。',
    '{on} lies in the future.',
    'something that has happened is dated after today',
    'correct the day',
  ),
  HEALTH_CONTRACT_DATES: refusal(
    '签约日期 {signedOn}、有效期至 {validTo} 与签约年度 {year} 不符，请核对。',
    'Signed on {signedOn}, valid until {validTo}: does not fit the year {year}.',
    'a contract ends before it begins, or was not signed for its year',
    'correct the days or the year',
  ),
  HEALTH_NO_CONTRACT: refusal(
    '此人在 {on} 没有有效的家庭医生签约，不能登记履约服务，请先登记签约。',
    'The person had no family-doctor contract on {on}; enter the contract first.',
    'a service is recorded for a day without a contract',
    'enter the contract first',
  ),
  HEALTH_NOT_DESIGNATED: refusal(
    '“{hospital}”在 {on} 不是先诊疗后付费定点医院。',
    '{hospital} was not designated on {on}.',
    'somebody is admitted before payment at a hospital without an agreement',
    'check the hospital and its agreement',
  ),
  HEALTH_NOT_COVERED: refusal(
    '此人不是搬迁贫困人口，不适用先诊疗后付费；如户类型有误，请先在居民库更正。',
    'The person’s household is not covered; correct its category in the registry if it is wrong.',
    'somebody is admitted before payment whose household is not covered',
    'check the category in the registry',
  ),
  HEALTH_NEEDS_WHY_NOT: refusal(
    '未执行先诊疗后付费的，须填写原因。',
    'Say why a deposit was asked.',
    'an admission asked for a deposit and no reason is given',
    'give the reason',
  ),
  HEALTH_DISCHARGED_BEFORE_ADMITTED: refusal(
    '出院日期 {dischargedOn} 早于入院日期 {admittedOn}。',
    'Discharged on {dischargedOn}, before being admitted on {admittedOn}.',
    'a discharge lies before the admission',
    'correct one of the days',
  ),
  HEALTH_PAID_TOO_MUCH: refusal(
    '个人已付 {paid} 超过个人应付 {due}。',
    'Paid {paid}, more than the {due} due.',
    'more was paid than was due',
    'correct the sums',
  ),
  HEALTH_STILL_OWED: refusal(
    '尚有欠费 {arrears}，不能登记结清日期。',
    '{arrears} are still owed.',
    'an admission is called settled while something is owed',
    'enter what was paid',
  ),
  HEALTH_BAD_TIME: refusal(
    '时刻“{time}”应为 24 小时制，如 09:30。',
    'The time "{time}" must be like 09:30.',
    'a time of the clock is not hours and minutes',
    'correct the time',
  ),
  HEALTH_REPORT_TIME_MISSING: refusal(
    '报告日期和报告时刻须同时填写。',
    'Give both the day and the time of the report.',
    'only one of day and time is given',
    'give both',
  ),
  HEALTH_REPORTED_BEFORE_FOUND: refusal(
    '报告时间早于发现时间，请核对。',
    'Reported before it was found.',
    'a report lies before the event was found',
    'correct one of the two',
  ),
  HEALTH_OPEN_WITHOUT_DAY: refusal(
    '已投入使用的机构须填写投入使用日期；定点医院须填写协议编号和起始日期。',
    'An open institution needs its first day; a designated hospital its agreement and first day.',
    'an institution is open or designated without the day',
    'give the day and the agreement',
  ),
  HEALTH_RULE_MISSING: {
    status: 'CONFLICT',
    zh: '{on} 没有生效的规则参数“{rule}”，请在规则参数中维护。',
    en: 'There is no value of "{rule}" in force on {on}.',
    when: 'a parameter has no value on the day',
    caller: 'enter a value with its date',
  },
})
