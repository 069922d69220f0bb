import { field } from '@county/core/ledger/field'
import { ROLES, type Role } from '@county/core/permission'
import { newId } from '@county/kernel/id'
import { useSay } from '@county/platform'
import { Section, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/host/form'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { areaChoices, choices } from './choices.ts'

const LEVELS = {
  id: 'notice-level',
  title: { zh: '级别', en: 'Level' },
  items: [
    { code: 'info', zh: '一般', en: 'Information' },
    { code: 'todo', zh: '待办', en: 'To do' },
    { code: 'urgent', zh: '紧急', en: 'Urgent' },
  ],
}
const ROLE_TABLE = {
  id: 'role',
  title: { zh: '角色', en: 'Role' },
  items: (Object.keys(ROLES) as Role[]).map((r) => ({ code: r, ...ROLES[r].title })),
}

/** Publishes a notice to everybody, or to a unit, a role, an area. */
export default function PublishNoticePage() {
  const say = useSay()
  const { done } = useDialogs()
  const units = admin.useQuery('unit.list', {}).data
  const areas = admin.useQuery('area.tree', {}).data
  const [round, setRound] = useState(newId)
  const fields = useMemo(
    () =>
      z.object({
        title: field.text({ label: { zh: '标题', en: 'Title' }, max: 100 }),
        body: field.longText({ label: { zh: '内容', en: 'Text' } }),
        level: field.code({ label: { zh: '级别', en: 'Level' }, codes: LEVELS }),
        toUnit: field.code({
          label: { zh: '发给单位', en: 'To a unit' },
          optional: true,
          codes: choices('unit', units?.map((u) => ({ code: u.id, label: u.name })) ?? []),
        }),
        toRole: field.code({ label: { zh: '发给角色', en: 'To a role' }, optional: true, codes: ROLE_TABLE }),
        toArea: field.code({
          label: { zh: '发给区划', en: 'To an area' },
          optional: true,
          codes: areaChoices(areas ?? []),
        }),
        until: field.date({ label: { zh: '显示至', en: 'Shown until' }, optional: true }),
      }),
    [units, areas],
  )
  const send = async (v: z.infer<typeof fields>) => {
    const to = { toUnit: v.toUnit, toRole: v.toRole, toArea: v.toArea, until: v.until }
    const given = Object.fromEntries(Object.entries(to).filter(([, value]) => value))
    await admin.run(
      'notice.publish',
      { title: v.title, body: v.body, level: v.level as 'info', ...given },
      { key: round },
    )
    void admin.refresh('notice')
    done(say({ zh: '通知已发布', en: 'Published' }))
    setRound(newId())
  }
  return (
    <AdminPage
      path="notices"
      subtitle={say({
        zh: '不选单位、角色、区划时发给所有人；选了几项，须同时符合才会收到。',
        en: 'Without unit, role or area it goes to everybody; several must all fit.',
      })}
    >
      <Section>
        <VerbForm
          key={round}
          fields={fields}
          initial={{ level: 'info' }}
          submit={say({ zh: '发布通知', en: 'Publish' })}
          onSubmit={send}
        />
      </Section>
    </AdminPage>
  )
}
