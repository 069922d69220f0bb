import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { errors } from '@county/governance/errors'
import { ResidencePermit } from '@county/governance/permit/residence-permit'
import { endorse as endorsed } from '@county/governance/permit/rules'
import { EndorsePermit } from '@county/governance/permit/verbs'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { changeRow } from '../change-row.ts'
import { follow } from '../registration/sync.ts'
import { settingsOn } from '../rule/read-rules.ts'
import { PERMIT, REGISTRATION } from '../tables.ts'

/** Endorses a permit for another year; one that was suspended is in force again (《居住证暂行条例》第十条). */
export const endorse = command({
  name: 'governance.residencePermit.endorse',
  title: { zh: '居住证签注', en: 'Endorse a permit' },
  permission: 'governance.registration.write',
  entity: PERMIT,
  alsoChanges: [REGISTRATION],
  needsVersion: true,
  input: EndorsePermit,
  output: ledgerRow(ResidencePermit) as z.ZodType<any>,
  async run(c, { id, on }) {
    if (on > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: on } })
    let personId = ''
    const done = await changeRow(c, ResidencePermit, id, async (before) => {
      if (before.closed_on) throw errors.error('GOVERNANCE_NO_PERMIT')
      personId = before.person_id
      const after = endorsed(before.due_on, on, await settingsOn(c, c.today))
      return { ...after, endorsements: (before.endorsements ?? 0) + 1 }
    })
    await c.beyondInstitution(() => follow(c, personId))
    return done
  },
})
