import { countyArea } from '@county/api-kit/ledger/county-hooks'
import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { withChanges } from '@county/api-kit/ledger/with-changes'
import type { VerbTree } from '@county/api-kit/verb'
import { Admission } from '@county/health/admission/admission'
import { Care } from '@county/health/care/care'
import { FollowUp } from '@county/health/care/follow-up'
import { Contract } from '@county/health/contract/contract'
import { Service } from '@county/health/contract/service'
import { EventReport } from '@county/health/event/event-report'
import { Illness } from '@county/health/illness/illness'
import { IllnessCost } from '@county/health/illness/illness-cost'
import { IllnessKind } from '@county/health/illness/illness-kind'
import { Institution } from '@county/health/institution/institution'
import { Staff } from '@county/health/institution/staff'
import { Outreach } from '@county/health/outreach/outreach'
import { RuleSetting } from '@county/health/setting/rule-setting'
import { arrears } from './admission/arrears.ts'
import { eligibility } from './admission/eligibility.ts'
import { admissionHooks } from './admission/hooks.ts'
import { board } from './care/board.ts'
import { refreshFollowUps } from './care/follow.ts'
import { careHooks, followUpHooks } from './care/hooks.ts'
import { status } from './care/status.ts'
import { contractHooks, serviceHooks } from './contract/hooks.ts'
import { overview as contractOverview } from './contract/overview.ts'
import { eventHooks, outreachHooks } from './event/hooks.ts'
import { costHooks, illnessHooks, kindHooks } from './illness/hooks.ts'
import { institutionHooks, staffHooks } from './institution/hooks.ts'
import { overview as institutionOverview } from './institution/overview.ts'
import { CARE, CONTRACT, ILLNESS, SERVICE } from './tables.ts'

/** A new interval moves every follow-up to come. */
const ruleHooks = { area: countyArea, afterWrite: async (c: any) => void (await refreshFollowUps(c, null)) }

/** The module's verbs by name. */
export const router = {
  contract: { ...ledgerVerbs(Contract, contractHooks), overview: contractOverview },
  service: withChanges(ledgerVerbs(Service, serviceHooks), [CONTRACT]),
  care: ledgerVerbs(Care, careHooks),
  followUp: {
    ...withChanges(ledgerVerbs(FollowUp, followUpHooks), [CARE, ILLNESS, SERVICE, CONTRACT]),
    board,
  },
  status: { of: status },
  illness: ledgerVerbs(Illness, illnessHooks),
  illnessCost: ledgerVerbs(IllnessCost, costHooks),
  admission: { ...ledgerVerbs(Admission, admissionHooks), eligibility, arrears },
  outreach: ledgerVerbs(Outreach, outreachHooks),
  eventReport: ledgerVerbs(EventReport, eventHooks),
  institution: { ...ledgerVerbs(Institution, institutionHooks), overview: institutionOverview },
  staff: ledgerVerbs(Staff, staffHooks),
  illnessKind: ledgerVerbs(IllnessKind, kindHooks),
  ruleSetting: withChanges(ledgerVerbs(RuleSetting, ruleHooks), [CARE, ILLNESS]),
} satisfies VerbTree
