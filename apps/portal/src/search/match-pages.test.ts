import { expect, test } from 'vitest'
import type { NavGroup } from '../shell/nav.ts'
import { matchPages } from './match-pages.ts'

const text = (zh: string, en: string) => ({ zh, en })
const groups: NavGroup[] = [
  {
    id: 'employment',
    title: text('就业', 'Employment'),
    icon: '',
    href: '/employment',
    pages: [
      { href: '/employment/labour', title: text('劳动力台账', 'Labour ledger'), keywords: ['一人一档'] },
      { href: '/employment/training', title: text('培训台账', 'Training'), keywords: [] },
    ],
  },
]

test.each([
  ['台账', ['/employment/training', '/employment/labour']],
  ['labour', ['/employment/labour']],
  ['一人一档', ['/employment/labour']],
  ['就业 培训', ['/employment/training']],
  ['  ', []],
  ['没有', []],
])('typing “%s” finds %j', (typed, expected) => {
  expect(matchPages(groups, typed).map((p) => p.href)).toEqual(expected)
})
