import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { post, reviewUnit } from '../codes.ts'
import { electionPermissions, reviewPermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Candidates of an election (候选人), with what the joint review and the vote came to. */
export const Contender = defineLedger({
  id: 'party.contender',
  title: { zh: '换届候选人', en: 'Candidates of elections' },
  subject: 'person',
  identity: ['electionId', 'post'],
  permissions: electionPermissions,
  columns: ['bodyName', 'post', 'nominatedOn', 'passes', 'objections', 'votes', 'elected'],
  filters: ['post', 'elected', 'nominatedOn'],
  sort: { key: 'nominatedOn', descending: true },
  fields: z.object({
    electionId: field.reference({ label: { zh: '换届选举', en: 'Election' }, refersTo: 'party.election' }),
    bodyName: field.text({ label: { zh: '班子名称', en: 'Body' } }),
    post: field.code({ label: post.title, codes: post }),
    nominatedOn: field.date({ label: { zh: '提名日期', en: 'Nominated on' } }),
    passes: field.int({ label: { zh: '联审同意', en: 'Reviews passed' }, unit: '个部门', derived: true }),
    objections: field.int({ label: { zh: '联审不同意', en: 'Objections' }, unit: '个部门', derived: true }),
    votes: field.int({ label: { zh: '得票', en: 'Votes' }, unit: '票', ...derived }),
    elected: field.bool({ label: { zh: '当选', en: 'Elected' }, ...derived }),
  }),
})
export type Contender = LedgerValues<typeof Contender>

/** Opinions of departments about a candidate (资格联审). */
export const JointReview = defineLedger({
  id: 'party.jointReview',
  title: { zh: '资格联审意见', en: 'Joint review' },
  subject: 'person',
  identity: ['contenderId', 'unit'],
  permissions: reviewPermissions,
  columns: ['unit', 'passes', 'reviewedOn', 'opinion'],
  filters: ['unit', 'passes', 'reviewedOn'],
  sort: { key: 'reviewedOn', descending: true },
  fields: z.object({
    contenderId: field.reference({ label: { zh: '候选人', en: 'Candidate' }, refersTo: 'party.contender' }),
    unit: field.code({ label: reviewUnit.title, codes: reviewUnit }),
    passes: field.bool({ label: { zh: '同意', en: 'Passes' } }),
    reviewedOn: field.date({ label: { zh: '联审日期', en: 'Day' } }),
    opinion: field.longText({ label: { zh: '意见', en: 'Opinion' }, max: 500, optional: true }),
  }),
})
export type JointReview = LedgerValues<typeof JointReview>
