import { sayDate } from '@county/kernel/local-date'
import { ErrorNotice, useParams, useSay } from '@county/platform'
import { Page, PageHeader, PageSkeleton, PrintButton, Section } from '@county/ui'
import { type MonthNotice, verbs } from '../api.ts'

/** The dispatch notice of a month as a page; the same content as the document. */
export default function NoticePage() {
  const say = useSay()
  const { month = '' } = useParams()
  const notice = verbs.useQuery('month.notice', { month })
  if (notice.error) return <ErrorNotice error={notice.error} onRetry={() => void notice.refetch()} />
  if (!notice.data) return <PageSkeleton />
  const n = notice.data
  return (
    <Page>
      <PageHeader
        title={say({ zh: '月调度通报', en: 'Dispatch notice' })}
        back={{ to: `/coordination/months?month=${month}`, label: say({ zh: '月度', en: 'Month' }) }}
        actions={<PrintButton />}
      />
      <Section>
        <article style={{ maxWidth: 820, margin: '0 auto', lineHeight: 1.9 }} lang="zh-CN">
          <h2 style={{ textAlign: 'center', whiteSpace: 'pre-line' }}>{n.title}</h2>
          <p>{n.to}：</p>
          {n.blocks.map((b, i) => (
            <Block key={`${b.kind}${i}`} block={b} />
          ))}
          <p style={{ textAlign: 'end' }}>
            {n.issuer}
            <br />
            {sayDate(n.date, 'zh-CN')}
          </p>
        </article>
      </Section>
    </Page>
  )
}

function Block({ block: b }: { block: MonthNotice['blocks'][number] }) {
  if (b.kind === 'heading') return b.level === 1 ? <h3>{b.text}</h3> : <h4>{b.text}</h4>
  if (b.kind === 'paragraph')
    return (
      <p style={{ textIndent: '2em' }}>
        {b.lead && <strong>{b.lead}</strong>}
        {b.text}
      </p>
    )
  return (
    <div className="nc-table-wrap">
      <table className="nc-table">
        {b.caption && <caption>{b.caption}</caption>}
        <thead>
          <tr>
            {b.columns.map((c) => (
              <th key={c.header} scope="col" style={{ textAlign: c.align ?? 'start' }}>
                {c.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {b.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, i) => (
                <td key={b.columns[i]?.header} style={{ textAlign: b.columns[i]?.align ?? 'start' }}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
