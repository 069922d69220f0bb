import { field } from '@county/core/ledger/field'
import { defineLedger, RowSource } from '@county/core/ledger/ledger'
import { disabilityCategory, disabilityGrade } from '@county/kernel/codes/disability'
import { education } from '@county/kernel/codes/education'
import { ethnicity } from '@county/kernel/codes/ethnicity'
import { hukouStatus } from '@county/kernel/codes/hukou-status'
import { marital } from '@county/kernel/codes/marital'
import { political } from '@county/kernel/codes/political'
import { relationToHead } from '@county/kernel/codes/relation-to-head'
import { sex } from '@county/kernel/codes/sex'
import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { personState, povertyCategory } from '../codes.ts'

const derived = { optional: true, derived: true } as const

/** The list of persons: every fact the registry holds about one. */
export const Person = defineLedger({
  id: 'residents.person',
  title: { zh: '居民', en: 'Persons' },
  subject: 'area',
  identity: ['idNumber'],
  institution: 'open',
  permissions: {
    read: 'residents.person.read',
    write: 'residents.person.write',
    import: 'residents.roster.import',
    export: 'residents.person.export',
  },
  columns: ['name', 'sex', 'birthDate', 'idNumber', 'householdNo', 'address', 'relationToHead', 'ethnicity', 'state'],
  filters: [
    'sex',
    'birthDate',
    'ethnicity',
    'education',
    'political',
    'hukouStatus',
    'disabilityCategory',
    'povertyCategory',
    'originTownship',
    'state',
  ],
  sort: { key: 'name' },
  fields: z.object({
    name: field.text({ label: { zh: '姓名', en: 'Name' }, max: 50 }),
    sex: field.code({ label: { zh: '性别', en: 'Sex' }, codes: sex }),
    birthDate: field.date({ label: { zh: '出生日期', en: 'Birth date' }, optional: true }),
    idNumber: field.citizenId({ label: { zh: '公民身份号码', en: 'Citizen number' }, optional: true }),
    phone: field.phone({ label: { zh: '联系电话', en: 'Telephone' }, optional: true }),
    householdNo: field.text({ label: { zh: '户编号', en: 'Household no.' }, ...derived }),
    address: field.text({ label: { zh: '住址', en: 'Address' }, max: 200, ...derived }),
    relationToHead: field.code({
      label: { zh: '与户主关系', en: 'Relation to head' },
      codes: relationToHead,
      ...derived,
    }),
    ethnicity: field.code({ label: { zh: '民族', en: 'Ethnicity' }, codes: ethnicity, optional: true }),
    education: field.code({ label: { zh: '文化程度', en: 'Education' }, codes: education, optional: true }),
    political: field.code({ label: { zh: '政治面貌', en: 'Political status' }, codes: political, optional: true }),
    marital: field.code({ label: { zh: '婚姻状况', en: 'Marital status' }, codes: marital, optional: true }),
    hukouStatus: field.code({ label: { zh: '户籍状态', en: 'Registration' }, codes: hukouStatus, optional: true }),
    disabilityCategory: field.code({
      label: { zh: '残疾类别', en: 'Disability' },
      codes: disabilityCategory,
      sensitivity: 'health',
      optional: true,
    }),
    disabilityGrade: field.code({
      label: { zh: '残疾等级', en: 'Grade of disability' },
      codes: disabilityGrade,
      sensitivity: 'health',
      optional: true,
    }),
    originTownship: field.text({ label: { zh: '迁出乡镇', en: 'Township of origin' }, ...derived }),
    povertyCategory: field.code({ label: { zh: '户类型', en: 'Category' }, codes: povertyCategory, ...derived }),
    state: field.code({ label: { zh: '人员状态', en: 'State' }, codes: personState, derived: true }),
    stateOn: field.date({ label: { zh: '状态日期', en: 'State since' }, ...derived }),
    tempNumber: field.text({ label: { zh: '临时编号', en: 'Temporary number' }, ...derived }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, max: 500, optional: true }),
  }),
})

