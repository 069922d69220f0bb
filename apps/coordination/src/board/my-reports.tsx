import { useSay } from '@county/platform'
import { Card, Grid, LinkButton, Section } from '@county/ui'
import { verbs } from '../api.ts'
import { ArrivalTag, ReportTag } from '../shared/states.tsx'

/** The reports of the reader's own unit for a month, each to be opened at once. */
export function MyReports({ month }: { month: string }) {
  const say = useSay()
  const reports = verbs.useQuery('report.list', { mine: true, month })
  const rows = reports.data ?? []
  if (!rows.length) return null
  return (
    <Section title={say({ zh: '本单位月报', en: 'Reports of your unit' })}>
      <Grid min={280}>
        {rows.map((r) => (
          <Card key={r.id} title={`${r.month} · ${r.title}`}>
            <div className="nc-row">
              <ReportTag state={r.state} />
              <ArrivalTag arrival={r.arrival} />
            </div>
            <p className="nc-muted nc-small" style={{ margin: '8px 0' }}>
              {r.open > 0
                ? say({
                    zh: `${r.lines}行已取数，${r.open}行需要填写或说明`,
                    en: `${r.lines} lines filled, ${r.open} need you`,
                  })
                : say({ zh: `${r.lines}行已全部取数，可直接送审`, en: `All ${r.lines} lines are filled` })}
              {say({ zh: `；截止${r.dueOn}`, en: `; due ${r.dueOn}` })}
            </p>
            <LinkButton type="primary" to={`/coordination/reports/${r.id}`}>
              {say({ zh: '打开月报', en: 'Open report' })}
            </LinkButton>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}
