import type { AccountRow, IssuedPassword } from '@county/core/account'
import { ROLES, type Role } from '@county/core/permission'
import { can, useSay, useSearchParams } from '@county/platform'
import { Button, Modal, Section, StateTag, sayMoment } from '@county/ui'
import { DataTable, Pager, SearchBox, usePages } from '@county/ui/host/data'
import { useState } from 'react'
import { ChangeAccount, NewAccount } from './account-dialogs.tsx'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { useAction } from './use-action.ts'

/** Accounts: opened, disabled and given a new password by the system administrator; unlocked by the security one. */
export default function AccountsPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const q = search.get('q') ?? ''
  const pages = usePages(q)
  const list = admin.useQuery(
    'account.list',
    { ...(q ? { search: q } : {}), ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const [creating, setCreating] = useState(false)
  const [issued, setIssued] = useState<IssuedPassword | null>(null)
  return (
    <AdminPage
      path="accounts"
      subtitle={say({
        zh: '账号由系统管理员开立，权限由安全管理员在“岗位授权”中授予。',
        en: 'The system administrator opens accounts; the security administrator grants posts.',
      })}
      actions={
        can('core.account.manage') && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {say({ zh: '开立账号', en: 'Open an account' })}
          </Button>
        )
      }
    >
      <Section flush>
        <div className="nc-toolbar">
          <SearchBox
            value={q}
            placeholder={say({ zh: '账号或姓名', en: 'Account or name' })}
            onChange={(v) => setSearch(v ? { q: v } : {}, { replace: true })}
          />
          <span className="nc-muted nc-num">
            {list.data && say({ zh: `共 ${list.data.count} 个`, en: `${list.data.count} accounts` })}
          </span>
        </div>
        <Answer
          query={list}
          empty={{
            when: (d) => d.rows.length === 0,
            title: say({ zh: '没有符合的账号', en: 'No such account' }),
            why: say({ zh: '请检查输入的账号或姓名。', en: 'Check the account or name typed.' }),
          }}
        >
          {(data) => <Accounts rows={data.rows} onIssued={setIssued} />}
        </Answer>
        <Pager pages={pages} nextCursor={list.data?.next} busy={list.isFetching} />
      </Section>
      {creating && <NewAccount onIssued={setIssued} onClose={() => setCreating(false)} />}
      {issued && <Issued issued={issued} onClose={() => setIssued(null)} />}
    </AdminPage>
  )
}

function Accounts({ rows, onIssued }: { rows: readonly AccountRow[]; onIssued: (issued: IssuedPassword) => void }) {
  const say = useSay()
  return (
    <DataTable
      caption={say({ zh: '账号', en: 'Accounts' })}
      rows={rows}
      rowKey={(r) => r.id}
      rowClosed={(r) => r.state === 'disabled'}
      columns={[
        { key: 'name', title: say({ zh: '姓名', en: 'Name' }), render: (r) => r.name, nowrap: true },
        {
          key: 'account',
          title: say({ zh: '账号', en: 'Account' }),
          render: (r) => <span className="np-code">{r.account}</span>,
        },
        { key: 'posts', title: say({ zh: '岗位', en: 'Posts' }), render: (r) => <Posts row={r} /> },
        { key: 'state', title: say({ zh: '状态', en: 'State' }), render: (r) => <State row={r} />, nowrap: true },
        {
          key: 'factor',
          title: say({ zh: '二次验证', en: 'Second factor' }),
          render: (r) => (r.secondFactor ? say({ zh: '已启用', en: 'On' }) : say({ zh: '未启用', en: 'Off' })),
          nowrap: true,
        },
        {
          key: 'last',
          title: say({ zh: '最近登录', en: 'Last sign-in' }),
          render: (r) => (r.lastSignInAt ? sayMoment(r.lastSignInAt) : '—'),
          nowrap: true,
        },
      ]}
      rowActions={(row) => <Actions row={row} onIssued={onIssued} />}
    />
  )
}

function Posts({ row }: { row: AccountRow }) {
  const say = useSay()
  if (row.posts.length === 0) return <span className="nc-muted">{say({ zh: '未授岗位', en: 'None' })}</span>
  return row.posts.map((p) => (
    <div key={p.id}>
      {p.unitName} · {p.role in ROLES ? say(ROLES[p.role as Role].title) : p.role}{' '}
      <small className="nc-muted">{p.areaName}</small>
    </div>
  ))
}

