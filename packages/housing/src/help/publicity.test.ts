import { expect, test } from 'vitest'
import { assertPublic, PUBLIC_COLUMNS, publicRow } from './publicity.ts'
import { Notice } from './verbs.ts'

test('a planted column is refused: by name, in the row, and by the shape of the notice', () => {
  expect(() => assertPublic([...PUBLIC_COLUMNS])).not.toThrow()
  for (const planted of ['idNumber', 'phone', 'income', 'bankAccount', 'illness'])
    expect(() => assertPublic([...PUBLIC_COLUMNS, planted])).toThrow(planted)
  const row = { applicant: '张三', community: '腾龙社区', members: 4, m2PerPerson: 11, idNumber: '522324…' }
  expect(publicRow(row)).toEqual({ applicant: '张三', community: '腾龙社区', members: 4, m2PerPerson: 11 })
  const notice = { kind: 'subsidy', from: null, until: null, place: null, issuedOn: '2026-11-05' }
  expect(Notice.safeParse({ ...notice, rows: [publicRow(row)] }).success).toBe(true)
  expect(Notice.safeParse({ ...notice, rows: [row] }).success).toBe(false)
  expect(Object.keys(Notice.shape.rows.element.shape).sort()).toEqual([...PUBLIC_COLUMNS].sort())
})
