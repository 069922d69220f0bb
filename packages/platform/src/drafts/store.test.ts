import { expect, test } from 'vitest'
import { type KeyValue, memoryStorage } from '../storage.ts'
import { createDraftStore } from './store.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))

test('a draft comes back after a reload with the key it was made with', () => {
  const storage = memoryStorage()
  createDraftStore(storage).save('anna', 'form', { value: { wage: 3000 }, commandKey: 'k1', title: '新增', href: '/x' })
  expect(createDraftStore(storage).load('anna', 'form')).toMatchObject({ value: { wage: 3000 }, commandKey: 'k1' })
})

test('officers of one browser do not see each other’s drafts', () => {
  const store = createDraftStore(memoryStorage())
  store.save('anna', 'form', { value: 1, commandKey: 'k1' })
  expect(store.load('bela', 'form')).toBeUndefined()
  expect(store.list('bela')).toEqual([])
})

test('the list is newest first and lets go of what was untouched for 30 days', () => {
  let now = day(1)
  const store = createDraftStore(memoryStorage(), () => now)
  store.save('anna', 'old', { value: 1, commandKey: 'k1' })
  now = day(20)
  store.save('anna', 'a', { value: 2, commandKey: 'k2' })
  now = day(21)
  store.save('anna', 'b', { value: 3, commandKey: 'k3' })
  now = new Date(day(1).getTime() + 31 * 86_400_000)
  expect(store.list('anna').map((d) => d.key)).toEqual(['b', 'a'])
  expect(store.load('anna', 'old')).toBeUndefined()
})

test('when the browser is full, the oldest drafts give way', () => {
  const inner = memoryStorage()
  const tight: KeyValue = {
    ...inner,
    setItem(key, value) {
      if (!inner.keys().includes(key) && inner.keys().length >= 2) throw new Error('QuotaExceededError')
      inner.setItem(key, value)
    },
  }
  let now = day(1)
  const store = createDraftStore(tight, () => now)
  for (const key of ['first', 'second', 'third']) {
    store.save('anna', key, { value: key, commandKey: key })
    now = new Date(now.getTime() + 1000)
  }
  expect(store.list('anna').map((d) => d.key)).toEqual(['third', 'second'])
})

test('a damaged draft is no draft', () => {
  const storage = memoryStorage()
  storage.setItem('county.draft:anna:form', '{"value":')
  expect(createDraftStore(storage).load('anna', 'form')).toBeUndefined()
})
