import { sayNumber } from '@county/kernel/counted'
import type { ReactNode } from 'react'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'

/** What a running task shows. `total` 0 or absent: not known yet. */
export interface ProgressProps {
  label: ReactNode
  done?: number
  total?: number
  unit?: string
  onCancel?: () => void
}

/** A running task with its figure and a way to stop it. */
export function Progress({ label, done = 0, total = 0, unit = '', onCancel }: ProgressProps) {
  const { t } = useUi()
  const known = total > 0
  const percent = known ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <div className="nc-progress">
      <div className="nc-row">
        <span>{label}</span>
        {known && (
          <span className="nc-num nc-muted">
            {t('progress.figure', { done: sayNumber(done), total: sayNumber(total), unit, percent })}
          </span>
        )}
        {onCancel && (
          <span className="nc-spread">
            <Button size="small" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </span>
        )}
      </div>
      <div
        className={`nc-progress__bar${known ? '' : ' nc-progress__bar--unknown'}`}
        role="progressbar"
        aria-label={typeof label === 'string' ? label : t('loading')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={known ? percent : undefined}
      >
        <span style={known ? { width: `${percent}%` } : undefined} />
      </div>
    </div>
  )
}
