import { place, type RosterPerson, type RosterRow, tell } from './values.ts'

const FACTS: readonly (keyof RosterPerson)[] = [
  'sex',
  'birthDate',
  'ethnicity',
  'education',
  'political',
  'marital',
  'phone',
  'hukouStatus',
  'disabilityCategory',
  'disabilityGrade',
  'note',
]

/**
 * The same citizen number on several rows: rows that agree are one person, and what only the later one tells is
 * added to the first. Rows that contradict each other are all refused, because nobody can tell which is right.
 */
export function foldRepeats(rows: readonly RosterRow[]): void {
  const first = new Map<string, RosterRow>()
  for (const row of rows) {
    const number = row.values.person.idNumber
    if (number === null) continue
    const earlier = first.get(number)
    if (!earlier) first.set(number, row)
    else if (row.state !== 'refused') fold(earlier, row)
  }
}

function fold(first: RosterRow, row: RosterRow): void {
  const here = place(row, first)
  const there = place(first, row)
  const differing = contradiction(first.values.person, row.values.person)
  if (differing) {
    tell(
      row,
      'error',
      'NUMBER_REPEATED',
      {
        zh: `公民身份号码与${there.zh}重复，但${differing.zh}不同；请核对后只保留正确的一行。`,
        en: `The number repeats ${there.en}, with another ${differing.en}; keep the right row only.`,
      },
      'idNumber',
    )
    tell(
      first,
      'error',
      'NUMBER_REPEATED',
      {
        zh: `公民身份号码与${here.zh}重复，但${differing.zh}不同；请核对后只保留正确的一行。`,
        en: `The number repeats ${here.en}, with another ${differing.en}; keep the right row only.`,
      },
      'idNumber',
    )
    return
  }
  row.values.repeats = first.source
  if (first.state !== 'refused') {
    const target = first.values.person as unknown as Record<string, unknown>
    for (const key of FACTS)
      if (target[key] == null && row.values.person[key] != null) target[key] = row.values.person[key]
    first.values.relation ??= row.values.relation
  }
  row.state = 'same'
  tell(row, 'notice', 'ROW_REPEATED', {
    zh: `与${there.zh}是同一人，已并入该行。`,
    en: `The same person as in ${there.en}; taken together with that row.`,
  })
}

function contradiction(a: RosterPerson, b: RosterPerson): { zh: string; en: string } | null {
  if (a.name !== b.name) return { zh: '姓名', en: 'name' }
  for (const key of FACTS)
    if (key !== 'note' && key !== 'phone' && a[key] != null && b[key] != null && a[key] !== b[key])
      return { zh: LABELS[key] ?? key, en: key }
  return null
}

const LABELS: Partial<Record<keyof RosterPerson, string>> = {
  sex: '性别',
  birthDate: '出生日期',
  ethnicity: '民族',
  education: '文化程度',
  political: '政治面貌',
  marital: '婚姻状况',
  hukouStatus: '户籍状态',
  disabilityCategory: '残疾类别',
  disabilityGrade: '残疾等级',
}
