import { useT } from '@county/platform'
import { DueListPage } from '@county/ui'
import { api } from '../api.ts'

/** Everything that is due in the module. */
export default function DuePage() {
  const t = useT()
  return <DueListPage api={api} title={t('due.title')} />
}
