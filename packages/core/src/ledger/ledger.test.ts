import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { field, fieldMeta } from './field.ts'
import { defaultColumns, defineLedger, filterFields, ListInput, ledgerRow, snake } from './ledger.ts'

const label = { label: { zh: '项', en: 'Item' } }
const kinds = { id: 'k', title: label.label, items: [{ code: 'a', zh: '甲', en: 'A' }] }
const fields = z.object({
  title: field.text({ ...label, max: 4 }),
  note: field.longText({ ...label, optional: true }),
  kind: field.code({ ...label, codes: kinds }),
  tags: field.codes({ ...label, codes: kinds }),
  startsOn: field.date(label),
  month: field.month({ ...label, optional: true }),
  fee: field.money({ ...label, optional: true }),
  size: field.int({ ...label, min: 1, max: 9 }),
  urgent: field.bool({ ...label, optional: true }),
  phone: field.phone({ ...label, optional: true }),
  guardian: field.citizenId({ ...label, optional: true }),
})
const definition = {
  id: 'water.pumpHouse',
  title: label.label,
  subject: 'area' as const,
  identity: ['title' as const],
  permissions: { read: 'water.read', write: 'water.write' },
  fields,
}
const Pump = defineLedger(definition)
const values = {
  title: '一号',
  note: null,
  kind: 'a',
  tags: ['a'],
  startsOn: '2026-11-05',
  month: null,
  fee: 0,
  size: 9,
  urgent: false,
  phone: '0859-7610001',
  guardian: null,
}

describe('a declared ledger', () => {
  test('knows its module, table and fields', () => {
    expect([Pump.module, Pump.name, Pump.table]).toEqual(['water', 'pumpHouse', 'water.pump_house'])
    expect(Pump.meta.size).toMatchObject({ kind: 'int', min: 1, max: 9 })
    expect(defaultColumns(Pump)).toEqual(['title', 'note', 'kind', 'tags', 'startsOn', 'month'])
    expect(defaultColumns({ ...Pump, columns: ['fee'] } as never)).toEqual(['fee'])
    expect(filterFields(Pump)).toEqual(['kind', 'tags', 'startsOn', 'month', 'urgent'])
    expect(snake('monthlyIncome')).toBe('monthly_income')
  })

  test('is refused when its declaration contradicts itself', () => {
    expect(() => defineLedger({ ...definition, id: 'pump' })).toThrow('ledger id')
    expect(() => defineLedger({ ...definition, oneActive: true })).toThrow('beginsOn')
    expect(() => defineLedger({ ...definition, endsOn: 'startsOn' })).toThrow('beginsOn')
    expect(() => defineLedger({ ...definition, fields: z.object({ title: z.string() }) })).toThrow('field.*()')
  })

  test('shows sealed fields masked in its rows, and takes none but whole numbers', () => {
    const row = {
      id: '019d0000-0000-7000-8000-000000000001',
      version: 1,
      areaPath: '522324.',
      createdAt: '',
      updatedAt: '',
      updatedByName: null,
      source: null,
      closedOn: null,
      closedReason: null,
      subject: null,
    }
    const shown = { ...values, phone: '138****8000', guardian: '522***********1003' }
    expect(ledgerRow(Pump).parse({ ...row, values: shown }).values).toEqual(shown)
    expect(Pump.fields.safeParse(shown).success).toBe(false)
    expect(ledgerRow(Pump).safeParse({ ...row, values: { ...shown, size: 'many' } }).success).toBe(false)
  })
})

describe('a field', () => {
  test.each<[string, unknown]>([
    ['title', ''],
    ['title', '五个字以上'],
    ['title', null],
    ['kind', 'b'],
    ['tags', ['b']],
    ['startsOn', '2026-02-30'],
    ['startsOn', null],
    ['month', '2026-13'],
    ['fee', -1],
    ['fee', 1.5],
    ['size', 0],
    ['size', 10],
    ['urgent', 'yes'],
    ['phone', '电话'],
    ['guardian', '12'],
  ])('%s refuses %j', (key, value) => {
    const { error } = Pump.fields.safeParse({ ...values, [key]: value })
    expect(error?.issues.map((i) => i.path[0])).toContain(key)
  })

  test('takes what fits, and blanks only where it is optional', () => {
    expect(Pump.fields.parse(values)).toEqual(values)
    const optional = Object.entries(Pump.meta).flatMap(([k, m]) => (m.optional ? [k] : []))
    for (const key of Object.keys(values))
      expect([key, Pump.fields.safeParse({ ...values, [key]: null }).success]).toEqual([key, optional.includes(key)])
  })

  test('made any other way is told', () => {
    expect(() => fieldMeta(z.string())).toThrow('field.*()')
  })
})

test('a list is asked for open rows, fifty at a time, and for no more than two hundred', () => {
  expect(ListInput.parse({})).toEqual({ filters: {}, state: 'open', limit: 50 })
  for (const wrong of [{ limit: 201 }, { filters: { kind: { any: [] } } }, { asOf: '2026-02-30' }, { subjectId: 'x' }])
    expect(ListInput.safeParse(wrong).success).toBe(false)
})
