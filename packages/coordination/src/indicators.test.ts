import { UNITS } from '@county/kernel/counted'
import { expect, test } from 'vitest'
import { errors } from './errors.ts'
import { INDICATORS } from './indicators.ts'
import { LEDGERS } from './ledgers.ts'
import { manifest } from './manifest.ts'
import { permissions } from './permissions.ts'
import { listTargets } from './plan/plan.ts'

test('every indicator counts a target of its measure in a known unit, from ledgers of this module', () => {
  const targets = listTargets()
  const ledgers = new Set<string>(LEDGERS.map((l) => l.id))
  for (const card of INDICATORS) {
    const target = targets.find((t) => t.measure === card.measure && t.name === card.target)
    expect(target, card.id).toMatchObject({ source: 'ledger' })
    expect(UNITS).toHaveProperty(card.unit)
    for (const l of card.ledgers) expect(ledgers).toContain(l)
  }
})

test('every ledger target of measures 1 and 18 and the staffing of 11 is counted', () => {
  const counted = new Set<string>(INDICATORS.map((c) => `${c.measure}/${c.target}`))
  for (const t of listTargets())
    if ([1, 18].includes(t.measure) || t.kind === 'staffing') expect(counted).toContain(`${t.measure}/${t.name}`)
})

test('pages, slots and ledgers name declared permissions; errors speak both languages', () => {
  const names = Object.keys(permissions)
  for (const p of [...manifest.pages, ...manifest.slots]) expect(names).toContain(p.permission)
  for (const l of LEDGERS) for (const p of Object.values(l.permissions)) expect(names).toContain(p)
  for (const e of Object.values(errors.definitions)) expect(e.zh && e.en && !/[!！]/.test(e.zh + e.en)).toBe(true)
})
