import { z } from 'zod'
import { halfWidth, tidy } from '../normalise.ts'
import type { Lang, Text } from '../text.ts'

/** One entry of a code table. Aliases are other wordings met in rosters. */
export interface CodeItem {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly aliases?: readonly string[]
}

/** A list of codes with labels, from a national standard when `standard` names one. */
export interface CodeTable {
  readonly id: string
  readonly title: Text
  readonly standard?: string
  readonly items: readonly CodeItem[]
}

interface Index {
  readonly byCode: ReadonlyMap<string, CodeItem>
  readonly byWording: ReadonlyMap<string, string>
}

const indexes = new WeakMap<CodeTable, Index>()

/** The label of a code; undefined when the table has no such code. */
export function labelOf(table: CodeTable, code: string, lang: Lang): string | undefined {
  const item = indexOf(table).byCode.get(code)
  return item && (lang === 'en' ? item.en : item.zh)
}

/** The code meant by a wording: a code, a label in either language or an alias; undefined when none fits. */
export function codeOf(table: CodeTable, raw: unknown): string | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined
  return indexOf(table).byWording.get(wording(String(raw)))
}

/** zod type of the table's codes. */
export function zodCode(table: CodeTable): z.ZodType<string, string> {
  return z.enum(table.items.map((item) => item.code) as [string, ...string[]], {
    error: 'CODE_UNKNOWN',
  })
}

/** The table as choices for a form or a drop-down list. */
export function optionsOf(table: CodeTable, lang: Lang): { value: string; label: string }[] {
  return table.items.map((item) => ({
    value: item.code,
    label: lang === 'en' ? item.en : item.zh,
  }))
}

function indexOf(table: CodeTable): Index {
  const ready = indexes.get(table)
  if (ready) return ready
  const byWording = new Map<string, string>()
  const put = (text: string, code: string): void => {
    const key = wording(text)
    if (!byWording.has(key)) byWording.set(key, code)
  }
  for (const item of table.items) put(item.code, item.code)
  for (const item of table.items) put(item.zh, item.code)
  for (const item of table.items) for (const alias of item.aliases ?? []) put(alias, item.code)
  for (const item of table.items) put(item.en, item.code)
  const index = {
    byCode: new Map(table.items.map((item) => [item.code, item])),
    byWording,
  }
  indexes.set(table, index)
  return index
}

function wording(raw: string): string {
  return tidy(halfWidth(raw)).replace(/\s/g, '').toLowerCase()
}
