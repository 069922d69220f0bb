import type { MonthStatus } from '@county/coordination/month/month'
import { sayNumber } from '@county/kernel/counted'
import { sayDate } from '@county/kernel/local-date'
import { sayMonth } from '@county/kernel/month'
import { can, ErrorNotice, Link, useLang, useSay } from '@county/platform'
import {
  Button,
  EmptyState,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  PageSkeleton,
  Section,
  Stat,
  StateTag,
  sayMoment,
  useDialogs,
} from '@county/ui'
import { verbs } from '../api.ts'
import { Submissions } from '../board/submissions.tsx'
import { saveFile } from '../shared/download.ts'
import { MonthChoice, useMonth } from '../shared/month-choice.tsx'
import { MonthTag } from '../shared/states.tsx'

/** A month from opening to closing: who has filed, reminding, documents, freezing, reopenings. */
export default function MonthsPage() {
  const [lang, say] = [useLang(), useSay()]
  const { month, months, setMonth } = useMonth()
  const status = verbs.useQuery('month.status', { month: month ?? '' }, { enabled: !!month, keepPrevious: true })
  if (status.error) return <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data || !month) return <PageSkeleton />
  const s = status.data
  return (
    <Page>
      <PageHeader
        title={say({ zh: '月度封存', en: 'Months' })}
        tags={<MonthTag state={s.state} />}
        subtitle={`${sayMonth(month, lang)} · ${sayStatus(s, lang)}`}
        actions={<MonthChoice month={month} months={months} onChange={setMonth} />}
      />
      <MonthActions status={s} />
      {s.state === 'none' ? (
        <Section>
          <EmptyState
            title={say({ zh: '这个月还没有开启', en: 'This month has not been opened' })}
            why={say({
              zh: '每月1日自动开启；开启时各单位月报已从台账填好。',
              en: 'It opens by itself on the 1st, filled from the ledgers.',
            })}
          />
        </Section>
      ) : (
        <>
          <Grid min={170}>
            <Stat title={say({ zh: '应报', en: 'Expected' })} value={s.counts.expected} unit="份" />
            <Stat
              title={say({ zh: '按时上报', en: 'On time' })}
              value={s.counts.onTime}
              unit="份"
              {...(s.rate.onTime === null ? {} : { foot: `${sayNumber(s.rate.onTime)}%` })}
            />
            <Stat title={say({ zh: '逾期上报', en: 'Late' })} value={s.counts.late} unit="份" />
            <Stat title={say({ zh: '未上报', en: 'Missing' })} value={s.missing.length} unit="份" better="zero" />
            <Stat title={say({ zh: '待裁定', en: 'Disputed' })} value={s.disputes} unit="条" better="zero" />
          </Grid>
          <Missing status={s} />
          <Submissions month={month} months={12} />
          <Unlocks status={s} />
        </>
      )}
    </Page>
  )
}

function sayStatus(s: MonthStatus, lang: 'zh-CN' | 'en'): string {
  if (s.state === 'closed')
    return lang === 'en'
      ? `closed ${sayMoment(s.closedAt ?? '')} by ${s.closedByName ?? ''}; ${sayNumber(s.figures)} figures, ${sayNumber(s.frozenRows)} rows`
      : `${sayMoment(s.closedAt ?? '')}由${s.closedByName ?? ''}封存；冻结${sayNumber(s.figures)}个数字、${sayNumber(s.frozenRows)}行台账`
  const last = s.due.isWorkday
    ? ''
    : lang === 'en'
      ? `, last workday ${s.due.lastWorkday}`
      : `（节假日，最后一个工作日${sayDate(s.due.lastWorkday, lang)}）`
  return lang === 'en' ? `due ${sayDate(s.due.dueOn, lang)}${last}` : `截止${sayDate(s.due.dueOn, lang)}${last}`
}

