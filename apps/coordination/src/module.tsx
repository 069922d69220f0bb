import { ActionItem } from '@county/coordination/action-item/action-item'
import { errors } from '@county/coordination/errors'
import { EvaluationRule } from '@county/coordination/evaluation/evaluation-rule'
import { Fund } from '@county/coordination/fund/fund'
import { Inspection } from '@county/coordination/inspection/inspection'
import { Meeting } from '@county/coordination/meeting/meeting'
import { PilotTask } from '@county/coordination/pilot/pilot-task'
import { Practice } from '@county/coordination/practice/practice'
import { Project } from '@county/coordination/project/project'
import { Staffing } from '@county/coordination/staffing/staffing'
import { defineModule } from '@county/platform'
import { ledgerRoutes } from '@county/ui'
import { ItemActions, ItemState } from './action-item/item-actions.tsx'
import { api } from './api.ts'

/** What the coordination module shows. */
export default defineModule({
  errors,
  routes: [
    { path: '', lazy: () => import('./board/home.page.tsx') },
    { path: 'wall', lazy: () => import('./board/wall.page.tsx') },
    { path: 'reports', lazy: () => import('./report/reports.page.tsx') },
    { path: 'reports/:id', lazy: () => import('./report/report.page.tsx') },
    { path: 'months', lazy: () => import('./month/months.page.tsx') },
    { path: 'months/:month/notice', lazy: () => import('./month/notice.page.tsx') },
    { path: 'plan', lazy: () => import('./plan/plan.page.tsx') },
    { path: 'plan/:no', lazy: () => import('./plan/measure.page.tsx') },
    { path: 'tasks', lazy: () => import('./plan/tasks.page.tsx') },
    { path: 'indicators', lazy: () => import('./plan/indicators.page.tsx') },
    { path: 'figures/:module/:name', lazy: () => import('./figure/figure.page.tsx') },
    { path: 'counties', lazy: () => import('./figure/counties.page.tsx') },
    { path: 'requests', lazy: () => import('./request/requests.page.tsx') },
    { path: 'evaluation', lazy: () => import('./evaluation/evaluation.page.tsx') },
    { path: 'evaluation/:year/:unitId', lazy: () => import('./evaluation/sheet.page.tsx') },
    ...ledgerRoutes(EvaluationRule, api, { path: 'evaluation-rules', list: { importable: false } }),
    ...ledgerRoutes(PilotTask, api, { path: 'pilot-tasks' }),
    ...ledgerRoutes(Meeting, api, { path: 'meetings' }),
    ...ledgerRoutes(ActionItem, api, {
      path: 'action-items',
      record: {
        state: (row) => <ItemState row={row} />,
        actions: (row) => <ItemActions row={row} />,
        title: (row) => `${row.values.no ?? ''} ${row.values.title}`,
      },
    }),
    ...ledgerRoutes(Project, api, { path: 'projects' }),
    ...ledgerRoutes(Fund, api, { path: 'funds' }),
    ...ledgerRoutes(Staffing, api, { path: 'staffings' }),
    ...ledgerRoutes(Inspection, api, { path: 'inspections' }),
    ...ledgerRoutes(Practice, api, { path: 'practices' }),
  ],
  slots: {
    BoardSummaryCard: () => import('./slots/board-summary.slot.tsx'),
    MyReportsCard: () => import('./slots/my-reports.slot.tsx'),
  },
})
