import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { householdState, povertyCategory } from '../codes.ts'
import { LifeEvent, PersonRow, registryRow } from '../person/person.ts'

const derived = { optional: true, derived: true } as const

/** The list of households. */
export const Household = defineLedger({
  id: 'residents.household',
  title: { zh: '家庭', en: 'Households' },
  subject: 'area',
  identity: ['no'],
  institution: 'open',
  permissions: {
    read: 'residents.person.read',
    write: 'residents.person.write',
    import: 'residents.roster.import',
    export: 'residents.person.export',
  },
  columns: ['no', 'headName', 'size', 'siteName', 'roomLabel', 'originTownship', 'povertyCategory', 'movedInOn'],
  filters: ['povertyCategory', 'originTownship', 'siteName', 'movedInOn', 'wholeVillage', 'state'],
  sort: { key: 'no' },
  fields: z.object({
    no: field.text({ label: { zh: '户编号', en: 'Household no.' }, max: 40 }),
    headName: field.text({ label: { zh: '户主', en: 'Head' }, ...derived }),
    size: field.int({ label: { zh: '人口', en: 'Members' }, unit: '人', derived: true }),
    siteName: field.text({ label: { zh: '安置区', en: 'Site' }, ...derived }),
    roomLabel: field.text({ label: { zh: '房号', en: 'Room' }, ...derived }),
    address: field.text({ label: { zh: '住址', en: 'Address' }, max: 200, ...derived }),
    originTownship: field.text({ label: { zh: '迁出乡镇', en: 'Township of origin' }, optional: true }),
    originVillage: field.text({ label: { zh: '迁出村', en: 'Village of origin' }, optional: true }),
    originGroup: field.text({ label: { zh: '迁出组', en: 'Group of origin' }, optional: true }),
    wholeVillage: field.bool({ label: { zh: '整村搬迁', en: 'Whole village moved' }, optional: true }),
    contractedMu: field.decimal({
      label: { zh: '承包地', en: 'Contracted land' },
      unit: '亩',
      max: 10_000,
      optional: true,
    }),
    forestMu: field.decimal({ label: { zh: '林地', en: 'Forest land' }, unit: '亩', max: 100_000, optional: true }),
    homesteadM2: field.decimal({
      label: { zh: '宅基地', en: 'Homestead' },
      unit: '平方米',
      max: 10_000,
      optional: true,
    }),
    movedInOn: field.date({ label: { zh: '入住日期', en: 'Moved in' }, optional: true }),
    povertyCategory: field.code({
      label: { zh: '户类型', en: 'Category' },
      codes: povertyCategory,
      optional: true,
    }),
    state: field.code({ label: { zh: '户状态', en: 'State' }, codes: householdState, derived: true }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, max: 500, optional: true }),
  }),
})

const nullable = z.string().nullable()
const land = z.number().nullable()

/** A household as lists show it. */
export const HouseholdRow = z.object({
  ...registryRow,
  headPersonId: nullable,
  roomId: nullable,
  values: z.object({
    no: z.string(),
    headName: z.string(),
    size: z.number(),
    siteName: nullable,
    roomLabel: nullable,
    address: nullable,
    originTownship: nullable,
    originVillage: nullable,
    originGroup: nullable,
    wholeVillage: z.boolean().nullable(),
    contractedMu: land,
    forestMu: land,
    homesteadM2: land,
    movedInOn: nullable,
    povertyCategory: nullable,
    state: z.string(),
    note: nullable,
  }),
})
export type HouseholdRow = z.infer<typeof HouseholdRow>

/** What may be corrected of a household; room, head and members change by their own verbs. */
export const HouseholdCorrection = z.object({
  no: Household.fields.shape.no,
  originTownship: Household.fields.shape.originTownship,
  originVillage: Household.fields.shape.originVillage,
  originGroup: Household.fields.shape.originGroup,
  wholeVillage: z.boolean().nullable(),
  contractedMu: z.number().min(0).max(10_000).multipleOf(0.01).nullable(),
  forestMu: z.number().min(0).max(100_000).multipleOf(0.01).nullable(),
  homesteadM2: z.number().min(0).max(10_000).multipleOf(0.01).nullable(),
  movedInOn: LocalDate.nullable(),
  povertyCategory: Household.fields.shape.povertyCategory,
  note: Household.fields.shape.note,
})
export type HouseholdCorrection = z.infer<typeof HouseholdCorrection>

/** A member on the household's page, with the days of the membership. */
export const HouseholdMember = z.object({
  person: PersonRow,
  age: z.number().nullable(),
  relation: nullable,
  isHead: z.boolean(),
  from: z.string(),
  to: nullable,
  reasonIn: z.string(),
  reasonOut: nullable,
})
export type HouseholdMember = z.infer<typeof HouseholdMember>

/** A household's page: facts, members on the day asked for, who left, what happened, who looks after it. */
export const HouseholdPage = z.object({
  household: HouseholdRow,
  asOf: LocalDate,
  members: z.array(HouseholdMember),
  left: z.array(HouseholdMember),
  events: z.array(LifeEvent),
  room: z.object({ id: z.string(), label: z.string(), building: z.string(), areaM2: z.number().nullable() }).nullable(),
  grid: z.object({ path: z.string(), name: z.string(), holder: nullable }).nullable(),
})
export type HouseholdPage = z.infer<typeof HouseholdPage>
