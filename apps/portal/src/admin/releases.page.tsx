import { field } from '@county/core/ledger/field'
import type { ReleaseRow } from '@county/core/release'
import type { Text } from '@county/kernel/text'
import { can, useSay } from '@county/platform'
import { Button, Section, StateTag, sayMoment, type Tone } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { areaChoices } from './choices.ts'
import { FormDialog } from './form-dialog.tsx'
import { useAction } from './use-action.ts'

const STATES: Record<ReleaseRow['state'], { text: Text; tone: Tone }> = {
  active: { text: { zh: '正在使用', en: 'Active' }, tone: 'good' },
  canary: { text: { zh: '试用中', en: 'Tried' }, tone: 'info' },
  stored: { text: { zh: '已发布未启用', en: 'Stored' }, tone: 'neutral' },
  disabled: { text: { zh: '已停用', en: 'Disabled' }, tone: 'warn' },
  withdrawn: { text: { zh: '已撤回', en: 'Withdrawn' }, tone: 'neutral' },
}

/** Releases of each module's interface: which one is in use, which one is tried where, going back. */
export default function ReleasesPage() {
  const say = useSay()
  const list = admin.useQuery('release.list', {})
  return (
    <AdminPage
      path="releases"
      subtitle={say({
        zh: '每个模块单独发布。启用、回退立即生效，已打开的页面继续使用原版本，直到刷新。',
        en: 'Each module is released alone. Open tabs keep their release until they reload.',
      })}
    >
      <Answer
        query={list}
        empty={{
          when: (rows) => rows.length === 0,
          title: say({ zh: '还没有发布任何模块', en: 'Nothing released yet' }),
          why: say({
            zh: '用命令 county modules publish 发布后会出现在这里。',
            en: 'Publish with “county modules publish”.',
          }),
        }}
      >
        {(rows) =>
          [...new Set(rows.map((r) => r.module))].map((m) => (
            <Module key={m} rows={rows.filter((r) => r.module === m)} />
          ))
        }
      </Answer>
    </AdminPage>
  )
}

function Module({ rows }: { rows: readonly ReleaseRow[] }) {
  const say = useSay()
  const { act, busy } = useAction()
  const [trying, setTrying] = useState<ReleaseRow | null>(null)
  const module = rows[0]!.module
  const manage = can('core.release.manage')
  const back = () =>
    act(
      'back',
      {
        title: say({ zh: `回退“${say(rows[0]!.title)}”`, en: `Roll back ${module}` }),
        content: say({
          zh: '当前版本撤回，恢复上一个启用过的版本。',
          en: 'The present release is withdrawn; the one before comes back.',
        }),
        ok: say({ zh: '回退', en: 'Roll back' }),
        danger: true,
      },
      (key) => admin.run('release.rollback', { module }, { key }),
      say({ zh: '已回退', en: 'Rolled back' }),
    )
  return (
    <Section
      title={say(rows[0]!.title)}
      hint={<span className="np-code">{module}</span>}
      flush
      extra={
        manage &&
        rows.some((r) => r.state === 'stored' && r.activatedAt) && (
          <Button onClick={back} loading={busy === 'back'}>
            {say({ zh: '回退到上一版本', en: 'Roll back' })}
          </Button>
        )
      }
    >
      <DataTable
        caption={say(rows[0]!.title)}
        rows={rows}
        rowKey={(r) => r.id}
        rowClosed={(r) => r.state === 'withdrawn' || r.state === 'disabled'}
        columns={[
          {
            key: 'version',
            title: say({ zh: '版本', en: 'Version' }),
            render: (r) => <span className="np-code">{r.version}</span>,
            nowrap: true,
          },
          {
            key: 'state',
            title: say({ zh: '状态', en: 'State' }),
            render: (r) => <StateTag tone={STATES[r.state].tone}>{say(STATES[r.state].text)}</StateTag>,
            nowrap: true,
          },
          { key: 'area', title: say({ zh: '试用范围', en: 'Tried in' }), render: (r) => r.canaryArea ?? '—' },
          {
            key: 'published',
            title: say({ zh: '发布', en: 'Published' }),
            render: (r) => sayMoment(r.publishedAt),
            nowrap: true,
          },
          {
            key: 'activated',
            title: say({ zh: '最近启用', en: 'Activated' }),
            render: (r) => (r.activatedAt ? sayMoment(r.activatedAt) : '—'),
            nowrap: true,
          },
        ]}
        {...(manage ? { rowActions: (r: ReleaseRow) => <Actions row={r} onTry={setTrying} /> } : {})}
      />
      {trying && <Try row={trying} onClose={() => setTrying(null)} />}
    </Section>
  )
}

function Actions({ row, onTry }: { row: ReleaseRow; onTry: (row: ReleaseRow) => void }) {
  const say = useSay()
  const { act, busy } = useAction()
  const name = `${say(row.title)} ${row.version}`
  const activate = () =>
    act(
      'on',
      {
        title: say({ zh: `启用 ${name}`, en: `Activate ${name}` }),
        content: say({ zh: '全县立即使用该版本。', en: 'Everybody gets it at once.' }),
        ok: say({ zh: '启用', en: 'Activate' }),
      },
      (key) => admin.run('release.activate', { id: row.id }, { key }),
      say({ zh: '已启用', en: 'Activated' }),
    )
  const disable = () =>
    act(
      'off',
      {
        title: say({ zh: `停用 ${name}`, en: `Disable ${name}` }),
        content:
          row.state === 'active'
            ? say({ zh: '停用后该模块从平台上消失，数据不受影响。', en: 'The module leaves the portal; data stay.' })
            : '',
        ok: say({ zh: '停用', en: 'Disable' }),
        danger: true,
      },
      (key) => admin.run('release.disable', { id: row.id }, { key }),
      say({ zh: '已停用', en: 'Disabled' }),
    )
  const link = (text: string, run: () => void, name: string) => (
    <button type="button" className="nc-link" disabled={busy === name} onClick={run}>
      {text}
    </button>
  )
  const idle = row.state === 'stored' || row.state === 'disabled'
  return (
    <div className="np-actions">
      {(idle || row.state === 'canary') && link(say({ zh: '启用', en: 'Activate' }), activate, 'on')}
      {idle && link(say({ zh: '小范围试用', en: 'Try in an area' }), () => onTry(row), 'try')}
      {(row.state === 'active' || row.state === 'canary') && link(say({ zh: '停用', en: 'Disable' }), disable, 'off')}
    </div>
  )
}

function Try({ row, onClose }: { row: ReleaseRow; onClose: () => void }) {
  const say = useSay()
  const areas = admin.useQuery('area.tree', {}).data
  const fields = useMemo(
    () =>
      z.object({ areaPath: field.code({ label: { zh: '试用范围', en: 'Area' }, codes: areaChoices(areas ?? []) }) }),
    [areas],
  )
  if (!areas) return null
  return (
    <FormDialog
      title={say({ zh: `小范围试用 ${row.version}`, en: `Try ${row.version}` })}
      fields={fields}
      submit={say({ zh: '开始试用', en: 'Begin' })}
      done={say({ zh: '已开始试用', en: 'Begun' })}
      onSend={(v, key) => admin.run('release.canary', { id: row.id, areaPath: v.areaPath }, { key })}
      onClose={onClose}
    >
      {say({ zh: '只有管辖范围在此区划内的人员使用该版本，其他人不变。', en: 'Only officers of this area get it.' })}
    </FormDialog>
  )
}
