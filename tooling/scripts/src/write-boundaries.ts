import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BOUNDARIES, type Boundary, RESERVED } from '@county/lint/boundaries'

const DOCUMENT = path.resolve(import.meta.dirname, '../../../ARCHITECTURE.md')
const SECTION = /(<!-- boundaries:[^>]*-->\n)[\s\S]*?(<!-- \/boundaries -->)/

/** The table of import rules as Markdown. */
export function boundariesTable(): string {
  const rules = BOUNDARIES.map((rule) => `| \`${rule.kind}\` | ${sayMay(rule)} | ${rule.why} |`)
  const owners = new Map<string, string[]>()
  for (const [name, folders] of Object.entries(RESERVED)) {
    const key = folders.map((f) => `\`${f}\``).join(', ')
    owners.set(key, [...(owners.get(key) ?? []), `\`${name}\``])
  }
  const reserved = [...owners].map(([folders, names]) => `| ${names.join(', ')} | ${folders} |`)
  return [
    '| package | may import | because |',
    '|---|---|---|',
    ...rules,
    '',
    '| npm package | only in |',
    '|---|---|',
    ...reserved,
    '',
  ].join('\n')
}

function sayMay({ may }: Boundary): string {
  if (may.includes('*')) return 'anything'
  if (may.length === 0) return 'nothing of the workspace'
  return may.map((m) => (m === 'own' ? 'the package of its own name' : `\`${m}\``)).join(', ')
}

/** A document with the table between its markers. Throws when the markers are missing. */
export function withBoundaries(document: string): string {
  if (!SECTION.test(document))
    throw new Error('ARCHITECTURE.md has lost its markers <!-- boundaries: … --> <!-- /boundaries -->')
  return document.replace(SECTION, (_, start: string, end: string) => `${start}${boundariesTable()}${end}`)
}

if (process.argv[1] === import.meta.filename) writeFileSync(DOCUMENT, withBoundaries(readFileSync(DOCUMENT, 'utf8')))
