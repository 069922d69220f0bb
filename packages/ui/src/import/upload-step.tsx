import FileExcelOutlined from '@ant-design/icons/es/icons/FileExcelOutlined'
import { type AppError, toAppError, uploadFile } from '@county/platform'
import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../base/button.tsx'
import { Section } from '../base/section.tsx'
import { useUi } from '../context.ts'
import { download } from '../data/export-button.tsx'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Progress } from '../feedback/progress.tsx'
import type { ImportWizardProps } from './import-wizard.tsx'

const ACCEPT = '.xlsx,.xls,.csv,.et'

/** First step: choose or drop a workbook; the template can be downloaded. */
export function UploadStep({ importer, api, open }: ImportWizardProps & { open: (batchId: string) => void }) {
  const { t } = useUi()
  const id = useId()
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [over, setOver] = useState(false)
  const stop = useRef<AbortController | null>(null)
  const send = async (file: File | undefined) => {
    if (!file || share !== null) return
    setError(null)
    setShare(0)
    stop.current = new AbortController()
    try {
      const { fileId } = await uploadFile(file, 'import', { onProgress: setShare, signal: stop.current.signal })
      setShare(1)
      const batch = await api.run('import.start', { importer: importer.id, fileId })
      open(batch.id)
    } catch (thrown) {
      if (!stop.current.signal.aborted) setError(toAppError(thrown))
    } finally {
      setShare(null)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }
  return (
    <Section
      title={t('import.step.upload')}
      hint={t('import.formats')}
      extra={<TemplateButton importer={importer} api={api} />}
    >
      <div className="nc-stack">
        {error && <ErrorNotice error={error} doing={t('import.upload')} />}
        {share !== null ? (
          <Progress
            label={t(share < 1 ? 'import.uploading' : 'import.opening')}
            done={Math.round(share * 100)}
            total={share < 1 ? 100 : 0}
            onCancel={() => stop.current?.abort()}
          />
        ) : (
          <label
            className="nc-drop"
            htmlFor={id}
            data-over={over}
            onDragOver={(e) => {
              e.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <FileExcelOutlined aria-hidden />
            <strong>{t('import.drop')}</strong>
            <span className="nc-muted nc-small">{t('import.dropHint')}</span>
            <input
              id={id}
              type="file"
              accept={ACCEPT}
              className="nc-hidden"
              onChange={(e) => {
                void send(e.target.files?.[0])
                e.target.value = ''
              }}
            />
          </label>
        )}
      </div>
    </Section>
  )
}

/** Downloads the importer's template. */
function TemplateButton({ importer, api }: Pick<ImportWizardProps, 'importer' | 'api'>) {
  const { t } = useUi()
  const template = api.useCommand('import.template', { onDone: (out: { fileId: string }) => download(out.fileId) })
  return (
    <Button loading={template.running} onClick={() => void template.run({ importer: importer.id })}>
      {t('import.template')}
    </Button>
  )
}
