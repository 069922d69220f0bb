import type { ModuleApi } from '@county/platform'
import { sayError } from '@county/platform'
import { Button } from '../base/button.tsx'
import { useDialogs } from '../base/overlay.tsx'
import { useUi } from '../context.ts'
import { download } from '../data/export-button.tsx'

/** Downloads the rows with problems in the layout of the source, with a remark on each cell. */
export function ErrorSheetButton({ api, batchId }: { api: ModuleApi<any>; batchId: string }) {
  const { t, lang } = useUi()
  const dialogs = useDialogs()
  const sheet = api.useCommand('import.errorSheet', {
    onDone: (out: { fileId: string }) => download(out.fileId),
    onError: (error) => dialogs.failed(sayError(error, lang)),
  })
  return (
    <Button loading={sheet.running} onClick={() => void sheet.run({ batchId })}>
      {t('import.errorSheet')}
    </Button>
  )
}
