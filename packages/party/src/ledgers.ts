import { Backbone } from './backbone/backbone.ts'
import { Covenant } from './covenant/covenant.ts'
import { Candidate } from './development/candidate.ts'
import { DevelopmentStep } from './development/step-record.ts'
import { Contender, JointReview } from './election/contender.ts'
import { Election } from './election/election.ts'
import { Holding } from './election/holding.ts'
import { Meeting } from './meeting/meeting.ts'
import { Floating } from './member/floating.ts'
import { Member } from './member/member.ts'
import { Transfer } from './member/transfer.ts'
import { Organisation } from './organisation/organisation.ts'
import { RuleSetting } from './setting/rule-setting.ts'

/** Every ledger of the module. */
export const LEDGERS = [
  Organisation,
  Member,
  Candidate,
  DevelopmentStep,
  Meeting,
  Floating,
  Transfer,
  Election,
  Contender,
  JointReview,
  Holding,
  Covenant,
  Backbone,
  RuleSetting,
] as const

/** Ledgers whose rows come from the module’s own verbs and are never typed. */
export const READ_ONLY: ReadonlySet<string> = new Set([DevelopmentStep.id, Transfer.id, Contender.id, JointReview.id])
/** Ledgers whose rows are opened by a verb of their own, but imported as the department keeps them. */
export const OPENED_BY_VERB: ReadonlySet<string> = new Set([Candidate.id])
