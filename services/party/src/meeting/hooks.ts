import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/party/errors'
import type { Meeting } from '@county/party/meeting/meeting'
import { getBranch } from '../organisation/find-branch.ts'
import { assertPast } from '../rule/read-rules.ts'

/** A meeting was held by a branch of the ledger, with no more people than expected. Its row stands where the branch does. */
export const meetingHooks: LedgerHooks<Meeting> = {
  async beforeWrite(c, values) {
    assertPast(c, values.heldOn)
    if (values.present > values.expected)
      throw errors.error('PARTY_TOO_MANY_PRESENT', { present: values.present, expected: values.expected })
    return { branchId: (await getBranch(c, values.branchName)).id }
  },
  area: async (c, values) => (await getBranch(c, values.branchName)).area_path,
}
