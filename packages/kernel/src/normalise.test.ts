import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber } from './local-date.ts'
import { halfWidth, parseLooseDate, tidy } from './normalise.ts'

test('widths and white space are put right', () => {
  expect(halfWidth('ＡＢ１２（x）　－')).toBe('AB12(x) -')
  expect(tidy('\u00a0 张\u200b三\t 丰 \ufeff')).toBe('张三 丰')
})

test.each([
  ['1985.3.2'],
  ['1985-3-2'],
  ['1985/3/2'],
  ['1985年3月2日'],
  ['１９８５．３．２'],
  ['19850302'],
  ['1985。3。2'],
  ['1985-03-02 00:00:00'],
  ["'1985-03-02"],
  [31_108],
  ['31108'],
  [31_108.75],
  [19_850_302],
  [new Date('1985-03-02T00:00:00Z')],
  [new Date('1985-03-01T16:00:00Z')],
])('%s is 2 March 1985', (raw) => {
  expect(parseLooseDate(raw)).toEqual({ ok: true, value: '1985-03-02' })
})

test('the calendar of old Macintosh files is known', () => {
  expect(parseLooseDate(29_646, { date1904: true })).toEqual({ ok: true, value: '1985-03-02' })
})

test.each([
  ['', 'DATE_EMPTY'],
  [null, 'DATE_EMPTY'],
  ['3/2/85', 'DATE_AMBIGUOUS'],
  ['3/2/1985', 'DATE_AMBIGUOUS'],
  ['85.3.2', 'DATE_AMBIGUOUS'],
  ['850302', 'DATE_AMBIGUOUS'],
  ['1985', 'DATE_INCOMPLETE'],
  [1985, 'DATE_INCOMPLETE'],
  ['1985年3月', 'DATE_INCOMPLETE'],
  ['198503', 'DATE_INCOMPLETE'],
  [198_503, 'DATE_INCOMPLETE'],
  ['1985-02-29', 'DATE_NOT_REAL'],
  ['19851301', 'DATE_NOT_REAL'],
  ['1899-12-31', 'DATE_OUT_OF_RANGE'],
  [60, 'DATE_OUT_OF_RANGE'],
  ['不详', 'DATE_UNREADABLE'],
  [Number.NaN, 'DATE_UNREADABLE'],
  [true, 'DATE_UNREADABLE'],
])('%s is refused as %s', (raw, code) => {
  expect(parseLooseDate(raw)).toEqual({ ok: false, code })
})

test('every date is read back from each accepted form', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 60_000 }), (days) => {
      const date = fromDayNumber(days)
      const [y, m, d] = date.split('-').map(Number)
      for (const raw of [date, `${y}.${m}.${d}`, `${y}年${m}月${d}日`, date.replaceAll('-', ''), days + 25_569]) {
        const read = parseLooseDate(raw)
        // Serial numbers that read like a year or a month are refused instead.
        if (typeof raw === 'number' && !read.ok) expect(read.code).toBe('DATE_INCOMPLETE')
        else expect(read).toEqual({ ok: true, value: date })
      }
    }),
  )
})

test('reading never throws', () => {
  fc.assert(fc.property(fc.anything({ withDate: true }), (raw) => typeof parseLooseDate(raw).ok === 'boolean'))
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9./年月日 :-]{0,20}$/), (raw) => typeof parseLooseDate(raw).ok === 'boolean'),
  )
})
