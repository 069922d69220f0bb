import { field } from '@county/core/ledger/field'
import type { SettingRow } from '@county/core/setting'
import { can, useSay } from '@county/platform'
import { Section } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { useState } from 'react'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { today } from './choices.ts'
import { FormDialog } from './form-dialog.tsx'

/** Settings: dated values; a change takes effect on its day and the old values stay. */
export default function SettingsPage() {
  const say = useSay()
  const list = admin.useQuery('setting.list', {})
  const [changing, setChanging] = useState<SettingRow | null>(null)
  const may = (r: SettingRow) => can(r.security ? 'core.setting.secure' : 'core.setting.manage')
  return (
    <AdminPage
      path="settings"
      subtitle={say({
        zh: '每次修改注明生效日期，旧值保留。安全类设置由安全管理员修改。',
        en: 'Each change has its day; old values stay. Security settings belong to the security administrator.',
      })}
    >
      <Section flush>
        <Answer query={list}>
          {(rows) => (
            <DataTable
              caption={say({ zh: '系统设置', en: 'Settings' })}
              rows={rows}
              rowKey={(r) => r.key}
              columns={[
                { key: 'title', title: say({ zh: '设置', en: 'Setting' }), render: (r) => say(r.title) },
                {
                  key: 'value',
                  title: say({ zh: '当前值', en: 'Value' }),
                  render: (r) => <Value row={r} value={r.value} />,
                  nowrap: true,
                },
                {
                  key: 'initial',
                  title: say({ zh: '默认值', en: 'Default' }),
                  render: (r) => <Value row={r} value={r.initial} />,
                  nowrap: true,
                },
                {
                  key: 'values',
                  title: say({ zh: '变更', en: 'Changes' }),
                  render: (r) =>
                    r.values.length === 0
                      ? '—'
                      : r.values.slice(0, 3).map((v) => (
                          <div key={v.validFrom}>
                            <span className="nc-num">{v.validFrom}</span> {say({ zh: '起', en: 'on' })}{' '}
                            <Value row={r} value={v.value} /> <small className="nc-muted">{v.note}</small>
                          </div>
                        )),
                },
                {
                  key: 'who',
                  title: say({ zh: '由谁修改', en: 'Changed by' }),
                  render: (r) =>
                    r.security
                      ? say({ zh: '安全管理员', en: 'Security administrator' })
                      : say({ zh: '系统管理员', en: 'System administrator' }),
                  nowrap: true,
                },
              ]}
              rowActions={(r) =>
                may(r) && (
                  <button type="button" className="nc-link" onClick={() => setChanging(r)}>
                    {say({ zh: '修改', en: 'Change' })}
                  </button>
                )
              }
            />
          )}
        </Answer>
      </Section>
      {changing && <Change row={changing} onClose={() => setChanging(null)} />}
    </AdminPage>
  )
}

function Value({ row, value }: { row: SettingRow; value: SettingRow['value'] }) {
  const say = useSay()
  if (typeof value === 'boolean') return value ? say({ zh: '是', en: 'Yes' }) : say({ zh: '否', en: 'No' })
  return (
    <span className="nc-num">
      {value} {row.unit}
    </span>
  )
}

function fieldsOf(row: SettingRow) {
  const label = row.title
  const unit = row.unit ? { unit: row.unit } : {}
  const value =
    row.kind === 'bool'
      ? field.bool({ label })
      : row.kind === 'int'
        ? field.int({
            label,
            ...unit,
            ...(row.min === null ? {} : { min: row.min }),
            ...(row.max === null ? {} : { max: row.max }),
          })
        : field.text({ label, max: 500 })
  return z.object({
    value: value as z.ZodType<string | number | boolean>,
    validFrom: field.date({ label: { zh: '生效日期', en: 'From' } }),
    note: field.text({ label: { zh: '依据或说明', en: 'Why' }, max: 300, optional: true }),
  })
}

function Change({ row, onClose }: { row: SettingRow; onClose: () => void }) {
  const say = useSay()
  const [fields] = useState(() => fieldsOf(row))
  return (
    <FormDialog
      title={say({ zh: `修改：${say(row.title)}`, en: `Change: ${say(row.title)}` })}
      fields={fields}
      initial={{ value: row.value, validFrom: today() }}
      submit={say({ zh: '保存', en: 'Save' })}
      done={say({ zh: '已保存', en: 'Saved' })}
      onSend={(v, key) =>
        admin.run(
          'setting.set',
          { key: row.key, value: v.value, validFrom: v.validFrom, ...(v.note ? { note: v.note } : {}) },
          { key },
        )
      }
      onClose={onClose}
    />
  )
}
