import type { ImportColumn, ImportSheet } from '@county/core/import'
import { sayNumber } from '@county/kernel/counted'
import { Select } from 'antd'
import { Section } from '../base/section.tsx'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'
import { withTarget } from './mapping.ts'

/** One sheet of the workbook: whether it is taken, and what its columns mean. */
export function SheetMapping({
  sheet,
  targets,
  only,
  onChange,
}: {
  sheet: ImportSheet
  targets: readonly ImportColumn[]
  only: boolean
  onChange: (sheet: ImportSheet) => void
}) {
  const { t, say } = useUi()
  const options = targets.map((c) => ({ value: c.key, label: `${say(c.label)}${c.required ? ' *' : ''}` }))
  const mapped = sheet.columns.filter((c) => c.key !== null).length
  const name = t('map.sheet', { name: sheet.name })
  const title = only ? (
    name
  ) : (
    <label className="nc-choice" style={{ alignItems: 'center' }}>
      <input
        type="checkbox"
        className="nc-check"
        checked={sheet.chosen}
        onChange={(e) => onChange({ ...sheet, chosen: e.target.checked })}
      />
      {name}
    </label>
  )
  return (
    <Section
      flush
      title={title}
      hint={t('map.summary', { rows: sayNumber(sheet.rows), mapped, of: sheet.columns.length })}
      extra={sheet.hidden && <StateTag tone="warn">{t('map.hidden')}</StateTag>}
    >
      {sheet.chosen && (
        <div className="nc-table-wrap">
          <table className="nc-table nc-table--map nc-stacked">
            <caption className="nc-hidden">{t('map.caption', { name: sheet.name })}</caption>
            <thead>
              <tr>
                <th scope="col" className="is-narrow">
                  {t('map.letter')}
                </th>
                <th scope="col">{t('map.header')}</th>
                <th scope="col">{t('map.samples')}</th>
                <th scope="col" style={{ width: '30%' }}>
                  {t('map.target')}
                </th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((c) => (
                <tr key={c.letter}>
                  <td className="is-narrow nc-num nc-muted">{c.letter}</td>
                  <th scope="row" style={{ fontWeight: 500 }}>
                    {c.header || <span className="nc-muted">{t('map.noHeader')}</span>}
                  </th>
                  <td className="is-clip nc-muted nc-small">{c.samples.slice(0, 3).join('、') || '—'}</td>
                  <td>
                    <Select
                      aria-label={t('map.targetOf', { header: c.header || c.letter })}
                      allowClear
                      placeholder={t('map.ignored')}
                      value={c.key}
                      options={options}
                      showSearch={{ optionFilterProp: 'label' }}
                      onChange={(key: string | null) => onChange(withTarget(sheet, c.letter, key ?? null))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
