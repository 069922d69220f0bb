import HistoryOutlined from '@ant-design/icons/es/icons/HistoryOutlined'
import { todayIn } from '@county/kernel/local-date'
import { Popover } from 'antd'
import { useState } from 'react'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { DatePicker } from '../date/lazy.tsx'

/** Chooses a past day: the list shows the rows as they were at its end. */
export function AsOfButton({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (day: string | undefined) => void
}) {
  const { t } = useUi()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('asOf.title')}
      content={
        <div style={{ width: 240 }}>
          <DatePicker
            aria-label={t('asOf.title')}
            value={value ?? null}
            max={todayIn(new Date())}
            onChange={(day) => {
              onChange(day ?? undefined)
              setOpen(false)
            }}
          />
          <p className="nc-muted nc-small" style={{ margin: '6px 0 0' }}>
            {t('asOf.hint')}
          </p>
        </div>
      }
    >
      <Button icon={<HistoryOutlined aria-hidden />}>{value ?? t('asOf.button')}</Button>
    </Popover>
  )
}
