import { openContext } from '@county/api-kit/kit'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import type { App } from '@county/testing/app'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProbe } from './support/probe.ts'

let app: App
beforeAll(async () => {
  app = await createProbe()
})
afterAll(() => app.close())

const PEOPLE = 6
/** Area codes that are easily confused: one begins another, digits sort before the dot's neighbours. */
const code = fc.constantFrom('1', '10', '1-', '2', 'A', '09')
const path = fc
  .array(code, { minLength: 0, maxLength: 3 })
  .map((codes) => `522324.${codes.map((c) => `${c}.`).join('')}`)
const scenario = fc.record({
  tree: fc.uniqueArray(path, { minLength: 2, maxLength: 7 }),
  homes: fc.array(fc.nat(6), { minLength: PEOPLE, maxLength: PEOPLE }),
  moves: fc.array(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(6)), { maxLength: 4 }),
})

/** Adds a card for each person and moves people about as the registry does; answers each card's area at last. */
async function arrange({ tree, homes, moves }: { tree: string[]; homes: number[]; moves: [number, number][] }) {
  const at = (n: number) => tree[n % tree.length] as string
  const cards = homes.map((home) => ({ id: newId(), person: newId(), area: at(home) }))
  await app.admin.query(
    `insert into probe.card (id, person_id, person_name, area_path, title, tags)
     select id, person, '某人', area, '事', '{}' from json_to_recordset($1) as x(id uuid, person uuid, area text)`,
    [JSON.stringify(cards)],
  )
  for (const [who, to] of moves) {
    const card = cards[who % cards.length]
    if (!card) continue
    card.area = at(to)
    await app.inContext('residents', app.as('filer'), (c) =>
      c.tx.query('select core.sync_area($1, null, $2)', [[card.person], card.area]),
    )
  }
  return cards
}

const gets = async (actor: ReturnType<App['as']>, id: string) =>
  app.query(actor, 'probe.card.get', { id }).then(
    () => true,
    (error) => {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return false
      throw error
    },
  )

test('in any tree, wherever people moved: the list is the union of the gets, and both are what lies in the area', async () => {
  let seen = 0
  await fc.assert(
    fc.asyncProperty(scenario, async (asked) => {
      const cards = await arrange(asked)
      const ours = cards.map((c) => c.id)
      for (const areaPath of [...new Set([...asked.tree.slice(0, 3), '522324.', ''])]) {
        const actor = app.as('filer', { areaPath })
        const expected = cards.filter((c) => areaPath && c.area.startsWith(areaPath)).map((c) => c.id)
        const page = await app.query(actor, 'probe.card.list', { limit: 200 })
        const listed = page.rows.map((r: { id: string }) => r.id).filter((id: string) => ours.includes(id))
        const got = await Promise.all(ours.map(async (id) => ((await gets(actor, id)) ? [id] : [])))
        expect([areaPath, listed.sort()]).toEqual([areaPath, [...expected].sort()])
        expect([areaPath, got.flat()]).toEqual([areaPath, expected])
        expect(page.of).toBeGreaterThanOrEqual(expected.length)
        // The second lock: the same without any clause of ours.
        const raw = await openContext(app.kit, 'probe', actor, { readOnly: true }, (c) =>
          c.tx.query<{ id: string }>('select id from probe.card where id = any($1) order by id', [ours]),
        )
        expect(raw.map((r) => r.id)).toEqual([...expected].sort())
        seen += expected.length
      }
      await app.admin.script(`set session_replication_role = replica; delete from probe.card; delete from core.ledger_mark;
        set session_replication_role = origin`)
    }),
    { numRuns: 100, seed: 12 },
  )
  expect(seen).toBeGreaterThan(500)
})

test('the past of a row moves with it', async () => {
  const [card] = await arrange({ tree: ['522324.1.', '522324.2.'], homes: [0], moves: [] })
  const id = card?.id as string
  const filer = app.as('filer')
  await app.command(filer, 'probe.card.update', { id, values: { size: 3 } }, { expected: 1 })
  await app.inContext('residents', filer, (c) =>
    c.tx.query('select core.sync_area($1, null, $2)', [[card?.person], '522324.2.']),
  )
  const history = (areaPath: string) =>
    app.query(app.as('filer', { areaPath }), 'probe.card.history', { id }).then(
      (versions) => versions.length,
      (error) => error.code,
    )
  expect(await history('522324.1.')).toBe('NOT_FOUND')
  expect(await history('522324.2.')).toBe(3)
})