function MonthActions({ status: s }: { status: MonthStatus }) {
  const say = useSay()
  const { confirm, done } = useDialogs()
  const open = verbs.useCommand('month.open', {
    onDone: (o) =>
      done(
        say({
          zh: `已开启，生成${o.reports}份月报、${o.lines}行数据`,
          en: `Opened: ${o.reports} reports, ${o.lines} lines`,
        }),
      ),
  })
  const close = verbs.useCommand('month.close', {
    onDone: (o) =>
      done(
        say({
          zh: `已封存，冻结${o.figures}个数字、${o.rows}行台账`,
          en: `Closed: ${o.figures} figures, ${o.rows} rows`,
        }),
      ),
  })
  const remind = verbs.useCommand('month.remind', {
    onDone: (o) => done(say({ zh: `已提醒${o.sent}个单位`, en: `${o.sent} units reminded` })),
  })
  const notice = verbs.useCommand('month.makeNotice', { onDone: saveFile })
  const urge = verbs.useCommand('month.makeUrge', { onDone: saveFile })
  const error = [open, close, remind, notice, urge].find((c) => c.error)?.error
  const input = { month: s.month }
  const closeAsked = async () => {
    const missing = s.missing.length
      ? say({
          zh: `还有${s.missing.length}份月报没有上报，封存后记为“未报”。`,
          en: `${s.missing.length} reports are missing and will be marked so.`,
        })
      : ''
    const agreed = await confirm({
      title: say({
        zh: '封存后，这个月的数字和台账行不再改变',
        en: 'After closing, figures and rows of this month no longer change',
      }),
      content: `${missing}${say({ zh: '之后的更正会显示为“与当前台账的差异”。', en: 'Later corrections show as differences.' })}`,
      ok: say({ zh: '封存', en: 'Close' }),
    })
    if (agreed) await close.run(input)
  }
  return (
    <Section>
      {error && <ErrorNotice error={error} />}
      <div className="nc-row">
        {s.state === 'none' && can('coordination.month.run') && (
          <Button type="primary" loading={open.running} onClick={() => void open.run(input)}>
            {say({ zh: '开启月度', en: 'Open the month' })}
          </Button>
        )}
        {s.state === 'open' && (
          <>
            <Button type="primary" loading={close.running} onClick={() => void closeAsked()}>
              {say({ zh: '封存月度', en: 'Close the month' })}
            </Button>
            <Button loading={remind.running} onClick={() => void remind.run(input)}>
              {say({ zh: '催报', en: 'Remind' })}
            </Button>
            {s.missing.length > 0 && (
              <Button loading={urge.running} onClick={() => void urge.run(input)}>
                {say({ zh: '生成督办通知', en: 'Make the urging notice' })}
              </Button>
            )}
          </>
        )}
        {s.state !== 'none' && (
          <>
            <Button loading={notice.running} onClick={() => void notice.run(input)}>
              {say({ zh: '下载月调度通报', en: 'Download the dispatch notice' })}
            </Button>
            <LinkButton to={`/coordination/months/${s.month}/notice`}>
              {say({ zh: '预览通报', en: 'Read it here' })}
            </LinkButton>
          </>
        )}
      </div>
    </Section>
  )
}

function Missing({ status: s }: { status: MonthStatus }) {
  const say = useSay()
  if (!s.missing.length) return null
  return (
    <Section
      title={say({ zh: '未上报', en: 'Missing' })}
      hint={say({
        zh: `${s.missing.length}份，共${s.counts.expected}份`,
        en: `${s.missing.length} of ${s.counts.expected}`,
      })}
    >
      <ul>
        {s.missing.map((m) => (
          <li key={m.reportId}>
            <Link className="nc-link" to={`/coordination/reports/${m.reportId}`}>
              {m.measure}. {m.title}
            </Link>
            <span className="nc-muted"> {m.unitName}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Unlocks({ status: s }: { status: MonthStatus }) {
  const say = useSay()
  if (!s.unlocks.length) return null
  return (
    <Section title={say({ zh: '重新填报', en: 'Reopenings' })}>
      <ul>
        {s.unlocks.map((u) => (
          <li key={u.id}>
            <Link className="nc-link" to={`/coordination/reports/${u.reportId}`}>
              {say({ zh: `措施${u.measure}`, en: `Measure ${u.measure}` })}
            </Link>{' '}
            {u.personName}：{u.reason}{' '}
            <StateTag tone={u.active ? 'warn' : 'neutral'}>
              {u.active
                ? say({ zh: `开放至${sayMoment(u.expiresAt)}`, en: `until ${sayMoment(u.expiresAt)}` })
                : say({ zh: '已结束', en: 'ended' })}
            </StateTag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
