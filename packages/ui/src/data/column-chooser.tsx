import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import { Popover } from 'antd'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import type { TableColumn } from './data-table.tsx'

/** Which of the columns are shown; the first one always is. */
export interface ColumnChooserProps {
  all: readonly TableColumn<any>[]
  shown: readonly string[]
  onChange: (shown: string[]) => void
  onReset: () => void
}

/** Chooses the columns of a list; the choice is kept in this browser. */
export function ColumnChooser({ all, shown, onChange, onReset }: ColumnChooserProps) {
  const { t } = useUi()
  const chosen = new Set(shown)
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChange(all.map((c) => c.key).filter((k) => next.has(k)))
  }
  const panel = (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 2, maxHeight: 380, overflowY: 'auto' }}>
      <legend className="nc-hidden">{t('columns.title')}</legend>
      {all.map((c, i) => (
        <label key={c.key} className="nc-choice" style={{ padding: '3px 8px 3px 2px', alignItems: 'center' }}>
          <input
            type="checkbox"
            className="nc-check"
            checked={i === 0 || chosen.has(c.key)}
            disabled={i === 0}
            onChange={() => toggle(c.key)}
          />
          {c.title}
        </label>
      ))}
      <div style={{ marginTop: 6 }}>
        <Button size="small" onClick={onReset}>
          {t('columns.reset')}
        </Button>
      </div>
    </fieldset>
  )
  return (
    <Popover content={panel} trigger="click" placement="bottomRight" title={t('columns.title')}>
      <Button icon={<SettingOutlined aria-hidden />}>{t('columns.button')}</Button>
    </Popover>
  )
}
