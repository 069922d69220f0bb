import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/residents/errors'
import { Household } from '@county/residents/household/household'
import { manifest } from '@county/residents/manifest'
import { permissions } from '@county/residents/permissions'
import { Person } from '@county/residents/person/person'
import { registry } from '@county/residents/port'
import { RuleSetting } from '@county/residents/warning/rule-setting'
import { due } from './due.ts'
import { jobs } from './jobs.ts'
import { makeRegistry } from './port.ts'
import { rosterImporter } from './roster/importer.ts'
import { router } from './router.ts'

/** The server of the registry. */
export const module: ServerModule = {
  id: 'residents',
  manifest,
  permissions,
  errors,
  router,
  ledgers: [Person, Household, RuleSetting],
  // Persons and households enter by rosters only, from whichever list the import was opened.
  importers: [
    rosterImporter('residents.roster'),
    rosterImporter('residents.person'),
    rosterImporter('residents.household'),
  ],
  due,
  jobs,
  ports: [{ token: registry, make: makeRegistry }],
}
