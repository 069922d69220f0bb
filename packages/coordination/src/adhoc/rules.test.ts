import { expect, test } from 'vitest'
import { Fund } from '../fund/fund.ts'
import { Project } from '../project/project.ts'
import { assertNotHeld, assertNotice, findHeld, fingerprint, formRegister } from './rules.ts'

const register = formRegister([Project, Fund])
const ask = (...labels: string[]) => labels.map((label) => ({ label, kind: 'text' as const }))

test('labels meet however they are written', () => {
  expect(fingerprint('姓　名：')).toBe(fingerprint('姓名（必填）'))
})

test('a request for name, number, address and a ledger’s own field is refused as held', () => {
  expect(
    findHeld(ask('姓名', '身份证号', '家庭住址', '形象进度', '对政策的建议'), register).map((h) => h.field),
  ).toEqual(['姓名', '公民身份号码', '家庭住址', 'progress'])
  expect(() => assertNotHeld(ask('户主'), register)).toThrow(expect.objectContaining({ code: 'ALREADY_HELD' }))
})

test('what nobody holds may be asked', () => {
  expect(() => assertNotHeld(ask('春节返乡意愿', '备注'), register)).not.toThrow()
})

test('three workdays of notice, or a named reason', () => {
  const none = new Map<string, 'holiday' | 'workday'>()
  expect(() => assertNotice({ dueOn: '2026-11-25' }, '2026-11-20', none)).not.toThrow() // Friday → Wednesday
  expect(() => assertNotice({ dueOn: '2026-11-24' }, '2026-11-20', none)).toThrow(
    expect.objectContaining({ code: 'NOTICE_TOO_SHORT' }),
  )
  expect(() => assertNotice({ dueOn: '2026-11-20', hurryReason: '州局当日要数' }, '2026-11-20', none)).not.toThrow()
})
