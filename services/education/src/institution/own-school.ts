import type { Command, Context, Query } from '@county/api-kit/verb'
import { errors } from '@county/education/errors'
import { DomainError } from '@county/kernel/errors'

/**
 * The school whose rows an officer may see and keep; null for officers who are not bound to one. A school's officer has the
 * role `institution` in a unit that bears the school's name. Throws EDUCATION_NO_SCHOOL_POST when no school has that name.
 */
export async function ownSchool(c: Context): Promise<string | null> {
  if (c.actor.role !== 'institution') return null
  const found = await c.tx.maybe<{ name: string }>(
    `select s.name from core.unit_name n join education.school s on s.name = n.name and s.closed_on is null
     where n.unit_id = $1 and n.valid_from <= $2::date and (n.valid_to is null or n.valid_to > $2::date)`,
    [c.actor.unitId, c.today],
  )
  if (!found) throw errors.error('EDUCATION_NO_SCHOOL_POST')
  return found.name
}

/** Throws EDUCATION_OTHER_SCHOOL when an officer bound to a school writes for none of these. */
export async function assertOwn(c: Context, ...schools: readonly unknown[]): Promise<void> {
  const own = await ownSchool(c)
  if (own !== null && !schools.includes(own)) throw errors.error('EDUCATION_OTHER_SCHOOL', { school: own })
}

type Verb = Query<any, any> | Command<any, any>
interface Row {
  values: Record<string, unknown>
}

/**
 * A ledger's verbs for officers who may be bound to one school: lists and records show rows of that school alone, and only
 * such rows are written. `fields` hold names of schools; the list asks for the first.
 */
export function forOwnSchool<T extends Record<string, Verb>>(verbs: T, ...fields: readonly [string, ...string[]]): T {
  const mine = (own: string, row: Row) => fields.some((f) => row.values[f] === own)
  const see = async (c: Context, own: string | null, id: string) => {
    if (own === null) return
    const row = (await (verbs.get as Query<any, any>).run(c, { id })) as Row
    if (!mine(own, row)) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  }
  const guards: Record<string, (c: Context, input: any) => Promise<any>> = {
    async list(c, input) {
      const own = await ownSchool(c)
      return own === null ? input : { ...input, filters: { ...input.filters, [fields[0]]: { any: [own] } } }
    },
    async create(c, input) {
      await assertOwn(c, ...fields.map((f) => input.values[f]))
      return input
    },
    async update(c, input) {
      const own = await ownSchool(c)
      await see(c, own, input.id)
      const named = fields.map((f) => input.values[f]).filter((v) => v !== undefined && v !== null)
      if (named.length) await assertOwn(c, ...named)
      return input
    },
  }
  const seen = async (c: Context, input: any) => {
    await see(c, await ownSchool(c), input.id)
    return input
  }
  const guarded = (name: string, verb: Verb): Verb => {
    const guard = guards[name] ?? seen
    return { ...verb, run: async (c: any, input: any) => (verb.run as any)(c, await guard(c, input)) } as Verb
  }
  return Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, guarded(name, verb)])) as T
}
