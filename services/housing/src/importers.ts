import type { Importer } from '@county/api-kit/import/importer'
import { ruledImporter } from '@county/api-kit/import/ruled-importer'
import { Certificate } from '@county/housing/certificate/certificate'
import { Help } from '@county/housing/help/help'
import { certificateImportHooks } from './certificate/hooks.ts'
import { helpImportHooks } from './help/hooks.ts'

/** Imports of ledgers whose rows otherwise come from steps; the other ledgers import under the rules of their verbs. */
export const importers: Importer<any>[] = [
  ruledImporter(Help, helpImportHooks),
  ruledImporter(Certificate, certificateImportHooks),
]