function State({ row }: { row: AccountRow }) {
  const say = useSay()
  if (row.state === 'disabled') return <StateTag tone="neutral">{say({ zh: '已停用', en: 'Disabled' })}</StateTag>
  if (row.lockedUntil) return <StateTag tone="danger">{say({ zh: '已锁定', en: 'Locked' })}</StateTag>
  if (row.mustChangePassword)
    return <StateTag tone="warn">{say({ zh: '待改口令', en: 'Must change password' })}</StateTag>
  return <StateTag tone="good">{say({ zh: '正常', en: 'Active' })}</StateTag>
}

function Actions({ row, onIssued }: { row: AccountRow; onIssued: (issued: IssuedPassword) => void }) {
  const say = useSay()
  const { act, busy } = useAction()
  const [changing, setChanging] = useState(false)
  const off = row.state === 'disabled'
  const toggle = off ? say({ zh: '启用', en: 'Enable' }) : say({ zh: '停用', en: 'Disable' })
  const update = () =>
    act(
      'state',
      {
        title: `${toggle} ${row.name}（${row.account}）`,
        content: off
          ? ''
          : say({
              zh: '停用后立即退出登录，已有记录不受影响。',
              en: 'The officer is signed out at once; records stay.',
            }),
        ok: toggle,
        danger: !off,
      },
      (key) =>
        admin.run(
          'account.update',
          { id: row.id, name: row.name, state: off ? 'active' : 'disabled' },
          { expected: row.version, key },
        ),
      say({ zh: `已${toggle}`, en: 'Done' }),
    )
  const reset = () =>
    act(
      'password',
      {
        title: say({ zh: `重置${row.name}的口令`, en: `Reset the password of ${row.name}` }),
        content: say({
          zh: '系统生成新口令并只显示一次，对方所有登录将退出。',
          en: 'A new password is shown once; all sessions end.',
        }),
        ok: say({ zh: '重置口令', en: 'Reset' }),
      },
      async (key) => onIssued(await admin.run('account.resetPassword', { id: row.id }, { key })),
      say({ zh: '口令已重置', en: 'Reset' }),
    )
  const unlock = () =>
    act(
      'unlock',
      { title: say({ zh: `解锁${row.name}`, en: `Unlock ${row.name}` }), ok: say({ zh: '解锁', en: 'Unlock' }) },
      (key) => admin.run('account.unlock', { id: row.id }, { key }),
      say({ zh: '已解锁', en: 'Unlocked' }),
    )
  const factor = () =>
    act(
      'factor',
      {
        title: say({ zh: `重置${row.name}的二次验证`, en: `Reset the second factor of ${row.name}` }),
        content: say({
          zh: '请先核实对方身份。重置后须重新绑定身份验证器。',
          en: 'Make sure who asks. A new authenticator must be set up.',
        }),
        ok: say({ zh: '重置二次验证', en: 'Reset' }),
        danger: true,
      },
      (key) => admin.run('account.resetTotp', { id: row.id }, { key }),
      say({ zh: '二次验证已重置', en: 'Reset' }),
    )
  const link = (name: string, text: string, run: () => void) => (
    <button type="button" className="nc-link" disabled={busy === name} onClick={run}>
      {text}
    </button>
  )
  return (
    <div className="np-actions">
      {can('core.account.manage') && link('change', say({ zh: '修改', en: 'Change' }), () => setChanging(true))}
      {can('core.account.manage') && link('password', say({ zh: '重置口令', en: 'Reset password' }), reset)}
      {can('core.account.manage') && link('state', toggle, update)}
      {can('core.account.secure') && row.lockedUntil && link('unlock', say({ zh: '解锁', en: 'Unlock' }), unlock)}
      {can('core.account.secure') &&
        row.secondFactor &&
        link('factor', say({ zh: '重置二次验证', en: 'Reset second factor' }), factor)}
      {changing && <ChangeAccount row={row} onClose={() => setChanging(false)} />}
    </div>
  )
}

function Issued({ issued, onClose }: { issued: IssuedPassword; onClose: () => void }) {
  const say = useSay()
  return (
    <Modal
      open
      title={say({ zh: '请交给本人', en: 'Hand this over' })}
      onCancel={onClose}
      maskClosable={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {say({ zh: '已记下', en: 'Noted' })}
        </Button>
      }
    >
      <p>
        {say({
          zh: '口令只显示这一次，请当面或通过安全渠道交给本人；首次登录时必须修改。',
          en: 'Shown this once; it must be changed at the first sign-in.',
        })}
      </p>
      <dl className="np-issued">
        <dt>{say({ zh: '账号', en: 'Account' })}</dt>
        <dd>{issued.account}</dd>
        <dt>{say({ zh: '口令', en: 'Password' })}</dt>
        <dd>{issued.password}</dd>
      </dl>
    </Modal>
  )
}
