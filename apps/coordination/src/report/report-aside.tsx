import type { Report } from '@county/coordination/report/report'
import type { Text } from '@county/kernel/text'
import { type AppError, ErrorNotice, fileUrl, toAppError, uploadFile, useSay } from '@county/platform'
import { Button, EmptyState, Progress, Section, StateTag, sayMoment, Timeline } from '@county/ui'
import { useRef, useState } from 'react'
import { verbs } from '../api.ts'

/** Evidence attached to a report. Nothing has to be attached. */
export function Evidence({ report }: { report: Report }) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const attach = verbs.useCommand('report.attach')
  const detach = verbs.useCommand('report.detach')
  const editable = report.offers.includes('edit')
  const add = async (files: FileList | null) => {
    setError(null)
    try {
      for (const file of files ?? []) {
        setShare(0)
        const { fileId } = await uploadFile(file, 'evidence', { onProgress: setShare })
        await attach.run({ reportId: report.id, fileId })
      }
    } catch (thrown) {
      setError(toAppError(thrown))
    } finally {
      setShare(null)
      if (input.current) input.current.value = ''
    }
  }
  return (
    <Section
      title={say({ zh: '佐证材料', en: 'Evidence' })}
      hint={say({ zh: '按需添加，不作必须要求', en: 'only where useful' })}
      extra={
        editable && (
          <>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              aria-label={say({ zh: '选择文件', en: 'Choose files' })}
              onChange={(e) => void add(e.target.files)}
            />
            <Button size="small" onClick={() => input.current?.click()}>
              {say({ zh: '添加文件', en: 'Add file' })}
            </Button>
          </>
        )
      }
    >
      {error && <ErrorNotice error={error} />}
      {attach.error && <ErrorNotice error={attach.error} />}
      {share !== null && (
        <Progress
          label={say({ zh: '正在上传', en: 'Uploading' })}
          done={Math.round(share * 100)}
          total={100}
          unit="%"
        />
      )}
      {report.files.length === 0 ? (
        <span className="nc-muted">{say({ zh: '没有附件', en: 'No files' })}</span>
      ) : (
        <ul>
          {report.files.map((f) => (
            <li key={f.id}>
              <a className="nc-link" href={fileUrl(f.fileId)} download={f.name}>
                {f.name}
              </a>
              <span className="nc-muted nc-small">{` ${f.byName} ${sayMoment(f.at)} `}</span>
              {editable && (
                <Button
                  size="small"
                  type="text"
                  onClick={() => void detach.run({ reportId: report.id, fileId: f.fileId })}
                >
                  {say({ zh: '移除', en: 'Take out' })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const SIGNS = {
  pending: { zh: '待会签', en: 'waiting', tone: 'neutral' },
  agreed: { zh: '已会签', en: 'agreed', tone: 'good' },
  disagreed: { zh: '有不同数值', en: 'other values', tone: 'warn' },
} as const

/** The co-leads and what they said. */
export function Cosigns({ report }: { report: Report }) {
  const say = useSay()
  const sign = verbs.useCommand('report.cosign')
  return (
    <Section
      title={say({ zh: '共同牵头单位会签', en: 'Co-signatures' })}
      hint={say({ zh: '未会签不影响上报', en: 'does not hold up the report' })}
      extra={
        report.offers.includes('cosign') && (
          <Button
            type="primary"
            size="small"
            loading={sign.running}
            onClick={() => void sign.run({ reportId: report.id })}
          >
            {say({ zh: '同意会签', en: 'Co-sign' })}
          </Button>
        )
      }
    >
      {sign.error && <ErrorNotice error={sign.error} />}
      <ul>
        {report.cosigns.map((s) => (
          <li key={s.unitName}>
            {s.unitName} <StateTag tone={SIGNS[s.state].tone}>{say(SIGNS[s.state])}</StateTag>
            {s.at && <span className="nc-muted nc-small">{` ${s.byName ?? ''} ${sayMoment(s.at)}`}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const EVENTS: Record<string, Text> = {
  opened: { zh: '开启，已从台账取数', en: 'opened, filled from the ledgers' },
  refilled: { zh: '重新取数', en: 'recounted' },
  attached: { zh: '添加材料', en: 'attached a file' },
  detached: { zh: '移除材料', en: 'took out a file' },
  sent: { zh: '送审', en: 'sent for review' },
  confirmed: { zh: '审核通过', en: 'confirmed' },
  submitted: { zh: '上报', en: 'submitted' },
  returned: { zh: '退回', en: 'returned' },
  cosigned: { zh: '会签', en: 'co-signed' },
  disagreed: { zh: '提出不同数值', en: 'gave another value' },
  arbitrated: { zh: '裁定', en: 'ruled' },
  locked: { zh: '封存', en: 'locked' },
  reopened: { zh: '重新开放', en: 'reopened' },
}

/** Who did what and when. */
export function Steps({ report }: { report: Report }) {
  const say = useSay()
  return (
    <Section title={say({ zh: '办理记录', en: 'History' })}>
      {report.events.length === 0 ? (
        <EmptyState title={say({ zh: '没有记录', en: 'Nothing yet' })} />
      ) : (
        <Timeline
          items={report.events.map((e, i) => ({
            key: String(i),
            head: (
              <>
                <span className="nc-timeline__who">{e.actorName}</span>
                <time className="nc-num nc-muted" dateTime={e.at}>
                  {sayMoment(e.at)}
                </time>
                <span>{say(EVENTS[e.kind] ?? { zh: e.kind, en: e.kind })}</span>
              </>
            ),
            ...(e.detail ? { body: <p className="nc-muted nc-small">{e.detail}</p> } : {}),
          }))}
        />
      )}
    </Section>
  )
}
