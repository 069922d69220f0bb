import { ROLES, type Role } from '@county/core/permission'
import { useSay } from '@county/platform'
import { Section, sayMoment } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { readAgent } from '../me/read-agent.ts'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { useAction } from './use-action.ts'

/** Who is signed in, from where; the security administrator ends what should not be. */
export default function SessionsPage() {
  const say = useSay()
  const list = admin.useQuery('session.list', { limit: 500 }, { every: 60_000 })
  const { act, busy } = useAction()
  return (
    <AdminPage
      path="sessions"
      subtitle={list.data && say({ zh: `当前 ${list.data.length} 个登录`, en: `${list.data.length} sessions now` })}
    >
      <Section flush>
        <Answer query={list}>
          {(rows) => (
            <DataTable
              caption={say({ zh: '在线会话', en: 'Sessions' })}
              rows={rows}
              rowKey={(r) => r.id}
              columns={[
                {
                  key: 'name',
                  title: say({ zh: '姓名', en: 'Officer' }),
                  render: (r) => `${r.officerName}（${r.account}）`,
                },
                {
                  key: 'post',
                  title: say({ zh: '岗位', en: 'Post' }),
                  render: (r) =>
                    `${r.unitName ?? '—'} · ${r.role && r.role in ROLES ? say(ROLES[r.role as Role].title) : '—'}`,
                },
                {
                  key: 'at',
                  title: say({ zh: '登录时间', en: 'Signed in' }),
                  render: (r) => sayMoment(r.createdAt),
                  nowrap: true,
                },
                {
                  key: 'seen',
                  title: say({ zh: '最近操作', en: 'Last seen' }),
                  render: (r) => sayMoment(r.lastSeenAt),
                  nowrap: true,
                },
                { key: 'ip', title: say({ zh: '地址', en: 'Address' }), render: (r) => r.ip ?? '—', nowrap: true },
                {
                  key: 'agent',
                  title: say({ zh: '设备', en: 'Device' }),
                  render: (r) => readAgent(r.userAgent),
                  nowrap: true,
                },
              ]}
              rowActions={(r) =>
                r.current ? (
                  <span className="nc-muted">{say({ zh: '本次登录', en: 'This one' })}</span>
                ) : (
                  <button
                    type="button"
                    className="nc-link"
                    disabled={busy === r.id}
                    onClick={() =>
                      void act(
                        r.id,
                        {
                          title: say({ zh: `结束${r.officerName}的登录`, en: `End the session of ${r.officerName}` }),
                          content: say({
                            zh: '对方须重新登录；未提交的填写保留在其设备上。',
                            en: 'They must sign in again; drafts stay on their device.',
                          }),
                          ok: say({ zh: '结束登录', en: 'End' }),
                          danger: true,
                        },
                        (key) => admin.run('session.kill', { id: r.id }, { key }),
                        say({ zh: '已结束', en: 'Ended' }),
                      )
                    }
                  >
                    {say({ zh: '结束', en: 'End' })}
                  </button>
                )
              }
            />
          )}
        </Answer>
      </Section>
    </AdminPage>
  )
}
