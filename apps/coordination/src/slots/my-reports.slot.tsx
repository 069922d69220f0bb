import { useSay } from '@county/platform'
import { Section } from '@county/ui'
import { MyReports } from '../board/my-reports.tsx'
import { useOpenMonth } from '../shared/open-month.ts'

/** For a department's home page: its reports of the month, each with a direct way in. */
export default function MyReportsCard() {
  const say = useSay()
  const month = useOpenMonth()
  if (!month)
    return (
      <Section title={say({ zh: '本单位月报', en: 'Reports of your unit' })}>
        <p className="nc-muted">{say({ zh: '本月还没有需要填报的月报', en: 'No report to file yet' })}</p>
      </Section>
    )
  return <MyReports month={month} />
}
