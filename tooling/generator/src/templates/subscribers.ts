import type { ModuleSpec } from '../spec.ts'
import { type LedgerSpec, snake } from './names.ts'

/** `subscribers.ts` of a service: what its rows do when the registry changes. */
export function subscribers({ id, ledgers }: ModuleSpec): string {
  const persons = ledgers.filter((l) => l.subject === 'person')
  const households = ledgers.filter((l) => l.subject === 'household')
  return `import type { Subscriber } from '@county/api-kit/module'
import * as events from '@county/residents/events'

/**
 * What the module's rows do when the registry changes, in the same transaction. Areas follow by themselves; add here what
 * ends with a death or a move (residents.personDied, residents.personMovedAway, residents.householdClosed).
 */
export const subscribers: Subscriber[] = [
${persons.length ? renamed(id, persons, 'person') + merged(id, persons) : ''}${households.length ? renamed(id, households, 'household') : ''}]
`
}

function renamed(id: string, ledgers: readonly LedgerSpec[], of: 'person' | 'household'): string {
  const statements = ledgers.map(
    (l) => `      await c.tx.query(
        \`update ${id}.${snake(l.name)} set ${of}_name = $2 where ${of}_id = $1 and ${of}_name <> $2\`,
        [e.${of}Id, e.name],
      )
`,
  )
  return `  {
    event: events.${of}Renamed,
    async run(c, e) {
${statements.join('')}    },
  },
`
}

/** What both had open is closed on the merged side; then every row points to the person who stays. */
function merged(id: string, ledgers: readonly LedgerSpec[]): string {
  const statements = ledgers.map(
    (l) => `      await c.tx.query(
        \`update ${id}.${snake(l.name)} f set closed_on = $3, closed_reason = '与重复人员合并'
         where f.person_id = $1 and f.closed_on is null and exists (select from ${id}.${snake(l.name)} i
           where i.person_id = $2 and i.kind = f.kind and i.started_on = f.started_on and i.closed_on is null)\`,
        [e.from, e.into, c.today],
      )
      await c.tx.query(\`update ${id}.${snake(l.name)} set person_id = $2, person_name = $3 where person_id = $1\`, [
        e.from,
        e.into,
        e.intoName,
      ])
`,
  )
  return `  {
    event: events.personMerged,
    async run(c, e) {
${statements.join('')}    },
  },
`
}
