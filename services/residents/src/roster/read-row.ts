import { cellMessage, type SourceRow } from '@county/api-kit/import/importer'
import type { ImportMessage } from '@county/core/import'
import { type DisabilityCertificateReading, inspectCitizenId } from '@county/kernel/citizen-id'
import { codeOf, labelOf } from '@county/kernel/codes/code-table'
import { region } from '@county/kernel/codes/region'
import { ROSTER_COLUMNS } from './columns.ts'
import { readCell } from './read-cell.ts'
import type { RosterHousehold, RosterPerson, RosterValues } from './values.ts'

type DisabilityCertificateFound = Extract<DisabilityCertificateReading, { ok: true }>

/** Marks in the column of the head that only say "this one". */
const HEAD_MARKS = new Set(['户主', '是', '√', '本人', '1'])
/** Cells that later checks may complain about. */
const REMEMBERED = ['name', 'idNumber', 'relation', 'no', 'room', 'grid', 'community', 'street', 'siteName', 'headName']

/** Reads one roster row by itself: every cell, and what the cells say about each other. Pure. */
export function readRosterRow(row: SourceRow): { values: RosterValues; messages: ImportMessage[] } {
  const messages: ImportMessage[] = []
  const read: Record<string, unknown> = {}
  for (const column of ROSTER_COLUMNS) {
    const cell = row.cells.get(column.key)
    if (!cell) continue
    const reading = readCell(column, cell)
    if (reading.ok) {
      read[column.key] = reading.value
      if (reading.remark)
        messages.push(cellMessage(row, column.key, 'notice', reading.remark.code, reading.remark.text))
    } else messages.push(cellMessage(row, column.key, reading.level, reading.code, reading.text))
  }
  const person = personOf(read)
  const household = householdOf(read)
  const values: RosterValues = {
    person,
    household,
    relation: (read.relation as string | null | undefined) ?? null,
    group: '',
    isHead: false,
    carrier: false,
    at: addresses(row),
  }
  if (household.headName && HEAD_MARKS.has(household.headName)) {
    household.headName = null
    values.relation ??= '02'
  }
  const failed = new Set(messages.filter((m) => m.level === 'error').map((m) => m.column))
  checkPerson(row, values, read.disabilityCertificate as DisabilityCertificateFound | undefined, failed, messages)
  return { values, messages }
}

function personOf(read: Record<string, unknown>): RosterPerson {
  const person: Record<string, unknown> = { name: read.name ?? '', idNumber: null, sex: null, birthDate: null }
  for (const column of ROSTER_COLUMNS)
    if (
      column.part === 'person' &&
      column.kind !== 'certificate' &&
      column.key !== 'relation' &&
      read[column.key] != null
    )
      person[column.key] = read[column.key]
  return person as unknown as RosterPerson
}

function householdOf(read: Record<string, unknown>): RosterHousehold {
  const household: Record<string, unknown> = {}
  for (const column of ROSTER_COLUMNS)
    if (column.part === 'household' && read[column.key] != null) household[column.key] = read[column.key]
  if (household.wholeVillage != null) household.wholeVillage = household.wholeVillage === '1'
  if (household.originTownship != null) household.originTownship = townshipName(String(household.originTownship))
  return household
}

/** A township in its full name where the wording is known: 大厂 → 大厂镇. */
function townshipName(raw: string): string {
  const code = codeOf(region, raw)
  return code?.includes('.') ? (labelOf(region, code, 'zh-CN') ?? raw) : raw
}

function addresses(row: SourceRow): Partial<Record<string, string>> {
  const at: Partial<Record<string, string>> = {}
  for (const key of REMEMBERED) {
    const cell = row.cells.get(key)
    if (cell && cell.kind !== 'empty') at[key] = cell.address
  }
  return at
}

/** Name, number, sex and birth date against each other. */
function checkPerson(
  row: SourceRow,
  values: RosterValues,
  certificate: DisabilityCertificateFound | undefined,
  failed: ReadonlySet<string | undefined>,
  messages: ImportMessage[],
): void {
  const { person } = values
  const say = (key: string, level: ImportMessage['level'], code: string, zh: string, en: string) =>
    messages.push(cellMessage(row, key, level, code, { zh, en }))
  const bad = (key: string) => failed.has(row.header(key))
  if (person.name === '' && !bad('name'))
    say('name', 'error', 'NAME_MISSING', '姓名为空，请补填。', 'The name is missing.')
  const number = person.idNumber === null ? null : inspectCitizenId(person.idNumber)
  if (number?.ok) {
    if (person.sex !== null && person.sex !== number.sex && (person.sex === '1' || person.sex === '2'))
      say(
        'sex',
        'error',
        'SEX_CONTRADICTS',
        '性别与公民身份号码不一致，请核对。',
        'The sex contradicts the citizen number.',
      )
    if (person.birthDate !== null && person.birthDate !== number.birthDate)
      say(
        'birthDate',
        'error',
        'BIRTH_CONTRADICTS',
        `出生日期与公民身份号码中的 ${number.birthDate} 不一致，请核对。`,
        'The birth date contradicts the citizen number.',
      )
    person.sex = number.sex
    person.birthDate = number.birthDate
  } else if (person.idNumber === null && !bad('idNumber')) {
    if ((person.sex === null || person.birthDate === null) && !bad('sex') && !bad('birthDate'))
      say(
        'idNumber',
        'error',
        'NUMBER_MISSING',
        '没有公民身份号码时，须填写性别和出生日期。',
        'Without a citizen number, sex and birth date are needed.',
      )
    else
      say(
        'idNumber',
        'notice',
        'NUMBER_TEMPORARY',
        '没有公民身份号码，导入后给临时编号。',
        'No citizen number: a temporary one is given.',
      )
  }
  if (certificate) takeCertificate(values.person, certificate, say)
}

type Say = (key: string, level: ImportMessage['level'], code: string, zh: string, en: string) => void

function takeCertificate(person: RosterPerson, certificate: DisabilityCertificateFound, say: Say): void {
  if (person.idNumber !== null && certificate.citizenId !== person.idNumber)
    say(
      'disabilityCertificate',
      'error',
      'CERTIFICATE_CONTRADICTS',
      '残疾人证号与公民身份号码不一致，请核对。',
      'The certificate contradicts the citizen number.',
    )
  for (const [key, value] of [
    ['disabilityCategory', certificate.category],
    ['disabilityGrade', certificate.grade],
  ] as const) {
    const typed = person[key]
    if (typed != null && typed !== value)
      say(
        key,
        'error',
        'DISABILITY_CONTRADICTS',
        '残疾类别或等级与残疾人证号不一致，请核对。',
        'It contradicts the disability certificate.',
      )
    person[key] = value
  }
}
