import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact, redactText } from './redact.ts'

test('sensitive fields are hidden at any depth', () => {
  const log = redact({
    user: { citizenId: '11010519491231002X', phone_number: '13808591234', note: 'ok' },
    list: [{ accessToken: 'a' }],
  })
  expect(log).toEqual({ user: { citizenId: '***', phone_number: '***', note: 'ok' }, list: [{ accessToken: '***' }] })
})

test('numbers of persons inside texts are hidden', () => {
  expect(redactText('重复：11010519491231002X，电话13808591234。')).toBe('重复：***，电话***。')
  expect(redact({ message: 'id 522324198501011234', row: 12, at: 13_808_591_234 })).toEqual({
    message: 'id ***',
    row: 12,
    at: '***',
  })
})

test('loops and odd values do not stop a log', () => {
  const loop: Record<string, unknown> = { name: 'a' }
  loop.self = loop
  expect(JSON.stringify(redact(loop))).toContain('…')
  fc.assert(
    fc.property(
      fc.anything({ withDate: true, withMap: true, withBigInt: true }),
      (value) => redact(value) !== Symbol.iterator,
    ),
  )
})
