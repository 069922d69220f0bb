import type { UnitRow } from '@county/core/unit'
import { useManifests, useSay } from '@county/platform'
import { Button, Section, StateTag } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { useState } from 'react'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { UnitDialog, type UnitTask } from './unit-dialogs.tsx'
import { UNIT_KINDS } from './unit-kinds.ts'

/** Units with their names over time, the modules they lead, and hand-overs. */
export default function UnitsPage() {
  const say = useSay()
  const [ended, setEnded] = useState(false)
  const [task, setTask] = useState<UnitTask | null>(null)
  const list = admin.useQuery('unit.list', { ended }, { keepPrevious: true })
  const titles = new Map(useManifests().map((m) => [m.id, say(m.title)]))
  const modules = (u: UnitRow) => u.modules.map((m) => titles.get(m) ?? m).join('、') || '—'
  const link = (kind: UnitTask['kind'], unit: UnitRow, text: string) => (
    <button type="button" className="nc-link" onClick={() => setTask({ kind, unit })}>
      {text}
    </button>
  )
  return (
    <AdminPage
      path="units"
      subtitle={say({
        zh: '机构改革时更名或划转：旧名称保留在历史记录上，未办结的工作转到新单位。',
        en: 'Renamed or handed over in reforms: history keeps the old name, open work moves.',
      })}
      actions={
        <Button type="primary" onClick={() => setTask({ kind: 'create', unit: null })}>
          {say({ zh: '新增单位', en: 'Add a unit' })}
        </Button>
      }
    >
      <Section flush>
        <div className="nc-toolbar">
          <label className="nc-row">
            <input type="checkbox" className="nc-check" checked={ended} onChange={(e) => setEnded(e.target.checked)} />
            {say({ zh: '包括已撤销的', en: 'With ended ones' })}
          </label>
        </div>
        <Answer query={list}>
          {(rows) => (
            <DataTable
              caption={say({ zh: '单位', en: 'Units' })}
              rows={rows}
              rowKey={(u) => u.id}
              rowClosed={(u) => u.validTo !== null}
              columns={[
                {
                  key: 'name',
                  title: say({ zh: '名称', en: 'Name' }),
                  render: (u) => (
                    <>
                      {u.name}
                      {u.names.length > 1 && (
                        <span className="nc-cell-sub">
                          {say({ zh: '曾用名：', en: 'Formerly ' })}
                          {u.names
                            .filter((n) => n.name !== u.name)
                            .map((n) => n.name)
                            .join('、')}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'kind',
                  title: say({ zh: '类别', en: 'Kind' }),
                  render: (u) => say(UNIT_KINDS[u.kind]),
                  nowrap: true,
                },
                {
                  key: 'code',
                  title: say({ zh: '编码', en: 'Code' }),
                  render: (u) => <span className="np-code">{u.code}</span>,
                },
                { key: 'modules', title: say({ zh: '牵头模块', en: 'Leads' }), render: modules },
                { key: 'posts', title: say({ zh: '在岗', en: 'Posts' }), render: (u) => u.posts, end: true },
                {
                  key: 'state',
                  title: say({ zh: '状态', en: 'State' }),
                  render: (u) =>
                    u.validTo ? (
                      <StateTag tone="neutral">{say({ zh: `${u.validTo} 撤销`, en: `Ended ${u.validTo}` })}</StateTag>
                    ) : (
                      <StateTag tone="good">{say({ zh: '正常', en: 'Active' })}</StateTag>
                    ),
                  nowrap: true,
                },
              ]}
              rowActions={(u) =>
                u.validTo === null && (
                  <div className="np-actions">
                    {link('rename', u, say({ zh: '更名', en: 'Rename' }))}
                    {link('modules', u, say({ zh: '牵头模块', en: 'Modules' }))}
                    {link('succeed', u, say({ zh: '职能划转', en: 'Hand over' }))}
                  </div>
                )
              }
            />
          )}
        </Answer>
      </Section>
      {task && <UnitDialog task={task} units={list.data ?? []} onClose={() => setTask(null)} />}
    </AdminPage>
  )
}
