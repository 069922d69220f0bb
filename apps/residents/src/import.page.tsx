import { ImportWizard } from '@county/ui/form'
import { api } from './api.ts'

const ROSTER = { id: 'residents.roster', title: { zh: '搬迁人口花名册', en: 'Roster of relocated households' } }

/** Import of rosters, from whichever list it was opened. */
export default function ImportPage() {
  return <ImportWizard importer={ROSTER} api={api} basePath="/residents/households" />
}
