import { education } from '@county/kernel/codes/education'
import { ethnicity } from '@county/kernel/codes/ethnicity'
import { sex } from '@county/kernel/codes/sex'
import { useParams, useT } from '@county/platform'
import { ErrorNotice, Page, PageHeader, PageSkeleton, PrintButton, Section, useCode } from '@county/ui'
import { api } from '../api.ts'

/** The public notice, to be printed and posted: only what may be published. */
export default function NoticePage() {
  const t = useT()
  const code = useCode()
  const { id = '' } = useParams()
  const query = api.useQuery('candidate.notice', { id })
  const back = { to: `/party/development/${id}`, label: t('file.title') }
  if (query.error)
    return (
      <Page>
        <PageHeader title={t('notice.title')} back={back} />
        <ErrorNotice error={query.error} doing={t('notice.title')} onRetry={() => void query.refetch()} />
      </Page>
    )
  const n = query.data
  if (!n) return <PageSkeleton />
  const rows: [string, string][] = [
    ['name', n.personName],
    ['sex', n.sex ? code(sex, n.sex) : '—'],
    ['ethnicity', n.ethnicity ? code(ethnicity, n.ethnicity) : '—'],
    ['birthMonth', n.birthMonth ?? '—'],
    ['education', n.education ? code(education, n.education) : '—'],
    ['branch', n.branchName],
    ['appliedOn', n.appliedOn],
    ['activistOn', n.activistOn ?? '—'],
    ['targetOn', n.targetOn ?? '—'],
    ['contacts', n.contacts ?? '—'],
    ['introducers', n.introducers ?? '—'],
  ]
  return (
    <Page>
      <PageHeader title={t('notice.title')} subtitle={t('notice.only')} back={back} actions={<PrintButton />} />
      <Section>
        <article style={{ maxWidth: 720, margin: '0 auto', lineHeight: 1.9 }}>
          <h2 style={{ textAlign: 'center' }}>{t('notice.heading')}</h2>
          <p style={{ textIndent: '2em' }}>{t('notice.text', { name: n.personName, branch: n.branchName })}</p>
          <table className="nc-table">
            <caption className="nc-hidden">{t('notice.title')}</caption>
            <tbody>
              {rows.map(([key, value]) => (
                <tr key={key}>
                  <th scope="row" style={{ width: '12em' }}>
                    {t(`notice.${key}`)}
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p style={{ textIndent: '2em' }}>{t('notice.period', { from: n.from, until: n.until })}</p>
          <p style={{ textAlign: 'right' }}>
            {n.branchName}
            <br />
            {n.from}
          </p>
        </article>
      </Section>
    </Page>
  )
}
