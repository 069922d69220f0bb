const ROW = Buffer.from('<row')
const END_OF_ROWS = Buffer.from('</sheetData>')
const CELL = Buffer.from('<c ')
const END_OF_CELL = Buffer.from('</c>')
const FORMULA = Buffer.from('<f')
const CONTENT = ['<v', '<is', '<f'].map((mark) => Buffer.from(mark))

/** What a worksheet part tells before it is parsed. */
export interface SheetScan {
  /** The part without the formatted but empty rows after the last content. */
  readonly xml: Buffer
  /** Rows with content. */
  readonly rows: number
  /** Numbers of the hidden rows. */
  readonly hidden: ReadonlySet<number>
  /** Addresses of formula cells whose value was never stored. */
  readonly blankFormulas: readonly string[]
}

/** Scans a worksheet part (xl/worksheets/*.xml) without parsing it; linear in its size. */
export function scanSheet(xml: Buffer): SheetScan {
  const hidden = new Set<number>()
  const close = xml.indexOf(END_OF_ROWS)
  const limit = close < 0 ? xml.length : close
  const nextContent = contentFinder(xml, limit)
  let rows = 0
  let keepUntil = limit
  let number = 0
  for (let at = find(xml, ROW, 0, limit); at < limit; ) {
    const open = xml.indexOf(0x3e, at)
    const next = find(xml, ROW, at + ROW.length, limit)
    const tag = xml.toString('latin1', at, open < 0 ? next : open)
    number = Number(/\sr="(\d+)"/.exec(tag)?.[1] ?? number + 1)
    if (/\shidden="(1|true)"/.test(tag)) hidden.add(number)
    if (nextContent(at) < next) {
      rows += 1
      keepUntil = next
    }
    at = next
  }
  const trimmed = rows > 0 && keepUntil < limit && close >= 0
  const kept = trimmed ? Buffer.concat([xml.subarray(0, keepUntil), xml.subarray(close)]) : xml
  return { xml: kept, rows, hidden, blankFormulas: blankFormulas(xml, limit) }
}

/** The paths of a workbook's sheets in their order, from its own part and its relations; undefined where not told. */
export function sheetPaths(workbook: string, relations: string): (string | undefined)[] {
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = /\sId="([^"]*)"/.exec(tag)?.[1]
    const target = /\sTarget="([^"]*)"/.exec(tag)?.[1]
    if (id !== undefined && target !== undefined) targets.set(id, target)
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '')
    return target?.startsWith('/') ? target.slice(1) : target && `xl/${target.replace(/^(\.\/|xl\/)/, '')}`
  })
}

/** Goes forward only, so that a file without closing tags costs no more than any other. */
function blankFormulas(xml: Buffer, limit: number): string[] {
  const addresses: string[] = []
  let cell = 0
  let at = find(xml, FORMULA, 0, limit)
  while (at < limit) {
    for (let next = find(xml, CELL, cell, at); next < at; next = find(xml, CELL, next + 1, at)) cell = next
    const end = find(xml, END_OF_CELL, at, limit)
    if (!/<v>[^<]/.test(xml.toString('latin1', at, end))) {
      const address = /\sr="([A-Z]{1,3}\d{1,7})"/.exec(xml.toString('latin1', cell, Math.min(at, cell + 200)))?.[1]
      if (address !== undefined) addresses.push(address)
    }
    at = find(xml, FORMULA, end, limit)
  }
  return addresses
}

/** Gives where the next value or formula is. Calls must go forward; a mark that never comes is searched for once. */
function contentFinder(xml: Buffer, limit: number): (from: number) => number {
  const found = CONTENT.map(() => -1)
  return (from) => {
    let best = limit
    for (const [n, mark] of CONTENT.entries()) {
      let at = found[n] ?? limit
      if (at < from) at = find(xml, mark, from, limit)
      found[n] = at
      if (at < best) best = at
    }
    return best
  }
}

function find(xml: Buffer, mark: Buffer, from: number, limit: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 || at > limit ? limit : at
}
