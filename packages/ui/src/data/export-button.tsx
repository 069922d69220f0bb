import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import type { Ledger, ListInput } from '@county/core/ledger/ledger'
import { type AppError, fileUrl, type ModuleApi, toAppError } from '@county/platform'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../base/button.tsx'
import { Modal } from '../base/overlay.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Progress } from '../feedback/progress.tsx'

/** How far an export is, as `export.get` tells. */
interface ExportJob {
  id: string
  state: string
  done: number
  total: number
  fileId?: string | null
}

const PAUSE_MS = 700

/** Exports exactly the rows of the list as it is filtered, in the background, and downloads the file. */
export function ExportButton({
  ledger,
  api,
  list,
  columns,
}: {
  ledger: Ledger<any>
  api: ModuleApi<any>
  list: ListInput
  columns: readonly string[]
}) {
  const { t, say } = useUi()
  const [job, setJob] = useState<ExportJob | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const running = useRef(0)
  useEffect(() => () => void running.current++, [])
  const close = () => {
    running.current++
    setJob(null)
    setError(null)
  }
  const start = async () => {
    const run = ++running.current
    setError(null)
    setJob({ id: '', state: 'waiting', done: 0, total: 0 })
    try {
      let now: ExportJob = await api.run('export.start', { ledger: ledger.id, list, columns })
      for (;;) {
        if (run !== running.current) return
        setJob(now)
        if (now.fileId) return download(now.fileId)
        if (now.state === 'failed') throw new Error('export failed')
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
        now = await api.fetch('export.get', { jobId: now.id })
      }
    } catch (thrown) {
      if (run === running.current) setError(toAppError(thrown))
    }
  }
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void start()}>
        {t('export')}
      </Button>
      <Modal
        open={job !== null || error !== null}
        footer={null}
        onCancel={close}
        title={t('export.title', { ledger: say(ledger.title) })}
      >
        {error ? (
          <ErrorNotice error={error} doing={t('export')} onRetry={() => void start()} />
        ) : job?.fileId ? (
          <div className="nc-stack">
            <span>{t('export.done', { n: job.total })}</span>
            <span>
              <a className="nc-link" href={fileUrl(job.fileId)} download>
                {t('export.again')}
              </a>
            </span>
          </div>
        ) : (
          <Progress
            label={t('export.running')}
            done={job?.done ?? 0}
            total={job?.total ?? 0}
            unit={t('unit.rows')}
            onCancel={close}
          />
        )}
      </Modal>
    </>
  )
}

/** Downloads a stored file. */
export function download(fileId: string): void {
  const link = document.createElement('a')
  link.href = fileUrl(fileId)
  link.download = ''
  link.click()
}
