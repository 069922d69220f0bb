import type { LowIncomePersons, SyncDone } from '@county/employment/labour-record/verbs'
import type { MatchAnswer, MatchAsk, MatchStored, Recommend, RecordOutcome } from '@county/employment/opening/verbs'
import type {
  CheckDone,
  DueCards,
  ListDueCards,
  RecordCheck,
  UnvisitedCards,
} from '@county/employment/service-card/verbs'
import type {
  AttendanceDone,
  Certified,
  CertifyTrainees,
  Enrolled,
  EnrolTrainees,
  RecordAttendance,
  TrainingRoster,
} from '@county/employment/training/verbs'
import type { AssignWelfare, EndWelfare, WelfareDone } from '@county/employment/welfare/verbs'
import type {
  ClearZero,
  DismissZero,
  PlanZero,
  RecogniseZero,
  RefreshDone,
  ZeroBoard,
} from '@county/employment/zero-household/verbs'
import { createModuleApi } from '@county/platform'

interface Query<I, O> {
  kind: 'query'
  input: I
  output: O
}
interface Command<I, O> {
  kind: 'command'
  input: I
  output: O
}
interface Page {
  area?: string
  cursor?: string
  limit?: number
}

/** The module's own verbs, beside those of its ledgers. */
export interface EmploymentVerbs {
  'serviceCard.listDue': Query<ListDueCards, DueCards>
  'serviceCard.listUnvisited': Query<Page, UnvisitedCards>
  'serviceCard.recordCheck': Command<RecordCheck, CheckDone>
  'lowIncome.list': Query<Page, LowIncomePersons>
  'labourRecord.syncFromRegistry': Command<Record<string, never>, SyncDone>
  'zeroHousehold.board': Query<{ area?: string }, ZeroBoard>
  'zeroHousehold.refresh': Command<Record<string, never>, RefreshDone>
  'zeroHousehold.recognise': Command<RecogniseZero, unknown>
  'zeroHousehold.plan': Command<PlanZero, unknown>
  'zeroHousehold.clear': Command<ClearZero, unknown>
  'zeroHousehold.dismiss': Command<DismissZero, unknown>
  'opening.match': Query<MatchAsk, MatchAnswer>
  'match.recommend': Command<Recommend, MatchStored>
  'match.recordOutcome': Command<RecordOutcome, MatchStored>
  'training.roster': Query<{ batchId: string }, TrainingRoster>
  'training.enrol': Command<EnrolTrainees, Enrolled>
  'training.recordAttendance': Command<RecordAttendance, AttendanceDone>
  'training.certify': Command<CertifyTrainees, Certified>
  'welfare.assign': Command<AssignWelfare, WelfareDone>
  'welfare.end': Command<EndWelfare, WelfareDone>
}

/** The module's own verbs, typed. */
export const verbs = createModuleApi<EmploymentVerbs>('employment')
/** The same server for the page kinds drawn from ledgers. */
export const api = createModuleApi<any>('employment')
