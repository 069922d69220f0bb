import { countyArea } from '@county/api-kit/ledger/county-hooks'
import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { readingVerbs, withChanges } from '@county/api-kit/ledger/with-changes'
import type { VerbTree } from '@county/api-kit/verb'
import { BuildingHead } from '@county/governance/building-head/building-head'
import { Dispute } from '@county/governance/dispute/dispute'
import { DisputeStep } from '@county/governance/dispute/dispute-step'
import { ResidencePermit } from '@county/governance/permit/residence-permit'
import { Device } from '@county/governance/police/device'
import { ListItem } from '@county/governance/police/list-item'
import { PolicePost } from '@county/governance/police/police-post'
import { PostStaff } from '@county/governance/police/post-staff'
import { Registration } from '@county/governance/registration/registration'
import { RegistrationMove } from '@county/governance/registration/registration-move'
import { Paper } from '@county/governance/service/paper'
import { ServiceCase } from '@county/governance/service/service-case'
import { ServiceItem } from '@county/governance/service/service-item'
import { RuleSetting } from '@county/governance/setting/rule-setting'
import { SpecialPerson } from '@county/governance/special/special-person'
import { HouseholdVisit } from '@county/governance/visit/household-visit'
import { headHooks } from './building-head/hooks.ts'
import { board as disputeBoard } from './dispute/board.ts'
import { grade } from './dispute/grade.ts'
import { disputeHooks } from './dispute/hooks.ts'
import { mediate } from './dispute/mediate.ts'
import { raise } from './dispute/raise.ts'
import { settle } from './dispute/settle.ts'
import { steps } from './dispute/steps.ts'
import { coverage } from './grid/coverage.ts'
import { board as permitBoard } from './permit/board.ts'
import { endorse } from './permit/endorse.ts'
import { permitHooks } from './permit/hooks.ts'
import { deviceHooks, staffHooks } from './police/hooks.ts'
import { moveHooks } from './registration/hooks.ts'
import { syncVerb } from './registration/sync.ts'
import { answer } from './service/answer.ts'
import { board as caseBoard, inbox } from './service/board.ts'
import { handOver } from './service/hand-over.ts'
import { caseHooks } from './service/hooks.ts'
import { intake } from './service/intake.ts'
import { papers } from './service/papers.ts'
import { sendBack } from './service/send-back.ts'
import { tell } from './service/tell.ts'
import { end, noteVisit, open, register } from './special/verbs.ts'
import { REGISTRATION, STEP } from './tables.ts'
import { board as visitBoard } from './visit/board.ts'
import { visitHooks } from './visit/hooks.ts'

/** The module's verbs by name. A verb of its own is one file, named here beside its ledger. */
export const router = {
  dispute: {
    ...withChanges(ledgerVerbs(Dispute, disputeHooks), [STEP]),
    board: disputeBoard,
    steps,
    grade,
    mediate,
    raise,
    settle,
  },
  disputeStep: readingVerbs(ledgerVerbs(DisputeStep)),
  serviceCase: {
    ...ledgerVerbs(ServiceCase, caseHooks),
    board: caseBoard,
    inbox,
    papers,
    intake,
    handOver,
    answer,
    sendBack,
    tell,
  },
  paper: ledgerVerbs(Paper),
  serviceItem: ledgerVerbs(ServiceItem, { area: countyArea }),
  householdVisit: { ...ledgerVerbs(HouseholdVisit, visitHooks), board: visitBoard },
  registration: { ...readingVerbs(ledgerVerbs(Registration)), syncFromRegistry: syncVerb },
  registrationMove: ledgerVerbs(RegistrationMove, moveHooks),
  residencePermit: {
    ...withChanges(ledgerVerbs(ResidencePermit, permitHooks), [REGISTRATION]),
    board: permitBoard,
    endorse,
  },
  buildingHead: ledgerVerbs(BuildingHead, headHooks),
  grid: { coverage },
  policePost: ledgerVerbs(PolicePost),
  postStaff: ledgerVerbs(PostStaff, staffHooks),
  device: ledgerVerbs(Device, deviceHooks),
  listItem: ledgerVerbs(ListItem, { area: countyArea }),
  specialPerson: { ...readingVerbs(ledgerVerbs(SpecialPerson)), register, noteVisit, end, open },
  ruleSetting: ledgerVerbs(RuleSetting, { area: countyArea }),
} satisfies VerbTree
