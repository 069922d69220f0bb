import { defineErrors, type ErrorStatus } from '@county/kernel/errors'

const refusal = (zh: string, en: string, when: string, caller: string, status: ErrorStatus = 'UNPROCESSABLE') => ({
  status,
  zh,
  en,
  when,
  caller,
})
const later = (zh: string, en: string, when: string, caller: string) =>
  refusal(zh, en, when, caller, 'PRECONDITION_FAILED')

/** Refusals of the housing module (住房安居). */
export const errors = defineErrors({
  HOUSING_WRONG_STAGE: later(
    '现在是“{stage}”，不能办理这一步。',
    'It stands at “{stage}”; this step does not follow.',
    'a step is taken that does not follow on the stage',
    'reload; somebody may have taken it already',
  ),
  HOUSING_NOT_YOURS: refusal(
    '您的岗位不办理这一步。',
    'Your post does not take this step.',
    'the officer lacks the permission of a step',
    'ask the officer who has it',
    'FORBIDDEN',
  ),
  HOUSING_OWN_CHECK: later(
    '受理人不能核查自己受理的申请，请另一名工作人员核查。',
    'Whoever recorded the application may not check it; another officer does.',
    'the officer who recorded an application checks it',
    'let another officer check it',
  ),
  HOUSING_APPLICATION_OPEN: refusal(
    '该户已有{kind}申请或保障在办，不能重复申请。',
    'The household already has {kind} under way or in force.',
    'a household applies for what it has or asked for',
    'go on with the open application',
    'CONFLICT',
  ),
  HOUSING_DOUBLE_BENEFIT: refusal(
    '该户在 {month} 已享受{kind}，同一月份不能重复享受住房保障。',
    'In {month} the household holds {kind}: no second benefit in one month.',
    'a public rental and a subsidy would fall into one month',
    'end the other help first; the new one begins in the month after',
    'CONFLICT',
  ),
  HOUSING_TOO_MUCH_SPACE: refusal(
    '人均住房面积 {m2} 平方米，超过标准 {limit} 平方米。',
    '{m2} m² a person is more than the limit of {limit} m².',
    'the household’s home is too large for this help',
    'correct the area in the registry, or refuse the application',
  ),
  HOUSING_TOO_MUCH_INCOME: refusal(
    '人均月收入 {income} 元，超过标准 {limit} 元。',
    'An income of {income} yuan a person and month is above the limit of {limit} yuan.',
    'the household earns too much for this help',
    'check the income, or refuse the application',
  ),
  HOUSING_NEEDS_INCOME: refusal(
    '这类保障须填写人均月收入。',
    'This help needs the income a person and month.',
    'an application for help with an income limit has no income',
    'give the income',
  ),
  HOUSING_PUBLICITY_RUNNING: later(
    '公示到 {until} 为止，公示期未满。',
    'The public notice runs until {until}.',
    'an application is passed while its notice runs',
    'wait until the notice has ended',
  ),
  HOUSING_OBJECTION_OPEN: later(
    '还有 {n} 件异议没有处理。',
    '{n} objection(s) are not settled.',
    'an application is passed with an open objection',
    'settle the objections first',
  ),
  HOUSING_NO_OBJECTION: later(
    '没有待处理的异议。',
    'There is no objection to settle.',
    'an objection is settled where none is open',
    'reload the application',
  ),
  HOUSING_OUT_OF_TURN: later(
    '轮候排在第 {position} 位，跳过前面的家庭须说明理由。',
    'The household is number {position} on the list; give the reason for passing over others.',
    'somebody is served before those who wait longer',
    'serve the first, or give the reason',
  ),
  HOUSING_DWELLING_TAKEN: refusal(
    '房源“{name}”已配租或已停用。',
    'The dwelling “{name}” is taken or out of use.',
    'a dwelling is allocated twice',
    'choose another dwelling',
    'CONFLICT',
  ),
  HOUSING_DWELLING_KIND: refusal(
    '房源“{name}”不是{kind}房源。',
    'The dwelling “{name}” is not for {kind}.',
    'a dwelling of another kind is allocated',
    'choose a dwelling of the kind',
  ),
  HOUSING_NOT_AVAILABLE: refusal(
    '房源“{name}” {on} 才能使用。',
    'The dwelling “{name}” is available from {on}.',
    'a dwelling is allocated before it is available',
    'let the contract begin later',
  ),
  HOUSING_TOO_LARGE: refusal(
    '保障性租赁住房单套不超过 {limit} 平方米。',
    'An affordable dwelling has at most {limit} m².',
    'an affordable dwelling is larger than the rule allows',
    'check kind and area',
  ),
  HOUSING_CONTRACT_TOO_LONG: refusal(
    '租赁合同最长 {years} 年，最迟到 {until}。',
    'A contract runs {years} years at most, until {until}.',
    'a contract is longer than the rule allows',
    'shorten the contract; it can be renewed',
  ),
  HOUSING_ENDS_BEFORE_START: refusal(
    '结束日期 {endsOn} 早于开始日期 {startsOn}，请核对。',
    'It ends on {endsOn}, before it begins on {startsOn}.',
    'a row ends before it begins',
    'correct one of the two dates',
  ),
  HOUSING_MONTH_OUTSIDE: refusal(
    '{month} 不在补贴期内（{from} 起{until}）。',
    '{month} is outside the subsidy, which runs from {from}{until}.',
    'a month is paid in which no subsidy runs',
    'check the month',
  ),
  HOUSING_MONTH_PAID: refusal(
    '{month} 的补贴已经登记。',
    '{month} is already paid.',
    'a month is paid twice',
    'look at the payments of the household',
    'CONFLICT',
  ),
  HOUSING_PAID_AFTER: refusal(
    '{month} 的补贴已经发放，不能在此之前退出；请先将该笔发放作更正。',
    '{month} was paid: correct that payment before ending the subsidy earlier.',
    'a subsidy ends before a month that was paid',
    'close the payment as a mistake or as paid back, or end later',
    'CONFLICT',
  ),
  HOUSING_NO_SUBSIDY: refusal(
    '该户没有在保的租赁补贴。',
    'The household has no subsidy in force.',
    'a payment is recorded for a household without a subsidy',
    'record and grant the subsidy first',
  ),
  HOUSING_UNIT_NO: refusal(
    '不动产单元号应为 28 位：12 位数字、2 位宗地特征码、5 位顺序号、F 和 8 位数字（GB/T 37346）。',
    'A unit number has 28 places: 12 digits, 2 letters, 5 digits, F and 8 digits (GB/T 37346).',
    'a number of a real-estate unit is not well formed',
    'copy it from the register',
  ),
  HOUSING_MISMATCH_LEFT: later(
    '登记信息仍不一致：{kinds}。请修正，或说明认可的依据。',
    'Still not in agreement: {kinds}. Correct it, or say on which ground it is accepted.',
    'a certificate goes on while its data do not agree with the registry',
    'correct the data, or give the ground',
  ),
  HOUSING_NEEDS_HOLDER: later(
    '请先登记权利人姓名、证件号码、不动产单元号、登记面积和共有方式。',
    'Record holder, citizen number, unit number, registered area and kind of holding first.',
    'a certificate is checked before its data are known',
    'record the data first',
  ),
  HOUSING_SHARES: refusal(
    '按份共有的份额合计应为 100%，现为 {sum}%。',
    'Shares must add up to 100 %; they are {sum} %.',
    'the shares of a home do not add up',
    'correct the shares',
  ),
  HOUSING_NO_CERTIFICATE: refusal(
    '该户没有登记中的住房。',
    'The household has no home in the certificate ledger.',
    'a holder is recorded for a household without a home',
    'update the ledger from the registry first',
  ),
  HOUSING_NOT_STUCK: later(
    '没有登记卡点。',
    'It is not recorded as stuck.',
    'a certificate is released that was not stuck',
    'reload the certificate',
  ),
  HOUSING_NO_POLICY: refusal(
    '没有保单号为 {policyNo} 的{kind}。',
    'There is no {kind} policy {policyNo}.',
    'a claim names a policy that is not in the ledger',
    'record the policy first',
  ),
  HOUSING_RULE_MISSING: later(
    '缺少规则参数“{rule}”在 {on} 的取值。',
    'The parameter “{rule}” has no value on {on}.',
    'a rule has no value on a day',
    'add the value under housing rules',
  ),
})
