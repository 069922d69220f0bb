import type { Importer } from '@county/api-kit/import/importer'
import { maskCitizenId } from '@county/kernel/citizen-id'
import { labelOf } from '@county/kernel/codes/code-table'
import { maskPhone } from '@county/kernel/phone'
import { arrangeRoster } from './arrange.ts'
import { ROSTER_COLUMNS } from './columns.ts'
import { commitRoster } from './commit.ts'
import { matchRoster } from './match.ts'
import { readRosterRow } from './read-row.ts'
import type { RosterValues } from './values.ts'

/** The import of rosters of relocated households: the one way by which many persons enter the registry at once. */
export const rosterImporter = (id: string): Importer<RosterValues> => ({
  id,
  title: { zh: '搬迁人口花名册', en: 'Roster of relocated households' },
  permission: 'residents.roster.import',
  columns: ROSTER_COLUMNS,
  tables: [
    'residents.person',
    'residents.household',
    'residents.membership',
    'residents.building',
    'residents.room',
    'residents.room_grid',
    'residents.duplicate_candidate',
  ],
  matchedTables: ['core.area', 'core.site'],
  read: readRosterRow,
  arrange: arrangeRoster,
  match: matchRoster,
  commit: commitRoster,
  display: displayRoster,
})

/** A row as a person sees it: labels in place of codes, number and telephone masked. */
function displayRoster({ person, household, relation }: RosterValues): Record<string, unknown> {
  const told = { ...household, ...person, relation } as Record<string, unknown>
  const shown: Record<string, unknown> = {}
  for (const column of ROSTER_COLUMNS) {
    const value = told[column.key]
    if (value == null || value === '') continue
    if (column.kind === 'citizenId') shown[column.key] = maskCitizenId(String(value))
    else if (column.kind === 'phone') shown[column.key] = maskPhone(String(value))
    else if (typeof value === 'boolean') shown[column.key] = value ? '是' : '否'
    else shown[column.key] = column.codes ? (labelOf(column.codes, String(value), 'zh-CN') ?? value) : value
  }
  return shown
}
