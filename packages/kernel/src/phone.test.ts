import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectPhone, maskPhone, Phone } from './phone.ts'

test.each([
  ['138 0859 1234', '13808591234'],
  ['+86-13808591234', '13808591234'],
  ['８６１３８０８５９１２３４', '13808591234'],
  ['0859-7610000', '0859-7610000'],
  ['(0859)7610000', '0859-7610000'],
  ['01088886666', '010-88886666'],
])('%s is read as %s', (raw, value) => {
  expect(inspectPhone(raw)).toMatchObject({ ok: true, value })
  expect(Phone.parse(raw)).toBe(value)
})

test.each(['1380859123', '23808591234', '无', '7610000', '138085912345'])('%s is refused', (raw) => {
  expect(inspectPhone(raw)).toEqual({ ok: false, code: 'PHONE_SHAPE' })
})

test('a masked number keeps only what tells it apart', () => {
  expect(maskPhone('13808591234')).toBe('138****1234')
  expect(maskPhone('0859-7610000')).toBe('********0000')
})

test('reading never throws and is stable', () => {
  fc.assert(
    fc.property(fc.string(), (raw) => {
      const read = inspectPhone(raw)
      if (read.ok) expect(inspectPhone(read.value)).toEqual(read)
    }),
  )
})
