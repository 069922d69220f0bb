import type { Area, AreaKind } from '@county/core/area'
import { field } from '@county/core/ledger/field'
import type { SiteRow } from '@county/core/site'
import type { Text } from '@county/kernel/text'
import { useSay } from '@county/platform'
import { Button, Section } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { type CSSProperties, useMemo, useState } from 'react'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { areaChoices } from './choices.ts'
import { FormDialog } from './form-dialog.tsx'

const KINDS: Record<AreaKind, Text> = {
  county: { zh: '县', en: 'County' },
  street: { zh: '街道', en: 'Street' },
  community: { zh: '社区', en: 'Community' },
  grid: { zh: '网格', en: 'Grid' },
}
const ORDER: readonly AreaKind[] = ['county', 'street', 'community', 'grid']
const below = (kind: AreaKind) => ORDER[ORDER.indexOf(kind) + 1]

const NameFields = z.object({ name: field.text({ label: { zh: '名称', en: 'Name' }, max: 60 }) })
const AreaFields = z.object({
  name: field.text({ label: { zh: '名称', en: 'Name' }, max: 60 }),
  code: field.text({
    label: { zh: '编码', en: 'Code' },
    max: 12,
    help: { zh: '字母或数字；建立后不能修改', en: 'Letters or digits; cannot be changed later' },
  }),
})

/** Areas (county, streets, communities, grids) and the resettlement sites in them. */
export default function AreasPage() {
  const say = useSay()
  const areas = admin.useQuery('area.tree', {})
  const [adding, setAdding] = useState<Area | null>(null)
  const [renaming, setRenaming] = useState<Area | null>(null)
  const kind = adding && below(adding.kind)
  return (
    <AdminPage
      path="areas"
      subtitle={say({
        zh: '区划决定谁能看到哪些住户。更名不影响已有记录。',
        en: 'Areas decide who sees which households.',
      })}
    >
      <Section
        flush
        title={say({ zh: '区划', en: 'Areas' })}
        hint={areas.data && say({ zh: `${areas.data.length} 个`, en: `${areas.data.length}` })}
      >
        <Answer query={areas} columns={2}>
          {(rows) => <Tree rows={rows} onAdd={setAdding} onRename={setRenaming} />}
        </Answer>
      </Section>
      <Sites areas={areas.data ?? []} />
      {adding && kind && (
        <FormDialog
          title={say({
            zh: `在“${adding.name}”下新增${say(KINDS[kind])}`,
            en: `Add a ${say(KINDS[kind])} to ${adding.name}`,
          })}
          fields={AreaFields}
          submit={say({ zh: '新增', en: 'Add' })}
          done={say({ zh: '已新增', en: 'Added' })}
          onSend={(v, key) =>
            admin.run(
              'area.create',
              { parentPath: adding.path, kind: kind as 'grid', code: v.code, name: v.name, siteId: null },
              { key },
            )
          }
          onClose={() => setAdding(null)}
        />
      )}
      {renaming && (
        <FormDialog
          title={say({ zh: `“${renaming.name}”更名`, en: `Rename ${renaming.name}` })}
          fields={NameFields}
          initial={{ name: renaming.name }}
          submit={say({ zh: '更名', en: 'Rename' })}
          done={say({ zh: '已更名', en: 'Renamed' })}
          onSend={(v, key) => admin.run('area.rename', { id: renaming.id, name: v.name }, { key })}
          onClose={() => setRenaming(null)}
        />
      )}
    </AdminPage>
  )
}

function Tree(props: { rows: readonly Area[]; onAdd: (a: Area) => void; onRename: (a: Area) => void }) {
  const say = useSay()
  return (
    <ul className="np-tree">
      {props.rows.map((a) => {
        const next = below(a.kind)
        return (
          <li key={a.id} style={{ '--depth': ORDER.indexOf(a.kind) } as CSSProperties}>
            <span>{a.name}</span>
            <small>
              {say(KINDS[a.kind])} <span className="np-code">{a.code}</span>
            </small>
            <span className="np-actions">
              {next && (
                <button type="button" className="nc-link" onClick={() => props.onAdd(a)}>
                  {say({ zh: `新增${say(KINDS[next])}`, en: `Add a ${say(KINDS[next])}` })}
                </button>
              )}
              <button type="button" className="nc-link" onClick={() => props.onRename(a)}>
                {say({ zh: '更名', en: 'Rename' })}
              </button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Sites({ areas }: { areas: readonly Area[] }) {
  const say = useSay()
  const sites = admin.useQuery('site.list', {})
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<SiteRow | null>(null)
  const fields = useMemo(
    () =>
      z.object({
        name: field.text({ label: { zh: '名称', en: 'Name' }, max: 60 }),
        code: field.text({ label: { zh: '编码', en: 'Code' }, max: 20 }),
        areaPath: field.code({ label: { zh: '所在区划', en: 'Area' }, codes: areaChoices(areas) }),
        openedOn: field.date({ label: { zh: '启用日期', en: 'Opened' }, optional: true }),
      }),
    [areas],
  )
  const nameOf = (path: string) => areas.find((a) => a.path === path)?.name ?? path
  return (
    <Section
      flush
      title={say({ zh: '安置点', en: 'Resettlement sites' })}
      extra={<Button onClick={() => setAdding(true)}>{say({ zh: '新增安置点', en: 'Add a site' })}</Button>}
    >
      <Answer query={sites} columns={4}>
        {(rows) => (
          <DataTable
            caption={say({ zh: '安置点', en: 'Sites' })}
            rows={rows}
            rowKey={(s) => s.id}
            columns={[
              { key: 'name', title: say({ zh: '名称', en: 'Name' }), render: (s) => s.name },
              {
                key: 'code',
                title: say({ zh: '编码', en: 'Code' }),
                render: (s) => <span className="np-code">{s.code}</span>,
              },
              { key: 'area', title: say({ zh: '所在区划', en: 'Area' }), render: (s) => nameOf(s.areaPath) },
              {
                key: 'opened',
                title: say({ zh: '启用日期', en: 'Opened' }),
                render: (s) => s.openedOn ?? '—',
                nowrap: true,
              },
            ]}
            rowActions={(s) => (
              <button type="button" className="nc-link" onClick={() => setChanging(s)}>
                {say({ zh: '修改', en: 'Change' })}
              </button>
            )}
          />
        )}
      </Answer>
      {adding && (
        <FormDialog
          title={say({ zh: '新增安置点', en: 'Add a site' })}
          fields={fields}
          submit={say({ zh: '新增', en: 'Add' })}
          done={say({ zh: '已新增', en: 'Added' })}
          onSend={(v, key) =>
            admin.run(
              'site.create',
              { code: v.code, name: v.name, areaPath: v.areaPath, openedOn: v.openedOn },
              { key },
            )
          }
          onClose={() => setAdding(false)}
        />
      )}
      {changing && (
        <FormDialog
          title={say({ zh: `修改“${changing.name}”`, en: `Change ${changing.name}` })}
          fields={fields.pick({ name: true, openedOn: true })}
          initial={{ name: changing.name, openedOn: changing.openedOn }}
          submit={say({ zh: '保存', en: 'Save' })}
          done={say({ zh: '已保存', en: 'Saved' })}
          onSend={(v, key) =>
            admin.run(
              'site.update',
              { id: changing.id, name: v.name, openedOn: v.openedOn },
              { expected: changing.version, key },
            )
          }
          onClose={() => setChanging(null)}
        />
      )}
    </Section>
  )
}
