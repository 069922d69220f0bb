import type { Ledger } from '@county/core/ledger/ledger'
import type { Text } from '@county/kernel/text'
import { type ModuleApi, type ModuleRoute, type PageFile, useParams } from '@county/platform'
import type { LedgerListPageProps } from '../data/ledger-list-page.tsx'
import type { RecordPageProps } from '../data/record-page.tsx'
import type { LedgerFormPageProps } from '../form/ledger-form-page.tsx'
import { kebab } from '../values/field-value.tsx'

type Given = 'ledger' | 'api' | 'basePath' | 'id'

/** What the pages of a ledger take beside its declaration. */
export interface LedgerRoutesOptions {
  /** Path below the module's base; default the ledger's name in kebab case: `labour-record`. */
  path?: string
  list?: Omit<Partial<LedgerListPageProps>, Given>
  record?: Omit<Partial<RecordPageProps>, Given>
  form?: Omit<Partial<LedgerFormPageProps>, Given>
  /** The importer; default the ledger itself. */
  importer?: { id: string; title: Text }
}

/** Address of a ledger's list: `/employment/labour-record`. */
export function ledgerPath(ledger: Ledger<any>, path = kebab(ledger.name)): string {
  return `/${ledger.module}/${path}`
}

/**
 * The routes of a ledger: list, new, import, record, edit; each page's code is loaded when first opened.
 * A module with pages of its own writes those routes instead and uses the page kinds directly.
 */
export function ledgerRoutes(
  ledger: Ledger<any>,
  api: ModuleApi<any>,
  options: LedgerRoutesOptions = {},
): ModuleRoute[] {
  const path = options.path ?? kebab(ledger.name)
  const given = { ledger, api, basePath: ledgerPath(ledger, path) }
  const importer = options.importer ?? { id: ledger.id, title: ledger.title }
  const canImport = ledger.permissions.import !== undefined && options.list?.importable !== false
  const list = page(async () => {
    const { LedgerListPage } = await import('../data/index.ts')
    return () => <LedgerListPage {...options.list} {...given} importable={canImport} />
  })
  const form = page(async () => {
    const { LedgerFormPage } = await import('../form/index.ts')
    return () => {
      const { id } = useParams()
      return <LedgerFormPage key={id ?? 'new'} {...options.form} {...given} {...(id ? { id } : {})} />
    }
  })
  const wizard = page(async () => {
    const { ImportWizard } = await import('../form/index.ts')
    return () => <ImportWizard {...given} importer={importer} />
  })
  const record = page(async () => {
    const { RecordPage } = await import('../data/index.ts')
    return () => {
      const { id = '' } = useParams()
      return <RecordPage key={id} {...options.record} {...given} id={id} />
    }
  })
  return [
    { path, lazy: list },
    ...(options.list?.creatable === false ? [] : [{ path: `${path}/new`, lazy: form }]),
    ...(canImport ? [{ path: `${path}/import`, lazy: wizard }] : []),
    { path: `${path}/:id`, lazy: record },
    ...(options.record?.editable === false ? [] : [{ path: `${path}/:id/edit`, lazy: form }]),
  ]
}

function page(load: () => Promise<React.ComponentType>): () => Promise<PageFile> {
  return async () => ({ Component: await load() })
}
