import { ActionItem } from './action-item/action-item.ts'
import { EvaluationRule } from './evaluation/evaluation-rule.ts'
import { Fund } from './fund/fund.ts'
import { Inspection } from './inspection/inspection.ts'
import { Meeting } from './meeting/meeting.ts'
import { PilotTask } from './pilot/pilot-task.ts'
import { Practice } from './practice/practice.ts'
import { Project } from './project/project.ts'
import { Staffing } from './staffing/staffing.ts'

/** Every ledger of the coordination module. */
export const LEDGERS = [
  Project,
  Fund,
  Staffing,
  Meeting,
  ActionItem,
  Inspection,
  Practice,
  PilotTask,
  EvaluationRule,
] as const
