import { BuildingHead } from './building-head/building-head.ts'
import { Dispute } from './dispute/dispute.ts'
import { DisputeStep } from './dispute/dispute-step.ts'
import { ResidencePermit } from './permit/residence-permit.ts'
import { Device } from './police/device.ts'
import { ListItem } from './police/list-item.ts'
import { PolicePost } from './police/police-post.ts'
import { PostStaff } from './police/post-staff.ts'
import { Registration } from './registration/registration.ts'
import { RegistrationMove } from './registration/registration-move.ts'
import { Paper } from './service/paper.ts'
import { ServiceCase } from './service/service-case.ts'
import { ServiceItem } from './service/service-item.ts'
import { RuleSetting } from './setting/rule-setting.ts'
import { SpecialPerson } from './special/special-person.ts'
import { HouseholdVisit } from './visit/household-visit.ts'

/** Every ledger of the module. */
export const LEDGERS = [
  Dispute,
  DisputeStep,
  ServiceCase,
  Paper,
  ServiceItem,
  HouseholdVisit,
  Registration,
  RegistrationMove,
  ResidencePermit,
  BuildingHead,
  PolicePost,
  PostStaff,
  Device,
  ListItem,
  SpecialPerson,
  RuleSetting,
] as const

/** Ledgers whose rows come from the module’s own verbs and are never typed. */
export const READ_ONLY: ReadonlySet<string> = new Set([DisputeStep.id, Registration.id, SpecialPerson.id])
