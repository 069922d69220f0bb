import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { EvaluationRule } from '@county/coordination/evaluation/evaluation-rule'
import { Fund } from '@county/coordination/fund/fund'
import { Inspection } from '@county/coordination/inspection/inspection'
import { PilotTask } from '@county/coordination/pilot/pilot-task'
import { Practice } from '@county/coordination/practice/practice'
import { Project } from '@county/coordination/project/project'
import { Staffing } from '@county/coordination/staffing/staffing'
import { actionItemVerbs } from './action-item/verbs.ts'
import { answer, ask, checkRequest, listRequests } from './adhoc/verbs.ts'
import { getNotice, makeNotice } from './document/month-notice.ts'
import { makeTaskTable } from './document/task-table.ts'
import { makeUrge } from './document/urge-notice.ts'
import { appeal, decide } from './evaluation/appeal.ts'
import { get, recount, sheet } from './evaluation/read.ts'
import { begin, close, freeze, publish } from './evaluation/steps.ts'
import { board } from './figure/board.ts'
import { compareFigure } from './figure/compare.ts'
import { giveReason } from './figure/give-reason.ts'
import { listPublished } from './figure/list-published.ts'
import { openRows } from './figure/open-rows.ts'
import { decideCard, getCard, listCards } from './indicator-card/verbs.ts'
import {
  evaluationRuleHooks,
  fundHooks,
  inspectionHooks,
  pilotHooks,
  projectHooks,
  staffingHooks,
} from './ledger/hooks.ts'
import { meetingVerbs } from './meeting/verbs.ts'
import { closeMonth } from './month/close-month.ts'
import { openMonth } from './month/open-month.ts'
import { remind } from './month/remind.ts'
import { listMonths, monthStatus } from './month/status.ts'
import { installPlan } from './plan/install-plan.ts'
import { getMeasureVerb, getPlan, listMeasures, setTaskPerson, taskTable } from './plan/verbs.ts'
import { arbitrate, cosignReport, disagree } from './report/cosign.ts'
import { attachFile, detachFile, refillReport, sendReport, setLine, setNarrative } from './report/edit.ts'
import { getReport, listReports, reportGrid } from './report/read.ts'
import { listFilers, reopenReport } from './report/reopen.ts'
import { confirmReport, returnReport, submitReport } from './report/steps.ts'

/** The module's verbs by their names. */
export const router = {
  plan: {
    get: getPlan,
    install: installPlan,
    measures: listMeasures,
    measure: getMeasureVerb,
    taskTable,
    setPerson: setTaskPerson,
    makeTaskTable,
  },
  indicatorCard: { list: listCards, get: getCard, decide: decideCard },
  figure: { board, openRows, giveReason, compare: compareFigure, published: listPublished },
  month: {
    list: listMonths,
    status: monthStatus,
    open: openMonth,
    close: closeMonth,
    reopen: reopenReport,
    remind,
    notice: getNotice,
    makeNotice,
    makeUrge,
  },
  report: {
    get: getReport,
    list: listReports,
    grid: reportGrid,
    filers: listFilers,
    refill: refillReport,
    setLine,
    setNarrative,
    attach: attachFile,
    detach: detachFile,
    send: sendReport,
    confirm: confirmReport,
    submit: submitReport,
    return: returnReport,
    cosign: cosignReport,
    disagree,
    arbitrate,
  },
  pilotTask: ledgerVerbs(PilotTask, pilotHooks),
  evaluationRule: ledgerVerbs(EvaluationRule, evaluationRuleHooks),
  evaluation: { get, sheet, recount, begin, freeze, publish, appeal, decide, close },
  adhoc: { check: checkRequest, ask, list: listRequests, answer },
  actionItem: actionItemVerbs(),
  meeting: meetingVerbs(),
  project: ledgerVerbs(Project, projectHooks),
  fund: ledgerVerbs(Fund, fundHooks),
  staffing: ledgerVerbs(Staffing, staffingHooks),
  inspection: ledgerVerbs(Inspection, inspectionHooks),
  practice: ledgerVerbs(Practice),
}
