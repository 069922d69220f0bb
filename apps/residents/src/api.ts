import { createModuleApi } from '@county/platform'
import type {
  ChangeDone,
  ChangeHead,
  ChangeRoom,
  MarryIn,
  MergeHouseholds,
  MoveAway,
  MoveIn,
  RegisterBirth,
  RegisterDeath,
  SplitHousehold,
} from '@county/residents/change/inputs'
import type { DuplicatePair, MergePersons } from '@county/residents/duplicate/duplicate'
import type {
  AssignHolder,
  AssignRooms,
  BuildingRow,
  EndHolder,
  GridHolderRow,
  GridTreeNode,
  NewBuilding,
  NewRooms,
  RoomRow,
} from '@county/residents/grid/grid'
import type { RegistryHome } from '@county/residents/home/home'
import type { HouseholdCorrection, HouseholdPage } from '@county/residents/household/household'
import type { PersonCorrection, PersonPage } from '@county/residents/person/person'
import type { z } from 'zod'

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
type Given<T extends z.ZodType> = z.input<T>

/** The registry's own verbs, beside its lists. */
export interface ResidentsVerbs {
  'home.get': Query<Record<string, never>, RegistryHome>
  'household.get': Query<{ id: string; asOf?: string }, HouseholdPage>
  'household.update': Command<{ id: string; values: Partial<HouseholdCorrection>; reason: string }, HouseholdPage>
  'person.get': Query<{ id: string }, PersonPage>
  'person.update': Command<{ id: string; values: Partial<PersonCorrection>; reason: string }, PersonPage>
  'person.merge': Command<Given<typeof MergePersons>, PersonPage>
  'change.registerBirth': Command<Given<typeof RegisterBirth>, ChangeDone>
  'change.registerDeath': Command<Given<typeof RegisterDeath>, ChangeDone>
  'change.moveIn': Command<Given<typeof MoveIn>, ChangeDone>
  'change.moveAway': Command<Given<typeof MoveAway>, ChangeDone>
  'change.marryIn': Command<Given<typeof MarryIn>, ChangeDone>
  'change.splitHousehold': Command<Given<typeof SplitHousehold>, ChangeDone>
  'change.mergeHouseholds': Command<Given<typeof MergeHouseholds>, ChangeDone>
  'change.changeHead': Command<Given<typeof ChangeHead>, ChangeDone>
  'change.changeRoom': Command<Given<typeof ChangeRoom>, ChangeDone>
  'duplicate.list': Query<
    { state?: string; personId?: string; cursor?: string },
    { rows: DuplicatePair[]; next: string | null; count: number }
  >
  'duplicate.dismiss': Command<{ id: string; note: string }, { id: string; version: number }>
  'grid.tree': Query<{ asOf?: string }, z.infer<typeof GridTreeNode>[]>
  'grid.holders': Query<{ gridPath: string }, GridHolderRow[]>
  'grid.assign': Command<Given<typeof AssignHolder>, GridHolderRow>
  'grid.end': Command<Given<typeof EndHolder>, { ended: boolean }>
  'grid.assignRooms': Command<Given<typeof AssignRooms>, { rooms: number; households: number }>
  'building.list': Query<{ siteName?: string }, BuildingRow[]>
  'building.create': Command<Given<typeof NewBuilding>, { id: string }>
  'room.list': Query<
    { buildingId?: string; gridPath?: string; label?: string; vacant?: boolean; withoutGrid?: boolean; limit?: number },
    RoomRow[]
  >
  'room.create': Command<Given<typeof NewRooms>, { ids: string[] }>
  'reveal.subject': Command<
    { personId: string; fields: ('idNumber' | 'phone')[]; reason: string },
    { idNumber?: string | null; phone?: string | null }
  >
}

/** The module's own verbs, typed. */
export const verbs = createModuleApi<ResidentsVerbs>('residents')
/** The same server for the page kinds drawn from ledgers. */
export const api = createModuleApi<any>('residents')
