import type { CitizenIdProblem, DisabilityCertificateProblem } from './citizen-id.ts'
import type { CreditCodeProblem } from './credit-code.ts'
import { defineErrors } from './errors.ts'
import type { MoneyProblem } from './money.ts'
import type { DateProblem } from './normalise.ts'
import type { PhoneProblem } from './phone.ts'
import { fill, type Lang, say, type Text } from './text.ts'

/** Reasons a single value is refused; used as messages of zod issues and in the dry run of an import. */
export type Problem =
  | CitizenIdProblem
  | DisabilityCertificateProblem
  | CreditCodeProblem
  | DateProblem
  | MoneyProblem
  | PhoneProblem
  | 'MONTH_NOT_REAL'
  | 'CODE_UNKNOWN'
  | 'VALUE_MISSING'

/** The reason and the fix, for people. */
export const PROBLEMS: Readonly<Record<Problem, Text>> = {
  VALUE_MISSING: { zh: '必填，不能为空。', en: 'A value is required.' },
  CODE_UNKNOWN: {
    zh: '“{value}”不在可选项中，请从下拉列表选择。',
    en: '"{value}" is not one of the choices.',
  },
  MONTH_NOT_REAL: {
    zh: '月份不正确，请按“2026-11”填写。',
    en: 'Not a month; write it as 2026-11.',
  },
  CITIZEN_ID_EMPTY: {
    zh: '公民身份号码为空。',
    en: 'The citizen number is empty.',
  },
  CITIZEN_ID_LENGTH: {
    zh: '公民身份号码应为18位，请对照证件核对。',
    en: 'A citizen number has 18 characters; check the card.',
  },
  CITIZEN_ID_CHARSET: {
    zh: '公民身份号码含有不允许的字符，只能是数字，末位可为X。',
    en: 'Only digits, and X at the end, may stand in a citizen number.',
  },
  CITIZEN_ID_DATE: {
    zh: '公民身份号码第7至14位不是有效的出生日期。',
    en: 'Digits 7 to 14 are not a real birth date.',
  },
  CITIZEN_ID_AGE: {
    zh: '公民身份号码中的出生日期不在合理范围内。',
    en: 'The birth date in the citizen number is not plausible.',
  },
  CITIZEN_ID_CHECKSUM: {
    zh: '公民身份号码校验位不符，有数字填错，请对照证件核对。',
    en: 'The check digit does not fit: a digit is wrong; check the card.',
  },
  CITIZEN_ID_EXCEL_ZEROS: {
    zh: '公民身份号码后三位已被Excel改为000，原号码已丢失。请将该列设为“文本”格式后重新填写。',
    en: 'Excel has turned the last three digits into 000. Format the column as text and enter the number again.',
  },
  CITIZEN_ID_EXCEL_SCIENTIFIC: {
    zh: '公民身份号码已被Excel转为科学计数，原号码已丢失。请将该列设为“文本”格式后重新填写。',
    en: 'Excel has turned the number into scientific notation. Format the column as text and enter it again.',
  },
  DISABILITY_CERTIFICATE_LENGTH: {
    zh: '残疾人证号应为20位（公民身份号码加类别、等级各1位）。',
    en: 'A disability certificate number has 20 characters: the citizen number, category and grade.',
  },
  DISABILITY_CERTIFICATE_CATEGORY: {
    zh: '残疾人证号第19位（类别）应为1至7。',
    en: 'Character 19 (category) must be 1 to 7.',
  },
  DISABILITY_CERTIFICATE_GRADE: {
    zh: '残疾人证号第20位（等级）应为1至4。',
    en: 'Character 20 (grade) must be 1 to 4.',
  },
  CREDIT_CODE_EMPTY: {
    zh: '统一社会信用代码为空。',
    en: 'The credit code is empty.',
  },
  CREDIT_CODE_LENGTH: {
    zh: '统一社会信用代码应为18位。',
    en: 'A credit code has 18 characters.',
  },
  CREDIT_CODE_CHARSET: {
    zh: '统一社会信用代码只能是数字和大写字母，且不含I、O、S、V、Z。',
    en: 'Only digits and capitals without I, O, S, V and Z may stand in a credit code.',
  },
  CREDIT_CODE_CHECKSUM: {
    zh: '统一社会信用代码校验位不符，请核对。',
    en: 'The check character of the credit code does not fit.',
  },
  DATE_EMPTY: { zh: '日期为空。', en: 'The date is empty.' },
  DATE_UNREADABLE: {
    zh: '无法识别的日期，请按“1985-03-02”填写。',
    en: 'Not a date; write it as 1985-03-02.',
  },
  DATE_NOT_REAL: {
    zh: '日历上没有这一天，请核对。',
    en: 'There is no such day in the calendar.',
  },
  DATE_AMBIGUOUS: {
    zh: '年份不是四位数，无法确定是哪一天，请按“1985-03-02”填写。',
    en: 'The year needs four digits; write it as 1985-03-02.',
  },
  DATE_INCOMPLETE: {
    zh: '日期不完整，请填写年、月、日。',
    en: 'The date is not complete; give year, month and day.',
  },
  DATE_OUT_OF_RANGE: {
    zh: '日期应在1900年至2199年之间。',
    en: 'The date must lie between 1900 and 2199.',
  },
  MONEY_EMPTY: { zh: '金额为空。', en: 'The amount is empty.' },
  MONEY_UNREADABLE: {
    zh: '无法识别的金额，请填写数字。',
    en: 'Not an amount; write a number.',
  },
  MONEY_TOO_PRECISE: {
    zh: '金额最多到分（两位小数）。',
    en: 'An amount has at most two decimals.',
  },
  MONEY_TOO_LARGE: {
    zh: '金额过大，请核对单位。',
    en: 'The amount is too large; check its unit.',
  },
  PHONE_EMPTY: { zh: '电话号码为空。', en: 'The telephone number is empty.' },
  PHONE_SHAPE: {
    zh: '电话号码应为11位手机号，或带区号的座机号。',
    en: 'Give an 11-digit mobile number, or a landline with its area code.',
  },
}

/** The text of a reason; an unknown code is given back as it is. */
export function sayProblem(code: string, lang: Lang, params: Readonly<Record<string, unknown>> = {}): string {
  const text = PROBLEMS[code as Problem] as Text | undefined
  return text === undefined ? code : fill(say(text, lang), params)
}

/** Errors the kernel itself raises. */
defineErrors({
  UNIT_MISMATCH: {
    status: 'UNPROCESSABLE',
    zh: '计量单位不同（{left}与{right}），不能相加。',
    en: 'Values in different units ({left} and {right}) cannot be added.',
    when: 'Two counted values of different units are added, such as persons and person-times.',
    caller: 'Keep the values apart, or count them again in one unit.',
  },
  UNIT_NOT_ADDITIVE: {
    status: 'UNPROCESSABLE',
    zh: '以“{unit}”计量的数值不能相加。',
    en: 'Values in {unit} cannot be added.',
    when: 'Percentages are added.',
    caller: 'Compute the rate from its numerator and denominator.',
  },
})
