import { zodCode } from '@county/kernel/codes/code-table'
import { relationToHead } from '@county/kernel/codes/relation-to-head'
import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { NewPerson } from '../person/person.ts'

const Relation = zodCode(relationToHead)
const note = z.string().trim().max(500).nullish()
const succession = {
  /** Who becomes the head when the head leaves and others stay. */
  newHeadId: z.uuid().nullish(),
  /** Relation to the new head of those who stay, by person id; what follows for sure may be left out. */
  relations: z.record(z.uuid(), Relation).optional(),
}

/** Somebody who joins: a person of the registry, or a new one. */
export const JoinerInput = z.union([
  z.strictObject({ personId: z.uuid(), relation: Relation }),
  z.strictObject({ values: NewPerson, relation: Relation }),
])
export type JoinerInput = z.infer<typeof JoinerInput>

/** What a new household is told by. */
export const NewHousehold = z.object({
  /** Left empty, the next free number is given. */
  no: z.string().trim().min(1).max(40).nullish(),
  roomId: z.uuid().nullish(),
  /** Where it lives when it has no room; default: where it comes from, or the officer's own area. */
  areaPath: z.string().max(200).nullish(),
  originTownship: z.string().trim().max(100).nullish(),
  originVillage: z.string().trim().max(100).nullish(),
  originGroup: z.string().trim().max(100).nullish(),
  povertyCategory: z.string().max(10).nullish(),
})
export type NewHousehold = z.infer<typeof NewHousehold>

/** Registers a birth. */
export const RegisterBirth = z.object({
  householdId: z.uuid(),
  child: NewPerson.extend({ birthDate: LocalDate, sex: z.enum(['1', '2']) }),
  relation: Relation,
  motherId: z.uuid().nullish(),
  fatherId: z.uuid().nullish(),
  note,
})
export type RegisterBirth = z.infer<typeof RegisterBirth>

/** Registers a death. */
export const RegisterDeath = z.object({ personId: z.uuid(), on: LocalDate, ...succession, note })
export type RegisterDeath = z.infer<typeof RegisterDeath>

/** Persons move in: into a household, or as a new one. */
export const MoveIn = z.object({
  householdId: z.uuid().nullish(),
  newHousehold: NewHousehold.nullish(),
  joiners: z.array(JoinerInput).min(1).max(30),
  /** Place of the head among the joiners of a new household, from 0. */
  head: z.int().min(0).max(29).default(0),
  on: LocalDate,
  note,
})
export type MoveIn = z.infer<typeof MoveIn>

/** Members move away. */
export const MoveAway = z.object({
  householdId: z.uuid(),
  personIds: z.array(z.uuid()).min(1).max(50),
  on: LocalDate,
  reason: z.enum(['household', 'returned', 'marriedOut', 'work', 'other']),
  destination: z.string().trim().max(200).nullish(),
  ...succession,
  note,
})
export type MoveAway = z.infer<typeof MoveAway>

/** Somebody marries in. */
export const MarryIn = z.object({
  householdId: z.uuid(),
  spouseId: z.uuid(),
  joiner: JoinerInput,
  on: LocalDate,
  ...succession,
  note,
})
export type MarryIn = z.infer<typeof MarryIn>

/** Members split off into a new household. */
export const SplitHousehold = z.object({
  householdId: z.uuid(),
  personIds: z.array(z.uuid()).min(1).max(50),
  headId: z.uuid(),
  newRelations: z.record(z.uuid(), Relation).optional(),
  newHousehold: NewHousehold,
  on: LocalDate,
  ...succession,
  note,
})
export type SplitHousehold = z.infer<typeof SplitHousehold>

/** One household goes into another. */
export const MergeHouseholds = z.object({
  fromId: z.uuid(),
  intoId: z.uuid(),
  relations: z.record(z.uuid(), Relation),
  on: LocalDate,
  note,
})
export type MergeHouseholds = z.infer<typeof MergeHouseholds>

/** Another member becomes the head. */
export const ChangeHead = z.object({
  householdId: z.uuid(),
  newHeadId: z.uuid(),
  relations: z.record(z.uuid(), Relation).optional(),
  on: LocalDate,
  note,
})
export type ChangeHead = z.infer<typeof ChangeHead>

/** The household gets another room, or leaves its room for a place in an area. */
export const ChangeRoom = z.object({
  householdId: z.uuid(),
  roomId: z.uuid().nullable(),
  areaPath: z.string().max(200).nullish(),
  on: LocalDate,
  /** Another household lives there too, and that is known. */
  shared: z.boolean().default(false),
  note,
})
export type ChangeRoom = z.infer<typeof ChangeRoom>

/** What a change answers: the households it touched, the one to look at first. */
export const ChangeDone = z.object({
  householdId: z.uuid(),
  personIds: z.array(z.uuid()),
  households: z.array(z.object({ id: z.uuid(), no: z.string(), version: z.int(), state: z.string() })),
})
export type ChangeDone = z.infer<typeof ChangeDone>
