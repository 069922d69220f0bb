import { countyArea } from '@county/api-kit/ledger/county-hooks'
import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { RuleSetting } from '@county/residents/warning/rule-setting'
import { changeHead } from './change/change-head.ts'
import { changeRoom } from './change/change-room.ts'
import { marryIn } from './change/marry-in.ts'
import { mergeHouseholds } from './change/merge-households.ts'
import { moveAway } from './change/move-away.ts'
import { moveIn } from './change/move-in.ts'
import { registerBirth } from './change/register-birth.ts'
import { registerDeath } from './change/register-death.ts'
import { splitHousehold } from './change/split-household.ts'
import { dismissDuplicate } from './duplicate/dismiss.ts'
import { listDuplicates } from './duplicate/list.ts'
import { mergePersons } from './duplicate/merge.ts'
import { createBuilding, createRooms, listBuildings, listRooms } from './grid/buildings.ts'
import { assignHolder, endHolder, listHolders } from './grid/holders.ts'
import { assignRooms } from './grid/rooms.ts'
import { gridTree } from './grid/tree.ts'
import { getHome } from './home/get.ts'
import { getHousehold, householdHistory } from './household/get.ts'
import { listHouseholds } from './household/list.ts'
import { updateHousehold } from './household/update.ts'
import { getPerson, personHistory } from './person/get.ts'
import { listPersons } from './person/list.ts'
import { revealSubject } from './person/reveal.ts'
import { updatePerson } from './person/update.ts'
import { findAny } from './search/find.ts'
import { answerWarnings } from './warning/answer.ts'
import { householdWarnings, listWarnings } from './warning/list.ts'
import { listRules, refreshNow, switchRule } from './warning/rules.ts'
import { listVisits } from './warning/visits.ts'

/** The registry's verbs by name. */
export const router = {
  home: { get: getHome },
  person: { list: listPersons, get: getPerson, history: personHistory, update: updatePerson, merge: mergePersons },
  household: { list: listHouseholds, get: getHousehold, history: householdHistory, update: updateHousehold },
  change: {
    registerBirth,
    registerDeath,
    moveIn,
    moveAway,
    marryIn,
    splitHousehold,
    mergeHouseholds,
    changeHead,
    changeRoom,
  },
  duplicate: { list: listDuplicates, dismiss: dismissDuplicate },
  search: { find: findAny },
  grid: { tree: gridTree, holders: listHolders, assign: assignHolder, end: endHolder, assignRooms },
  building: { list: listBuildings, create: createBuilding },
  room: { list: listRooms, create: createRooms },
  reveal: { subject: revealSubject },
  warning: {
    list: listWarnings,
    household: householdWarnings,
    visits: listVisits,
    answer: answerWarnings,
    rules: listRules,
    switchRule,
    refresh: refreshNow,
  },
  ruleSetting: ledgerVerbs(RuleSetting, { area: countyArea }),
}
