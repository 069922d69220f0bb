import type { Context } from '@county/api-kit/verb'
import { inspectCitizenId } from '@county/kernel/citizen-id'
import { inspectPhone } from '@county/kernel/phone'
import { sayProblem } from '@county/kernel/problems'
import { errors } from '@county/residents/errors'
import { numberIndex } from '../shared/numbers.ts'

/** What is told by a citizen number. */
export interface NumberFacts {
  number: string
  sex: '1' | '2'
  birthDate: string
}

/** Reads a citizen number; throws NUMBER_INVALID with the reason, NUMBER_CONTRADICTS for another sex or birth date. */
export function readNumber(
  c: Pick<Context, 'today'>,
  raw: string,
  told: { sex?: string | null | undefined; birthDate?: string | null | undefined },
): NumberFacts {
  const found = inspectCitizenId(raw, { on: c.today })
  if (!found.ok) return errors.fail('NUMBER_INVALID', { reason: sayProblem(found.code, 'zh-CN'), problem: found.code })
  if ((told.sex === '1' || told.sex === '2') && told.sex !== found.sex)
    errors.fail('NUMBER_CONTRADICTS', { field: '性别' })
  if (told.birthDate != null && told.birthDate !== found.birthDate)
    errors.fail('NUMBER_CONTRADICTS', { field: '出生日期' })
  return { number: found.value, sex: found.sex, birthDate: found.birthDate }
}

/** Throws NUMBER_TAKEN when another person of the county has the number. */
export async function assertFree(c: Context, number: string, personId: string | null): Promise<void> {
  const index = numberIndex(c.cipher, number)
  const here = await c.tx.maybe<{ id: string; name: string }>(
    `select id, name from residents.person where id_number_index = $1 and id is distinct from $2`,
    [index, personId],
  )
  if (here) errors.fail('NUMBER_TAKEN', { personId: here.id, name: here.name })
  const elsewhere = await c.tx.query(`select 1 from residents.numbers_elsewhere($1) n`, [[index]])
  if (elsewhere.length > 0) errors.fail('NUMBER_TAKEN', {})
}

/** A telephone number in its normal form; throws NUMBER_INVALID. */
export function readPhone(raw: string): string {
  const found = inspectPhone(raw)
  return found.ok
    ? found.value
    : errors.fail('NUMBER_INVALID', { reason: sayProblem(found.code, 'zh-CN'), problem: found.code })
}
