import { expect, test } from 'vitest'
import { inTreeOrder, mayStandBelow } from './tree.ts'

test('organisations stand below a higher kind, groups below a branch', () => {
  expect(mayStandBelow('branch', 'general')).toBe(true)
  expect(mayStandBelow('general', 'branch')).toBe(false)
  expect(mayStandBelow('group', 'general')).toBe(false)
  expect(mayStandBelow('group', 'branch')).toBe(true)
})

test('the tree lists parents before children; an unseen parent makes a root', () => {
  const nodes = [
    { id: 'c', parentId: 'b' },
    { id: 'b', parentId: 'a' },
    { id: 'd', parentId: 'unseen' },
    { id: 'a', parentId: null },
  ]
  expect(inTreeOrder(nodes).map((n) => `${n.node.id}${n.depth}`)).toEqual(['d0', 'a0', 'b1', 'c2'])
})
