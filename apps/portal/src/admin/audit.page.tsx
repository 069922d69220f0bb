import type { AuditBreak } from '@county/core/audit'
import type { Text } from '@county/kernel/text'
import { useSay } from '@county/platform'
import { Button, ErrorNotice, Notice, sayMoment } from '@county/ui'
import { useState } from 'react'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { AuditTable } from './audit-table.tsx'

const BREAKS: Record<AuditBreak['kind'], Text> = {
  edited: { zh: '有记录被改动', en: 'Lines were edited' },
  missing: { zh: '有记录缺失', en: 'Lines are missing' },
  added: { zh: '有记录被加入已封存的时段', en: 'Lines were added to a sealed time' },
  replaced: { zh: '有记录被替换', en: 'Lines were replaced' },
  sealChanged: { zh: '封存链被改动', en: 'The seals were changed' },
  tailCut: { zh: '封存链末尾被截断', en: 'The end of the chain was cut' },
  noAnchor: { zh: '没有可对照的外部留存', en: 'There is no outside anchor to compare with' },
}

/** The audit: who did what, and whether it is still as it was sealed. */
export default function AuditPage() {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  return (
    <AdminPage
      path="audit"
      subtitle={say({
        zh: '只增不改，每分钟封存一次，形成可校验的链。',
        en: 'Append-only, sealed every minute into a chain that can be verified.',
      })}
      actions={
        <Button type="primary" onClick={() => setAsked(true)} disabled={asked}>
          {say({ zh: '校验全部记录', en: 'Verify all' })}
        </Button>
      }
    >
      {asked && <Verification onAgain={() => setAsked(false)} />}
      <AuditTable of="audit" />
    </AdminPage>
  )
}

function Verification({ onAgain }: { onAgain: () => void }) {
  const say = useSay()
  const check = admin.useQuery('audit.verify', {}, { staleTime: 0 })
  if (check.error) return <ErrorNotice error={check.error} onRetry={() => void check.refetch()} />
  if (!check.data || check.isFetching)
    return (
      <Notice
        tone="info"
        title={say({ zh: '正在校验，记录较多时需要几分钟…', en: 'Verifying; this may take minutes…' })}
      />
    )
  const { ok, seals, lines, unsealed, lastSealAt, head, breaks } = check.data
  const serious = breaks.filter((b) => b.kind !== 'noAnchor')
  return (
    <Notice
      tone={ok ? 'good' : 'danger'}
      title={
        ok
          ? say({ zh: `校验通过：${lines} 条记录与封存时一致`, en: `Verified: ${lines} lines are as sealed` })
          : say({
              zh: `校验不通过：发现 ${serious.length || breaks.length} 处异常`,
              en: `Not verified: ${serious.length || breaks.length} breaks`,
            })
      }
      actions={<Button onClick={onAgain}>{say({ zh: '关闭', en: 'Close' })}</Button>}
    >
      <p>
        {say({
          zh: `封存 ${seals} 次，尚未封存 ${unsealed} 条`,
          en: `${seals} seals, ${unsealed} lines not sealed yet`,
        })}
        {lastSealAt && say({ zh: `，最近封存 ${sayMoment(lastSealAt)}`, en: `, last at ${sayMoment(lastSealAt)}` })}
      </p>
      {head && (
        <p className="np-code">
          {say({ zh: '最新封存值：', en: 'Head: ' })}
          {head}
        </p>
      )}
      {breaks.length > 0 && (
        <ul>
          {breaks.map((b, i) => (
            <li key={`${b.kind}${b.seal}${i}`}>
              {say(BREAKS[b.kind])}
              {b.seal !== null && say({ zh: `（第 ${b.seal} 次封存）`, en: ` (seal ${b.seal})` })}
              {b.lines.length > 0 && <span className="np-code"> {b.lines.slice(0, 5).join(' ')}</span>}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
