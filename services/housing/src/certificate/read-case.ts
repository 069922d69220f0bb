import { query } from '@county/api-kit/verb'
import { CERTIFICATE_STEPS } from '@county/housing/certificate/steps'
import { CertificateCase } from '@county/housing/certificate/verbs'
import { possibilities } from '@county/housing/flow/flow'
import { maskCitizenId } from '@county/kernel/citizen-id'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { sayObstacle } from '../help/case.ts'
import { knownOf } from './known.ts'
import { standingOf } from './step-verbs.ts'

/** What is possible with a certificate now and why not, and what the registry says of the home. */
export const readCase = query({
  name: 'housing.certificate.case',
  title: { zh: '查看办证情况', en: 'A certificate and what is possible' },
  permission: 'housing.certificate.read',
  input: z.object({ id: z.uuid() }),
  output: CertificateCase,
  async run(c, { id }) {
    const row = await c.tx.maybe<Record<string, any>>(`select * from housing.certificate where id = $1`, [id])
    if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
    const known = (await knownOf(c, [row.household_id])).get(row.household_id)
    const head = known?.persons.find((p) => p.head)
    const holders = await c.tx.query<any>(
      `select person_id as "personId", person_name as name, share from housing.holder
       where certificate_id = $1 and closed_on is null order by share desc nulls last, id`,
      [id],
    )
    const possible = possibilities(CERTIFICATE_STEPS, standingOf(c, row)).map((p) => ({
      ...p,
      obstacle: p.obstacle && sayObstacle(p.obstacle),
    }))
    return {
      possible,
      headName: head?.name ?? null,
      headNumber: head?.number ? maskCitizenId(head.number) : null,
      roomM2: known?.roomM2 ?? null,
      holders,
    }
  },
})
