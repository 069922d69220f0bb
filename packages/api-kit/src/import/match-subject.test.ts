import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchName, matchNumber, type PersonKey } from './match-subject.ts'

const day = fc.constantFrom('1980-01-01', '1985-03-02', '2014-09-10')
const household = fc.constantFrom('H1', 'H2', 'H3')
const candidate = fc.record({
  id: fc.uuid(),
  areaPath: fc.constant('522324.'),
  name: fc.constant('韦国才'),
  birthDate: fc.option(day),
  householdId: fc.constant(null),
  householdNo: fc.option(household),
  number: fc.option(fc.constant('taken')),
})
const key = fc.record({
  idNumber: fc.constant(null),
  name: fc.constant('韦国才'),
  householdNo: fc.option(household),
  birthDate: fc.option(day),
})

test('without a number nobody is found whom the birth date or the household speaks against, and never one of several', () => {
  fc.assert(
    fc.property(key, fc.array(candidate, { maxLength: 5 }), (k: PersonKey, namesakes) => {
      const m = matchName(k, namesakes)
      const fits = namesakes.filter(
        (p) =>
          (!k.householdNo || p.householdNo === k.householdNo) &&
          (!k.birthDate || !p.birthDate || p.birthDate === k.birthDate),
      )
      if (m.kind === 'found') {
        expect(m.by).not.toBe('number')
        expect(fits.map((p) => p.id)).toEqual([m.id])
      } else if (m.kind === 'several') expect(m.count).toBe(fits.length)
      else expect(fits).toEqual([])
    }),
  )
})

test('a number that nobody has finds only a namesake born that day whose own number is not known', () => {
  const of = { idNumber: '522324198503021234', name: '韦国才', householdNo: null }
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 5 }), (namesakes) => {
      const m = matchNumber(of, undefined, namesakes)
      const fits = namesakes.filter((p) => p.number === null && p.birthDate === '1985-03-02')
      expect(m.kind).toBe(fits.length === 0 ? 'none' : fits.length === 1 ? 'found' : 'several')
      if (m.kind === 'found') expect(m).toMatchObject({ by: 'nameAndBirth', id: fits[0]?.id })
      expect(m).not.toHaveProperty('number')
    }),
  )
})

test('the holder of a number is found; another name is asked about', () => {
  const holder = {
    id: 'a',
    areaPath: '522324.',
    name: '韦国才',
    birthDate: null,
    householdId: null,
    householdNo: null,
    number: 'x',
  }
  const by = (name: string | null) => matchNumber({ idNumber: '1', name, householdNo: null }, holder, []).kind
  expect([by('韦国才'), by(null), by('韦国财')]).toEqual(['found', 'found', 'nameDiffers'])
})
