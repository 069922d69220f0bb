import { institutionKind } from '@county/core/institution'
import { field } from '@county/core/ledger/field'
import { ROLES, type Role } from '@county/core/permission'
import { type PostRow, RoleName } from '@county/core/post'
import { can, useSay } from '@county/platform'
import { Button, Section } from '@county/ui'
import { DataTable, Pager, usePages } from '@county/ui/host/data'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { areaChoices, choices, today } from './choices.ts'
import { FormDialog } from './form-dialog.tsx'

/** Posts: which officer works in which unit, in which role and area, from when to when. */
export default function PostsPage() {
  const say = useSay()
  const [ended, setEnded] = useState(false)
  const [granting, setGranting] = useState(false)
  const [ending, setEnding] = useState<PostRow | null>(null)
  const pages = usePages(String(ended))
  const list = admin.useQuery(
    'post.list',
    { ended, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const manage = can('core.post.manage')
  return (
    <AdminPage
      path="posts"
      subtitle={say({
        zh: '岗位 = 单位 × 角色 × 管辖范围 × 起止日期。系统、安全、审计管理员三员分立，不得兼任。',
        en: 'Unit × role × area × time. The three administrator roles exclude one another.',
      })}
      actions={
        manage && (
          <Button type="primary" onClick={() => setGranting(true)}>
            {say({ zh: '授予岗位', en: 'Grant a post' })}
          </Button>
        )
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
          {(data) => (
            <DataTable
              caption={say({ zh: '岗位授权', en: 'Posts' })}
              rows={data.rows}
              rowKey={(r) => r.id}
              rowClosed={(r) => r.validTo !== null && r.validTo <= today()}
              columns={[
                {
                  key: 'officer',
                  title: say({ zh: '姓名', en: 'Officer' }),
                  render: (r) => r.officerName,
                  nowrap: true,
                },
                { key: 'unit', title: say({ zh: '单位', en: 'Unit' }), render: (r) => r.unitName },
                {
                  key: 'role',
                  title: say({ zh: '角色', en: 'Role' }),
                  render: (r) => (r.role in ROLES ? say(ROLES[r.role as Role].title) : r.role),
                  nowrap: true,
                },
                {
                  key: 'institution',
                  title: say({ zh: '机构', en: 'Institution' }),
                  render: (r) => r.institutionName ?? '—',
                },
                { key: 'area', title: say({ zh: '管辖范围', en: 'Area' }), render: (r) => r.areaName },
                { key: 'from', title: say({ zh: '起', en: 'From' }), render: (r) => r.validFrom, nowrap: true },
                {
                  key: 'to',
                  title: say({ zh: '止', en: 'To' }),
                  render: (r) => r.validTo ?? say({ zh: '长期', en: 'open' }),
                  nowrap: true,
                },
              ]}
              {...(manage
                ? {
                    rowActions: (r: PostRow) =>
                      r.validTo === null && (
                        <button type="button" className="nc-link" onClick={() => setEnding(r)}>
                          {say({ zh: '撤销', en: 'End' })}
                        </button>
                      ),
                  }
                : {})}
            />
          )}
        </Answer>
        <Pager pages={pages} nextCursor={list.data?.next} busy={list.isFetching} />
      </Section>
      {granting && <Grant onClose={() => setGranting(false)} />}
      {ending && (
        <FormDialog
          title={say({ zh: `撤销岗位：${ending.officerName}`, en: `End the post of ${ending.officerName}` })}
          fields={EndFields}
          initial={{ on: today() }}
          submit={say({ zh: '撤销岗位', en: 'End the post' })}
          done={say({ zh: '岗位已撤销', en: 'Ended' })}
          onSend={(values, key) =>
            admin.run('post.end', { id: ending.id, on: values.on }, { expected: ending.version, key })
          }
          onClose={() => setEnding(null)}
        >
          {ending.unitName} · {ending.role in ROLES ? say(ROLES[ending.role as Role].title) : ending.role} ·{' '}
          {ending.institutionName ?? ending.areaName}
        </FormDialog>
      )}
    </AdminPage>
  )
}

const EndFields = z.object({
  on: field.date({ label: { zh: '自哪天起不再有效', en: 'No longer counts from' } }),
})

const ROLE_TABLE = {
  id: 'role',
  title: { zh: '角色', en: 'Role' },
  items: (Object.keys(ROLES) as Role[]).map((r) => ({ code: r, ...ROLES[r].title })),
}

const kindText = (code: string) => institutionKind.items.find((i) => i.code === code) ?? { zh: code, en: code }

function Grant({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const officers = admin.useQuery('account.list', { state: 'active', limit: 200 }).data
  const units = admin.useQuery('unit.list', {}).data
  const areas = admin.useQuery('area.tree', {}).data
  const institutions = admin.useQuery('post.institutions', {}).data
  const fields = useMemo(
    () =>
      z.object({
        officerId: field.code({
          label: { zh: '人员', en: 'Officer' },
          codes: choices(
            'officer',
            officers?.rows.map((o) => ({ code: o.id, label: `${o.name}（${o.account}）` })) ?? [],
          ),
        }),
        unitId: field.code({
          label: { zh: '单位', en: 'Unit' },
          codes: choices('unit', units?.map((u) => ({ code: u.id, label: u.name })) ?? []),
        }),
        role: field.code({ label: { zh: '角色', en: 'Role' }, codes: ROLE_TABLE }),
        institutionId: field.code({
          label: { zh: '机构', en: 'Institution' },
          optional: true,
          codes: choices(
            'institution',
            institutions?.map((i) => ({ code: i.id, label: `${i.name}（${say(kindText(i.kind))}）` })) ?? [],
          ),
          help: {
            zh: '机构经办人必填：只看到、只登记这个机构的内容；其他角色留空',
            en: 'For institution clerks: they see and keep the rows of this one alone; empty for other roles',
          },
        }),
        areaPath: field.code({ label: { zh: '管辖范围', en: 'Area' }, codes: areaChoices(areas ?? []) }),
        validFrom: field.date({ label: { zh: '起始日期', en: 'From' } }),
        validTo: field.date({
          label: { zh: '截止日期', en: 'Until' },
          optional: true,
          help: { zh: '从这一天起不再有效；长期有效的留空', en: 'The first day it no longer counts; empty for open' },
        }),
      }),
    [officers, units, areas, institutions, say],
  )
  if (!officers || !units || !areas || !institutions) return null
  return (
    <FormDialog
      title={say({ zh: '授予岗位', en: 'Grant a post' })}
      fields={fields}
      initial={{ validFrom: today() }}
      submit={say({ zh: '授予', en: 'Grant' })}
      done={say({ zh: '岗位已授予', en: 'Granted' })}
      onSend={(v, key) =>
        admin.run(
          'post.grant',
          {
            officerId: v.officerId,
            unitId: v.unitId,
            areaPath: v.areaPath,
            institutionId: v.institutionId,
            role: RoleName.parse(v.role),
            validFrom: v.validFrom,
            validTo: v.validTo,
          },
          { key },
        )
      }
      onClose={onClose}
    />
  )
}
