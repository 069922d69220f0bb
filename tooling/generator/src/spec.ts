/** Whom the rows of a ledger are about. */
type Subject = 'person' | 'household' | 'area' | 'county'

/** A ledger to generate. */
interface LedgerSpec {
  /** camelCase: `waterPermit`. */
  name: string
  zh: string
  en: string
  subject: Subject
}

/** A module to generate. */
export interface ModuleSpec {
  /** Small letters only: folder, package, PostgreSQL schema and database role are named by it. */
  id: string
  zh: string
  en: string
  departments: readonly string[]
  /** The plan's measure that the module works on, 1–19. */
  measure: number
  ledgers: readonly LedgerSpec[]
}

const SUBJECTS: readonly Subject[] = ['person', 'household', 'area', 'county']
/** Names with a meaning of their own in the layout, in PostgreSQL or in the address of a page. */
const RESERVED = new Set([
  ...['core', 'api', 'worker', 'portal', 'kernel', 'db', 'ui', 'platform', 'office', 'testing', 'app', 'module'],
  ...['public', 'auditor', 'user', 'table', 'admin', 'modules', 'assets', 'registry'],
])
const NOT_LEDGERS = new Set(['due', 'figure', 'import', 'export', 'reveal', 'new', 'class', 'function', 'default'])

/** Reads `name:中文:English[:subject]`. Throws on anything else. */
export function parseLedger(text: string): LedgerSpec {
  const [name = '', zh = '', en = '', subject = 'person'] = text.split(':')
  if (!/^[a-z][a-zA-Z0-9]{1,29}$/.test(name) || NOT_LEDGERS.has(name))
    throw new Error(`a ledger's name is camelCase and none of ${[...NOT_LEDGERS].join(', ')}: ${name || text}`)
  if (!SUBJECTS.includes(subject as Subject))
    throw new Error(`a ledger is about a ${SUBJECTS.join(', ')}, not about ${subject}`)
  return { name, zh: title(zh, text), en: title(en, text), subject: subject as Subject }
}

/** Checks a module before anything is written. Throws on the first mistake. */
export function checkSpec(spec: ModuleSpec): void {
  if (!/^[a-z]{3,20}$/.test(spec.id) || RESERVED.has(spec.id))
    throw new Error(`a module's id is 3 to 20 small letters and none of ${[...RESERVED].join(', ')}: ${spec.id}`)
  for (const text of [spec.zh, spec.en, ...spec.departments]) title(text, spec.id)
  if (spec.departments.length === 0) throw new Error('name at least one department: --departments 县水务局')
  if (!Number.isInteger(spec.measure) || spec.measure < 1 || spec.measure > 19)
    throw new Error(`a measure is one of the plan's 19: ${spec.measure}`)
  if (spec.ledgers.length === 0) throw new Error('a module has at least one ledger')
  if (new Set(spec.ledgers.map((l) => l.name)).size < spec.ledgers.length)
    throw new Error('two ledgers have the same name')
}

/** Titles stand in source text between quotes. */
function title(text: string, of: string): string {
  const plain = text.trim()
  if (!plain || plain.length > 40 || /['"`\\${}<>\n]/.test(plain))
    throw new Error(`a title is 1 to 40 characters without quotes or brackets: ${text || of}`)
  return plain
}

/** Files to write: path from the root → text. */
export type Files = Record<string, string>
