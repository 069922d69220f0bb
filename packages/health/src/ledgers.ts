import { Admission } from './admission/admission.ts'
import { Care } from './care/care.ts'
import { FollowUp } from './care/follow-up.ts'
import { Contract } from './contract/contract.ts'
import { Service } from './contract/service.ts'
import { EventReport } from './event/event-report.ts'
import { Illness } from './illness/illness.ts'
import { IllnessCost } from './illness/illness-cost.ts'
import { IllnessKind } from './illness/illness-kind.ts'
import { Institution } from './institution/institution.ts'
import { Staff } from './institution/staff.ts'
import { Outreach } from './outreach/outreach.ts'
import { RuleSetting } from './setting/rule-setting.ts'

/** Every ledger of the module. */
export const LEDGERS = [
  Contract,
  Service,
  Care,
  FollowUp,
  Illness,
  IllnessCost,
  Admission,
  Outreach,
  EventReport,
  Institution,
  Staff,
  IllnessKind,
  RuleSetting,
] as const
