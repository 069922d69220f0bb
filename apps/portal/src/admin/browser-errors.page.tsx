import type { BrowserErrorRow } from '@county/core/browser-error'
import { useSay } from '@county/platform'
import { Modal, Section, sayMoment } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { useState } from 'react'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'

/** Errors that browsers met, equal ones counted. */
export default function BrowserErrorsPage() {
  const say = useSay()
  const list = admin.useQuery('browserError.list', { limit: 200 })
  const [shown, setShown] = useState<BrowserErrorRow | null>(null)
  return (
    <AdminPage
      path="browser-errors"
      subtitle={say({
        zh: '各模块页面上报的故障，相同的合并计数；不含个人信息。',
        en: 'Errors of each module’s pages, equal ones counted, without personal data.',
      })}
    >
      <Section flush>
        <Answer
          query={list}
          empty={{
            when: (rows) => rows.length === 0,
            title: say({ zh: '没有页面故障', en: 'No errors' }),
            why: say({
              zh: '用户页面出错时会自动上报到这里。',
              en: 'Errors in browsers are reported here by themselves.',
            }),
          }}
        >
          {(rows) => (
            <DataTable
              caption={say({ zh: '页面故障', en: 'Browser errors' })}
              rows={rows}
              rowKey={(r) => r.id}
              columns={[
                {
                  key: 'module',
                  title: say({ zh: '模块', en: 'Module' }),
                  render: (r) => <span className="np-code">{r.module}</span>,
                  nowrap: true,
                },
                {
                  key: 'version',
                  title: say({ zh: '版本', en: 'Version' }),
                  render: (r) => <span className="np-code">{r.version ?? '—'}</span>,
                  nowrap: true,
                },
                { key: 'message', title: say({ zh: '故障', en: 'Error' }), render: (r) => r.message, clip: true },
                {
                  key: 'path',
                  title: say({ zh: '页面', en: 'Page' }),
                  render: (r) => <span className="np-code">{r.path}</span>,
                },
                { key: 'count', title: say({ zh: '次数', en: 'Times' }), render: (r) => r.count, end: true },
                {
                  key: 'last',
                  title: say({ zh: '最近', en: 'Last' }),
                  render: (r) => sayMoment(r.lastAt),
                  nowrap: true,
                },
              ]}
              rowActions={(r) => (
                <button type="button" className="nc-link" onClick={() => setShown(r)}>
                  {say({ zh: '详情', en: 'Details' })}
                </button>
              )}
            />
          )}
        </Answer>
      </Section>
      {shown && (
        <Modal open title={shown.message} onCancel={() => setShown(null)} footer={null} width={760}>
          <pre className="np-json">{shown.stack ?? '—'}</pre>
        </Modal>
      )}
    </AdminPage>
  )
}
