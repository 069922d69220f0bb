import pg from 'pg'
import type { TxContext, TxOptions } from './tx.ts'

const ROLE = /^county_[a-z][a-z0-9_]{0,55}$/
const SETTING = /^[a-z][a-z0-9_]{0,55}$/
const ISOLATION = {
  'read committed': '',
  'repeatable read': ' isolation level repeatable read',
  serializable: ' isolation level serializable',
} as const

/**
 * BEGIN with role and scope as one message. Throws on a name that is not a role of the county or not a setting; if
 * the server refuses a part, the statements behind it fail too, for the login role may do nothing by itself.
 */
export function beginText(context: TxContext, { readOnly, isolation = 'read committed' }: TxOptions): string {
  if (!ROLE.test(context.role)) throw new Error(`not a module role: ${JSON.stringify(context.role)}`)
  let text = `begin${ISOLATION[isolation]}${readOnly ? ' read only' : ''};set local role ${context.role}`
  text += `;set local app.area_from=${literal(context.areaFrom)};set local app.area_to=${literal(context.areaTo)}`
  text += `;${institutionText(context.institution)}`
  if (context.actorId !== undefined) text += `;set local app.actor_id=${literal(context.actorId)}`
  for (const [name, value] of Object.entries(context.settings ?? {})) {
    if (!SETTING.test(name)) throw new Error(`not a setting: ${JSON.stringify(name)}`)
    text += `;set local app.${name}=${literal(value)}`
  }
  return text
}

/** Which institution's rows are seen: `*` for officers who are bound to none. */
export function institutionText(institution: TxContext['institution']): string {
  if (institution === undefined) return `set local app.institution='*'`
  const name = institution ? `${institution.module}/${institution.name}` : ''
  return `set local app.institution=${literal(institution?.id ?? '')};set local app.institution_name=${literal(name)}`
}

const PLAIN = /^[\w.\-/]*$/

function literal(value: string): string {
  return PLAIN.test(value) ? `'${value}'` : pg.escapeLiteral(value)
}
