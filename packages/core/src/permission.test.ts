import { describe, expect, test } from 'vitest'
import { areaRange, isWithin } from './area.ts'
import { addParts, figureOf } from './figure.ts'
import { ADMIN_ROLES, definePermissions, permissionsOf, ROLES, type Role } from './permission.ts'
import { corePermissions } from './permissions.ts'

const title = { zh: '权', en: 'P' }
const water = definePermissions('water', {
  'water.read': { title, roles: ['filer', 'gridWorker', 'leader'] },
  'water.report': { title, roles: ['filer', 'reviewer'], everyUnit: true },
})
const declared = { water, core: corePermissions }
const own = (role: Role, leads: string[]) => permissionsOf(role, leads, declared).filter((p) => p.startsWith('water.'))

describe('permissions', () => {
  test('of departmental roles count in the modules their unit leads, and elsewhere where every unit reports', () => {
    expect(own('filer', ['water'])).toEqual(['water.read', 'water.report'])
    expect(own('filer', ['fire'])).toEqual(['water.report'])
    expect(own('reviewer', [])).toEqual(['water.report'])
  })

  test('of other roles do not depend on the unit', () => {
    expect(own('gridWorker', [])).toEqual(['water.read'])
    expect(own('leader', ['fire'])).toEqual(['water.read'])
    expect(own('systemAdmin', ['water'])).toEqual([])
  })

  test('of core are everybody’s who has the role, and the three administrators share no power to change', () => {
    expect(permissionsOf('filer', [], declared)).toContain('core.file.upload')
    for (const [name, { roles }] of Object.entries(corePermissions))
      if (!name.endsWith('.read'))
        expect([name, roles.filter((r) => ADMIN_ROLES.includes(r)).length <= 1]).toEqual([name, true])
    expect(corePermissions['core.audit.read'].roles).toEqual(['auditAdmin'])
  })

  test('belong to the module that names them, and to roles that there are', () => {
    expect(() => definePermissions('fire', water)).toThrow('does not belong to fire')
    for (const { roles } of Object.values(corePermissions)) for (const role of roles) expect(ROLES).toHaveProperty(role)
  })
})

test('the range of an area holds exactly the paths at or below it, in byte order', () => {
  const codes = ['1', '10', '1-', '2', 'A', 'z', '09', '1a']
  const paths = [
    '522324.',
    ...codes.map((c) => `522324.${c}.`),
    ...codes.flatMap((c) => codes.map((d) => `522324.${c}.${d}.`)),
  ]
  for (const scope of paths) {
    const { from, to } = areaRange(scope)
    for (const path of paths) {
      // Every code is plain ASCII, where code units and bytes agree.
      const inRange = path >= from && path < to
      expect([scope, path, inRange]).toEqual([scope, path, isWithin(path, scope)])
    }
  }
})

describe('a figure', () => {
  const parts = [
    { rows: 3, amount: 10, hits: 1 },
    { rows: 4, amount: 2.5, hits: 2 },
  ]
  test('of a whole is made from its parts, a ratio never from their ratios', () => {
    const sum = addParts(parts)
    expect(sum).toEqual({ rows: 7, amount: 12.5, hits: 3 })
    expect(figureOf({ aggregate: 'count' }, sum)).toEqual({ value: 7, of: null })
    expect(figureOf({ aggregate: 'sum' }, sum)).toEqual({ value: 12.5, of: null })
    expect(figureOf({ aggregate: 'ratio' }, sum)).toEqual({ value: 42.86, of: 7 })
  })
  test('of nothing is nothing, not nought percent', () => {
    expect(figureOf({ aggregate: 'ratio' }, addParts([]))).toEqual({ value: null, of: 0 })
    expect(figureOf({ aggregate: 'count' }, addParts([]))).toEqual({ value: 0, of: null })
  })
})
