import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import { can, useNavigate, useShortcut } from '@county/platform'
import { LinkButton, PrintButton } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { ExportButton } from './export-button.tsx'
import type { LedgerListPageProps } from './ledger-list-page.tsx'
import type { LedgerListState } from './use-ledger-list.ts'

/** New, import, export, print: each where the officer's post allows it. */
export function ListActions({
  ledger,
  api,
  basePath,
  list,
  creatable = true,
  importable = true,
}: LedgerListPageProps & { list: LedgerListState }) {
  const { t } = useUi()
  const { write, import: bringIn, export: takeOut } = ledger.permissions
  const navigate = useNavigate()
  const past = list.state.asOf !== undefined
  const mayAdd = creatable && can(write) && !past
  useShortcut('n', { zh: '新增记录', en: 'New record' }, () => mayAdd && navigate(`${basePath}/new`))
  return (
    <>
      <PrintButton />
      {takeOut && can(takeOut) && (
        <ExportButton ledger={ledger} api={api} list={list.input} columns={list.columnKeys} />
      )}
      {importable && bringIn && can(bringIn) && !past && (
        <LinkButton icon={<UploadOutlined aria-hidden />} to={`${basePath}/import`}>
          {t('import')}
        </LinkButton>
      )}
      {mayAdd && (
        <LinkButton type="primary" icon={<PlusOutlined aria-hidden />} to={`${basePath}/new`}>
          {t('new')}
        </LinkButton>
      )}
    </>
  )
}
