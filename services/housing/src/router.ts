import { countyArea } from '@county/api-kit/ledger/county-hooks'
import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { readingVerbs } from '@county/api-kit/ledger/with-changes'
import type { VerbTree } from '@county/api-kit/verb'
import { Certificate } from '@county/housing/certificate/certificate'
import { Holder } from '@county/housing/certificate/holder'
import { Help } from '@county/housing/help/help'
import { Payment } from '@county/housing/help/payment'
import { StepRecord } from '@county/housing/help/step-record'
import { Claim } from '@county/housing/insurance/claim'
import { HomeInsurance } from '@county/housing/insurance/home-insurance'
import { JobInsurance } from '@county/housing/insurance/job-insurance'
import { RoomUse } from '@county/housing/occupancy/room-use'
import { RuleSetting } from '@county/housing/setting/rule-setting'
import { Dwelling } from '@county/housing/stock/dwelling'
import { StockProject } from '@county/housing/stock/stock-project'
import { board as certificateBoard } from './certificate/board.ts'
import { holderHooks } from './certificate/hooks.ts'
import { readCase as certificateCase } from './certificate/read-case.ts'
import { certificateVerbs } from './certificate/step-verbs.ts'
import { board } from './help/board.ts'
import { paymentHooks } from './help/hooks.ts'
import { reviewList, waitingList } from './help/lists.ts'
import { notice } from './help/notice.ts'
import { payMonth } from './help/pay-month.ts'
import { readCase } from './help/read-case.ts'
import { request } from './help/request.ts'
import { stepVerbs } from './help/step-verbs.ts'
import { claimHooks } from './insurance/hooks.ts'
import { household } from './occupancy/household.ts'
import { overview } from './occupancy/overview.ts'
import { syncVerb } from './occupancy/sync-verb.ts'
import { dwellingHooks, projectHooks } from './stock/hooks.ts'

/** The module's verbs by name. The verbs of the two workflows are made from their declared steps. */
export const router = {
  roomUse: { ...readingVerbs(ledgerVerbs(RoomUse)), overview, household, syncFromRegistry: syncVerb },
  help: {
    ...readingVerbs(ledgerVerbs(Help)),
    board,
    case: readCase,
    notice,
    waitingList,
    reviewList,
    request,
    ...stepVerbs,
  },
  stepRecord: readingVerbs(ledgerVerbs(StepRecord)),
  payment: { ...ledgerVerbs(Payment, paymentHooks), payMonth },
  dwelling: ledgerVerbs(Dwelling, dwellingHooks),
  stockProject: ledgerVerbs(StockProject, projectHooks),
  certificate: {
    ...readingVerbs(ledgerVerbs(Certificate)),
    board: certificateBoard,
    case: certificateCase,
    ...certificateVerbs,
  },
  holder: ledgerVerbs(Holder, holderHooks),
  homeInsurance: ledgerVerbs(HomeInsurance),
  jobInsurance: ledgerVerbs(JobInsurance),
  claim: ledgerVerbs(Claim, claimHooks),
  ruleSetting: ledgerVerbs(RuleSetting, { area: countyArea }),
} satisfies VerbTree