const nullable = z.string().nullable()

/** Columns that every row of the registry has, as verbs return them. */
export const registryRow = {
  id: z.string(),
  version: z.number(),
  areaPath: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedByName: nullable,
  source: RowSource.nullable(),
  closedOn: nullable,
  closedReason: nullable,
  subject: z.null(),
}

/** A person as lists show it: number and telephone masked. */
export const PersonRow = z.object({
  ...registryRow,
  householdId: nullable,
  values: z.object({
    name: z.string(),
    sex: z.string(),
    birthDate: nullable,
    idNumber: nullable,
    phone: nullable,
    householdNo: nullable,
    address: nullable,
    relationToHead: nullable,
    ethnicity: nullable,
    education: nullable,
    political: nullable,
    marital: nullable,
    hukouStatus: nullable,
    disabilityCategory: nullable,
    disabilityGrade: nullable,
    originTownship: nullable,
    povertyCategory: nullable,
    state: z.string(),
    stateOn: nullable,
    tempNumber: nullable,
    note: nullable,
  }),
})
export type PersonRow = z.infer<typeof PersonRow>

/** What a person is told by when a new row is made. */
export const NewPerson = z.object({
  name: Person.fields.shape.name,
  sex: Person.fields.shape.sex.optional(),
  birthDate: LocalDate.nullish(),
  idNumber: z.string().trim().max(30).nullish(),
  phone: z.string().trim().max(30).nullish(),
  ethnicity: Person.fields.shape.ethnicity.optional(),
  education: Person.fields.shape.education.optional(),
  political: Person.fields.shape.political.optional(),
  marital: Person.fields.shape.marital.optional(),
  hukouStatus: Person.fields.shape.hukouStatus.optional(),
})
export type NewPerson = z.infer<typeof NewPerson>

/** What may be corrected of a person, without anything having happened in life. */
export const PersonCorrection = z.object({
  name: Person.fields.shape.name,
  sex: Person.fields.shape.sex,
  birthDate: LocalDate.nullable(),
  idNumber: z.string().trim().max(30).nullable(),
  phone: z.string().trim().max(30).nullable(),
  ethnicity: Person.fields.shape.ethnicity,
  education: Person.fields.shape.education,
  political: Person.fields.shape.political,
  marital: Person.fields.shape.marital,
  hukouStatus: Person.fields.shape.hukouStatus,
  disabilityCategory: Person.fields.shape.disabilityCategory,
  disabilityGrade: Person.fields.shape.disabilityGrade,
  note: Person.fields.shape.note,
  /** Working or studying elsewhere, still a member here. */
  away: z.boolean(),
})
export type PersonCorrection = z.infer<typeof PersonCorrection>

/** An event as pages show it. */
export const LifeEvent = z.object({
  id: z.string(),
  kind: z.string(),
  occurredOn: z.string(),
  personId: nullable,
  personName: nullable,
  householdId: nullable,
  householdNo: nullable,
  note: nullable,
  recordedAt: z.string(),
  recordedBy: nullable,
})
export type LifeEvent = z.infer<typeof LifeEvent>

/** A membership as pages show it. */
const MembershipCard = z.object({
  id: z.string(),
  householdId: z.string(),
  householdNo: z.string(),
  headName: z.string(),
  relation: nullable,
  from: z.string(),
  to: nullable,
  reasonIn: z.string(),
  reasonOut: nullable,
})

/** A person's page. */
export const PersonPage = z.object({
  person: PersonRow,
  age: z.number().nullable(),
  numberProblem: nullable,
  mergedInto: z.object({ id: z.string(), name: z.string() }).nullable(),
  memberships: z.array(MembershipCard),
  events: z.array(LifeEvent),
  openDuplicates: z.number(),
})
export type PersonPage = z.infer<typeof PersonPage>
