import type { WorkRow } from '@county/api-kit/import/importer'
import type { ImportMessage } from '@county/core/import'
import type { Text } from '@county/kernel/text'

/** What a roster row says about the person. */
export interface RosterPerson {
  name: string
  idNumber: string | null
  sex: string | null
  birthDate: string | null
  ethnicity?: string | null
  education?: string | null
  political?: string | null
  marital?: string | null
  phone?: string | null
  hukouStatus?: string | null
  disabilityCategory?: string | null
  disabilityGrade?: string | null
  note?: string | null
}

/** What a roster row, or its household's other rows, say about the household. */
export interface RosterHousehold {
  no?: string | null
  headName?: string | null
  siteName?: string | null
  street?: string | null
  community?: string | null
  grid?: string | null
  building?: string | null
  unit?: string | null
  room?: string | null
  roomAreaM2?: number | null
  address?: string | null
  originTownship?: string | null
  originVillage?: string | null
  originGroup?: string | null
  wholeVillage?: boolean | null
  contractedMu?: number | null
  forestMu?: number | null
  homesteadM2?: number | null
  movedInOn?: string | null
  povertyCategory?: string | null
}

/** A roster row as read. */
export interface RosterValues {
  person: RosterPerson
  relation: string | null
  household: RosterHousehold
  /** Key of the household within the file; set when all rows have been seen. */
  group: string
  isHead: boolean
  /** The row that tells about its household: the head's, else its first. */
  carrier: boolean
  /** Addresses of cells that later checks complain about. */
  at: Partial<Record<string, string>>
  /** A row that only repeats another of the file. */
  repeats?: { sheet: string; row: number }
}

/** What comparing found for a row. */
export interface RosterMatch {
  personId: string | null
  personVersion: number | null
  householdId: string | null
  householdVersion: number | null
  /** Present household of a person who is to change household. */
  fromHouseholdId: string | null
  areaPath: string
  siteId: string | null
  siteName: string | null
  roomId: string | null
  /** Persons that this new one may be the same as. */
  like: { personId: string; reason: 'nearNumber' | 'noNumber'; areaPath: string }[]
}

/** A roster row on its way. */
export type RosterRow = WorkRow<RosterValues>

/** Adds a message to a row, on a cell when its address is known; errors refuse the row, conflicts hold it. */
export function tell(
  row: RosterRow,
  level: ImportMessage['level'],
  code: string,
  text: Text,
  key?: string,
  header?: string,
): void {
  const cell = key === undefined ? undefined : row.values.at[key]
  row.messages.push({
    code,
    level,
    zh: text.zh,
    en: text.en,
    ...(cell ? { cell } : {}),
    ...(header ? { column: header } : {}),
  })
  if (level === 'error') row.state = 'refused'
  else if (level === 'conflict' && row.state !== 'refused') row.state = 'conflict'
}

/** Where a row stands, for messages about another one. */
export function place(row: RosterRow, from: RosterRow): Text {
  const { sheet, row: line } = row.source
  return sheet === from.source.sheet
    ? { zh: `第 ${line} 行`, en: `row ${line}` }
    : { zh: `工作表“${sheet}”第 ${line} 行`, en: `row ${line} of sheet "${sheet}"` }
}
