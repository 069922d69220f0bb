import type { Importer } from '@county/api-kit/import/importer'
import { ledgerImporter } from '@county/api-kit/import/ledger-importer'
import { ruledImporter } from '@county/api-kit/import/ruled-importer'
import { Backbone } from '@county/party/backbone/backbone'
import { Covenant } from '@county/party/covenant/covenant'
import { Election } from '@county/party/election/election'
import { Holding } from '@county/party/election/holding'
import { Meeting } from '@county/party/meeting/meeting'
import { Floating } from '@county/party/member/floating'
import { Member } from '@county/party/member/member'
import { Organisation } from '@county/party/organisation/organisation'
import { RuleSetting } from '@county/party/setting/rule-setting'
import { backboneHooks } from './backbone/hooks.ts'
import { covenantHooks } from './covenant/hooks.ts'
import { candidateImporter } from './development/import.ts'
import { electionHooks, holdingHooks } from './election/hooks.ts'
import { meetingHooks } from './meeting/hooks.ts'
import { floatingHooks, memberHooks } from './member/hooks.ts'
import { organisationHooks } from './organisation/hooks.ts'

/** An imported organisation has no rows yet that a new name would follow to. */
const { afterWrite: _renamed, ...organisationRules } = organisationHooks

/** Every import of the module, with the rules of its ledgers. */
export const importers: Importer<any>[] = [
  ruledImporter(Organisation, organisationRules),
  ruledImporter(Member, memberHooks),
  candidateImporter,
  ruledImporter(Meeting, meetingHooks),
  ruledImporter(Floating, floatingHooks),
  ruledImporter(Election, electionHooks),
  ruledImporter(Holding, holdingHooks),
  ruledImporter(Covenant, covenantHooks),
  ruledImporter(Backbone, backboneHooks),
  ledgerImporter(RuleSetting),
]
