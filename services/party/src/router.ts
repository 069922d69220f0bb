import { countyArea } from '@county/api-kit/ledger/county-hooks'
import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { readingVerbs, withChanges } from '@county/api-kit/ledger/with-changes'
import type { VerbTree } from '@county/api-kit/verb'
import { Backbone } from '@county/party/backbone/backbone'
import { Covenant } from '@county/party/covenant/covenant'
import { Candidate } from '@county/party/development/candidate'
import { DevelopmentStep } from '@county/party/development/step-record'
import { Contender, JointReview } from '@county/party/election/contender'
import { Election } from '@county/party/election/election'
import { Holding } from '@county/party/election/holding'
import { Meeting } from '@county/party/meeting/meeting'
import { Floating } from '@county/party/member/floating'
import { Member } from '@county/party/member/member'
import { Transfer } from '@county/party/member/transfer'
import { Organisation } from '@county/party/organisation/organisation'
import { RuleSetting } from '@county/party/setting/rule-setting'
import { grids } from './backbone/board.ts'
import { backboneHooks } from './backbone/hooks.ts'
import { covenantHooks } from './covenant/hooks.ts'
import { board as developmentBoard } from './development/board.ts'
import { correctStep } from './development/correct-step.ts'
import { dossier } from './development/dossier.ts'
import { notice } from './development/notice.ts'
import { openFile } from './development/open-file.ts'
import { recordStep } from './development/record-step.ts'
import { removeStep } from './development/remove-step.ts'
import { file } from './election/file.ts'
import { electionHooks, holdingHooks } from './election/hooks.ts'
import { nominate } from './election/nominate.ts'
import { recordResult } from './election/record-result.ts'
import { review } from './election/review.ts'
import { roster } from './election/roster.ts'
import { meetingHooks } from './meeting/hooks.ts'
import { floatingHooks, memberHooks } from './member/hooks.ts'
import { issue } from './member/issue.ts'
import { receive } from './member/receive.ts'
import { recordContact } from './member/record-contact.ts'
import { withdraw } from './member/withdraw.ts'
import { board as branchBoard } from './organisation/board.ts'
import { organisationHooks } from './organisation/hooks.ts'
import { CANDIDATE, MEMBER } from './tables.ts'

const candidate = ledgerVerbs(Candidate)

/** The module's verbs by name. Candidates, steps, transfers and votes change by verbs of their own alone. */
export const router = {
  organisation: {
    ...withChanges(ledgerVerbs(Organisation, organisationHooks), [MEMBER, CANDIDATE, Meeting.table]),
    board: branchBoard,
  },
  member: ledgerVerbs(Member, memberHooks),
  candidate: {
    ...readingVerbs(candidate),
    close: candidate.close,
    board: developmentBoard,
    dossier,
    notice,
    openFile,
    recordStep,
    correctStep,
    removeStep,
  },
  developmentStep: readingVerbs(ledgerVerbs(DevelopmentStep)),
  meeting: ledgerVerbs(Meeting, meetingHooks),
  floating: { ...ledgerVerbs(Floating, floatingHooks), recordContact },
  transfer: { ...readingVerbs(ledgerVerbs(Transfer)), issue, receive, withdraw },
  election: { ...ledgerVerbs(Election, electionHooks), file, recordResult },
  contender: { ...readingVerbs(ledgerVerbs(Contender)), nominate, review },
  jointReview: readingVerbs(ledgerVerbs(JointReview)),
  holding: { ...ledgerVerbs(Holding, holdingHooks), roster },
  covenant: ledgerVerbs(Covenant, covenantHooks),
  backbone: { ...ledgerVerbs(Backbone, backboneHooks), grids },
  ruleSetting: ledgerVerbs(RuleSetting, { area: countyArea }),
} satisfies VerbTree
