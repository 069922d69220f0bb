import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from './en.json' with { type: 'json' }
import zh from './zh-CN.json' with { type: 'json' }

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

test('both languages hold the same keys with the same places', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh))
  for (const [key, text] of Object.entries(zh))
    expect([key, places(en[key as keyof typeof en])]).toEqual([key, places(text)])
})

test('texts have no exclamation marks, Chinese ones no English words', () => {
  const product = /\.xlsx|\.xls|\.csv|Excel/g
  for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text).not.toMatch(/[!！]/)
  for (const [key, text] of Object.entries(zh))
    expect([key, text.replace(product, '').replace(/\{\w+\}/g, '')]).toEqual([
      key,
      expect.not.stringMatching(/[A-Za-z]{2,}/),
    ])
})

test('every text is used', () => {
  const root = join(import.meta.dirname, '..')
  const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f) && !f.includes('.test.'))
    .map((f) => readFileSync(join(root, f), 'utf8'))
    .join('\n')
  const unused = Object.keys(zh).filter((k) => !source.includes(`'${k}'`) && !k.startsWith('decide.'))
  expect(unused).toEqual([])
})
