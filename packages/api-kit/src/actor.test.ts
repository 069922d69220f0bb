import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Actor, allows, anonymous, scopeOf, systemActor } from './actor.ts'
import { ident, Params, tableIdent } from './sql.ts'
import { command, listVerbs, query } from './verb.ts'

const officer: Actor = { ...anonymous(null), kind: 'officer', id: 'x', permissions: new Set(['water.read']) }

describe('an actor', () => {
  test('may what they have a permission for; before sign-in only what is public', () => {
    const asked = ['public', 'signedIn', 'water.read', 'water.write']
    const may = (actor: Actor) => asked.filter((p) => allows(actor, p))
    expect(may(anonymous(null))).toEqual(['public'])
    expect(may(officer)).toEqual(['public', 'signedIn', 'water.read'])
    expect(may(systemActor('封存', '522324.'))).toEqual(asked)
  })

  test('without an area has an empty range', () => {
    expect(scopeOf(officer)).toEqual({ from: '', to: '' })
    expect(scopeOf({ ...officer, areaPath: '522324.1.' })).toEqual({ from: '522324.1.', to: '522324.1/' })
  })
})

describe('names in SQL', () => {
  test('are quoted, and nothing else passes for one', () => {
    expect([ident('area_path'), tableIdent('water.pump_house')]).toEqual(['"area_path"', '"water"."pump_house"'])
    for (const wrong of ['', 'a"b', 'a b', 'A', '1a', 'a;drop', 'a.b']) expect(() => ident(wrong)).toThrow('identifier')
  })

  test('stay apart from values, which are numbered as they come', () => {
    const params = new Params()
    expect([params.add('a'), params.add(null), params.add('a')]).toEqual(['$1', '$2', '$3'])
    expect(params.values).toEqual(['a', null, 'a'])
  })
})

describe('verbs', () => {
  const base = { title: { zh: '试', en: 'Try' }, permission: 'public', input: z.object({}), output: z.any() }
  const read = query({ ...base, name: 'water.pump.read', run: async () => null })
  const write = command({
    ...base,
    name: 'water.write',
    entity: 'water.pump',
    run: async () => ({ value: null, audit: { entityId: null } }),
  })

  test('are listed by their place, and must be called after it', () => {
    expect([...listVerbs('water', { pump: { read }, write }).keys()]).toEqual(['pump.read', 'write'])
    expect(() => listVerbs('water', { read })).toThrow('stands at water.read')
    expect(() => listVerbs('fire', { write })).toThrow('stands at fire.write')
  })

  test('that write need no version unless they say so', () => {
    expect([write.kind, write.needsVersion, read.kind]).toEqual(['command', false, 'query'])
  })
})
