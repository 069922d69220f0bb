import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { listAddress, nextSort, readListState, writeListState } from './list-url.ts'

const codes = { id: 't', title: { zh: '状态', en: 'State' }, items: [{ code: 'a', zh: '甲', en: 'A' }] }
const L = defineLedger({
  id: 'm.thing',
  title: { zh: '台账', en: 'Ledger' },
  subject: 'county',
  identity: [],
  permissions: { read: 'm.read', write: 'm.write' },
  fields: z.object({
    status: field.code({ label: { zh: '状态', en: 'State' }, codes }),
    ok: field.bool({ label: { zh: '是否', en: 'Ok' } }),
    on: field.date({ label: { zh: '日期', en: 'Date' } }),
    wage: field.money({ label: { zh: '工资', en: 'Wage' } }),
  }),
})

test('a list state survives the way through the address', () => {
  const state = {
    search: '张三',
    area: '522324.001.',
    state: 'all' as const,
    filters: {
      status: { any: ['a', null] },
      ok: { any: [true] },
      on: { from: '2026-01-01' },
      wage: { from: 100, to: 200 },
    },
    sort: { key: 'wage', descending: true },
    asOf: '2026-06-30',
    limit: 100,
  }
  const search = writeListState(new URLSearchParams('tab=x&f.gone=1'), state)
  expect(search.get('tab')).toBe('x')
  expect(search.has('f.gone')).toBe(false)
  expect(readListState(search, L.meta)).toEqual(state)
})

test('defaults stay out of the address', () => {
  expect(listAddress('/m/thing', { filters: {}, limit: 50 })).toBe('/m/thing')
  expect(readListState(new URLSearchParams(), L.meta)).toEqual({ filters: {}, state: 'open', limit: 50 })
})

test('what the address cannot mean is left out', () => {
  const read = readListState(new URLSearchParams('f.none=a&f.wage=x..y&asOf=yesterday&size=7&state=odd'), L.meta)
  expect(read).toEqual({ filters: {}, state: 'open', limit: 50 })
})

test('a column title goes through ascending, descending, and the own order', () => {
  const first = nextSort(undefined, 'on')
  const second = nextSort(first, 'on')
  expect(first).toEqual({ key: 'on', descending: false })
  expect(second).toEqual({ key: 'on', descending: true })
  expect(nextSort(second, 'on')).toBeUndefined()
})
