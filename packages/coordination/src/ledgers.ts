import { ActionItem } from './action-item/action-item.ts'
import { Fund } from './fund/fund.ts'
import { Inspection } from './inspection/inspection.ts'
import { Meeting } from './meeting/meeting.ts'
import { Practice } from './practice/practice.ts'
import { Project } from './project/project.ts'
import { Staffing } from './staffing/staffing.ts'

/** Every ledger of the coordination module. */
export const LEDGERS = [Project, Fund, Staffing, Meeting, ActionItem, Inspection, Practice] as const
