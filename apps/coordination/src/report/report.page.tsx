import type { Report } from '@county/coordination/report/report'
import { sayDate } from '@county/kernel/local-date'
import { sayMonth } from '@county/kernel/month'
import { ErrorNotice, useLang, useParams, useSay } from '@county/platform'
import { Notice, Page, PageHeader, PageSkeleton, PrintButton, sayMoment } from '@county/ui'
import { verbs } from '../api.ts'
import { ArrivalTag, ReportTag } from '../shared/states.tsx'
import { Cosigns, Evidence, Steps } from './report-aside.tsx'
import { ReportBar } from './report-bar.tsx'
import { ReportLines } from './report-lines.tsx'
import { Words } from './words.tsx'

/** A monthly report: lines already filled, what changed, words, evidence, co-signatures, and the next step. */
export default function ReportPage() {
  const { id = '' } = useParams()
  const query = verbs.useQuery('report.get', { id })
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <PageSkeleton />
  return <ReportView report={query.data} />
}

function ReportView({ report: r }: { report: Report }) {
  const [lang, say] = [useLang(), useSay()]
  return (
    <Page>
      <PageHeader
        title={`${r.measure}. ${r.title}`}
        windowTitle={`${sayMonth(r.month, lang)} ${r.title}`}
        back={{ to: `/coordination/reports?month=${r.month}`, label: say({ zh: '月报', en: 'Reports' }) }}
        tags={
          <>
            <ReportTag state={r.state} />
            <ArrivalTag arrival={r.arrival} />
          </>
        }
        subtitle={`${sayMonth(r.month, lang)} · ${r.unitName} · ${sayDue(r, lang)}`}
        actions={<PrintButton />}
      />
      <Remarks report={r} />
      <ReportLines report={r} />
      <Words report={r} />
      <Evidence report={r} />
      {r.cosigns.length > 0 && <Cosigns report={r} />}
      <Steps report={r} />
      <ReportBar report={r} />
    </Page>
  )
}

function sayDue(r: Report, lang: 'zh-CN' | 'en'): string {
  const day = sayDate(r.due.dueOn, lang)
  const before = r.due.isWorkday
    ? ''
    : lang === 'en'
      ? `, last workday ${sayDate(r.due.lastWorkday, lang)}`
      : `（节假日，最后一个工作日为${sayDate(r.due.lastWorkday, lang)}）`
  const left = r.due.workdaysLeft
  const wait = r.arrival !== 'waiting' ? '' : lang === 'en' ? `, ${left} workdays left` : `，还有${left}个工作日`
  return lang === 'en' ? `due ${day}${before}${wait}` : `截止${day}${before}${wait}`
}

/** Why a report was returned, and until when and for whom it is reopened. */
function Remarks({ report: r }: { report: Report }) {
  const say = useSay()
  return (
    <>
      {r.state === 'returned' && r.returnReason && (
        <Notice tone="warn" title={say({ zh: '移民局已退回，请修改后重新送审', en: 'Returned by the bureau' })}>
          <p>{r.returnReason}</p>
        </Notice>
      )}
      {r.unlock?.active && (
        <Notice
          tone="info"
          title={say({
            zh: `已对${r.unlock.personName}重新开放，截至${sayMoment(r.unlock.expiresAt)}`,
            en: `Reopened for ${r.unlock.personName} until ${sayMoment(r.unlock.expiresAt)}`,
          })}
        >
          <p>{r.unlock.reason}</p>
          <p className="nc-muted">
            {say({
              zh: '封存的台账数字不变，只能修改报送值、说明和文字。',
              en: 'Frozen figures stay; told values and words can be changed.',
            })}
          </p>
        </Notice>
      )}
    </>
  )
}
