import EyeInvisibleOutlined from '@ant-design/icons/es/icons/EyeInvisibleOutlined'
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined'
import { sayError } from '@county/platform'
import { Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { Button } from '../base/button.tsx'
import { useDialogs } from '../base/overlay.tsx'
import { useUi } from '../context.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** A masked value and how to see it whole. */
export interface MaskedValueProps {
  /** The masked value: `522************123X`. */
  value: string | null
  /** What it is: 公民身份号码. */
  label: string
  /** Asks the server for the whole value; the reason is kept in the audit log. Absent: it can't be revealed. */
  onReveal?: (reason: string) => Promise<string | null | undefined>
  /** Purpose of those whose work it is: revealed with one press, this reason is sent. */
  preset?: string
  /** Seconds after which the value is masked again. Default 60. */
  seconds?: number
}

/** A sensitive value, masked; shown whole for a minute after a reason is given. Each time is noted in the audit log. */
export function MaskedValue({ value, label, onReveal, preset, seconds = 60 }: MaskedValueProps) {
  const { t, lang } = useUi()
  const dialogs = useDialogs()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [whole, setWhole] = useState<string | null>(null)
  useEffect(() => {
    if (whole === null) return
    const timer = setTimeout(() => setWhole(null), seconds * 1000)
    return () => clearTimeout(timer)
  }, [whole, seconds])
  const reveal = async (reason: string) => {
    setBusy(true)
    try {
      setWhole((await onReveal?.(reason)) ?? null)
      setOpen(false)
    } catch (error) {
      dialogs.failed(sayError(error, lang))
    } finally {
      setBusy(false)
    }
  }
  if (!value) return <span className="nc-muted">—</span>
  const press = () => (whole !== null ? setWhole(null) : preset ? void reveal(preset) : setOpen(true))
  const action = t(whole === null ? 'reveal.show' : 'reveal.hide', { label })
  return (
    <span className="nc-mask">
      <span className="nc-mask__value">{whole ?? value}</span>
      {onReveal && (
        <Tooltip title={action}>
          <Button
            type="text"
            size="small"
            loading={busy && !open}
            icon={whole === null ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
            aria-label={action}
            onClick={press}
          />
        </Tooltip>
      )}
      <ReasonDialog
        open={open}
        title={t('reveal.title', { label })}
        why={t('reveal.why')}
        ok={t('reveal.ok')}
        busy={busy}
        onCancel={() => setOpen(false)}
        onReason={reveal}
      />
    </span>
  )
}
