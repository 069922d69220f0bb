import { expect, type Page } from '@playwright/test'
import { type AtApi, atApi } from './verbs.ts'

/** A department whose month is filed again and again: who fills in, who reviews, and its report. */
export interface Filing {
  filer: string
  reportId: string
  /** Files the month on the report's page, as the department does. */
  file(page: Page): Promise<void>
  end(): Promise<void>
}

interface Line {
  id: string
  source: string
  value: number | null
  needsExplanation: boolean
}

interface Report {
  id: string
  state: string
  open: number
  mine: boolean
  lineRows: Line[]
}

/** Makes a department's report of the open month ready to be sent, by the verbs its page uses. */
export async function prepareFiling(filer: string): Promise<Filing> {
  const [officer, reviewer, bureau] = await Promise.all([atApi(filer), atApi(`${filer}-sh`), atApi('yimin')])
  const months = await officer.query<{ month: string; state: string }[]>('coordination.month.list')
  const month = months.find((m) => m.state === 'open')?.month
  const reports = await officer.query<Report[]>('coordination.report.list', { month, mine: true })
  const found = reports.find((r) => r.state !== 'locked')
  if (!found) throw new Error(`${filer} has no report of ${month}`)
  const reportId = found.id
  if (found.state === 'submitted') await bureau.command('coordination.report.return', { reportId, reason: '演练' })
  await fillIn(officer, reportId)
  return {
    filer,
    reportId,
    async file(page) {
      await page.goto(`/coordination/reports/${reportId}`)
      await page.getByRole('button', { name: '确认数据并送审' }).click()
      await expect(page.getByText('已送审', { exact: false }).first()).toBeVisible()
      await reviewer.command('coordination.report.confirm', { reportId })
      await reviewer.command('coordination.report.submit', { reportId })
      await page.reload()
      await expect(page.getByText('已上报', { exact: false }).first()).toBeVisible()
      await bureau.command('coordination.report.return', { reportId, reason: '演练' })
    },
    async end() {
      for (const api of [officer, reviewer, bureau]) await api.end()
    },
  }
}

async function fillIn(officer: AtApi, reportId: string): Promise<void> {
  const report = await officer.query<Report>('coordination.report.get', { id: reportId })
  for (const line of report.lineRows) {
    const change = {
      ...(line.needsExplanation ? { explanation: '本月集中核查，人员变动已逐户核实。' } : {}),
      ...(line.source === 'reported' && line.value === null ? { value: 0 } : {}),
    }
    if (Object.keys(change).length)
      await officer.command('coordination.report.setLine', { reportId, lineId: line.id, ...change })
  }
}
