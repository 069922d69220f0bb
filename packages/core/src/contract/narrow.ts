import type { Contract, JsonSchema } from './contract.ts'

/** Verbs that the page kinds of the UI kit ask of any ledger or module by themselves. */
const OF_LEDGERS = /\.(list|get|create|update|close|history)$/
const OF_MODULES = /^(due|figure|import|export|reveal)\./

/** What a built interface is made of: names that occur in its code and in the kit's. */
export interface UsedNames {
  /** Every word, such as names of fields. */
  words: ReadonlySet<string>
  /** Every dotted path, such as `absence.assign`. */
  paths: ReadonlySet<string>
  /** Beginnings and ends of paths that are put together at run time: `transfer.`, `.approve`. */
  parts: readonly string[]
}

/** Reads the names out of program text. Text in comments counts too: rather too many than too few. */
export function namesIn(texts: readonly string[]): UsedNames {
  const words = new Set<string>()
  const paths = new Set<string>()
  const parts = new Set<string>()
  for (const text of texts) {
    for (const [path] of text.matchAll(/[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g)) {
      paths.add(path)
      for (const word of path.split('.')) words.add(word)
    }
    for (const m of text.matchAll(/["'`]([a-z]\w*(?:\.\w+)*\.)(?:["'`]|\$\{)/g)) parts.add(m[1]!)
    for (const m of text.matchAll(/(?:["'`]|\})(\.[a-z]\w*(?:\.\w+)*)["'`]/g)) parts.add(m[1]!)
  }
  return { words, paths, parts: [...parts] }
}

/**
 * The part of a module's contract that an interface uses: verbs it names, with the output fields and optional inputs
 * whose names occur in its code. Required inputs stay: the interface sends them, however it makes their names.
 */
export function narrowContract(contract: Contract, used: UsedNames): Contract {
  const entries = Object.entries(contract).filter(([verb]) => isUsed(verb, used))
  return Object.fromEntries(
    entries.map(([verb, v]) => [
      verb,
      { ...v, input: narrow(v.input, used.words, 'input'), output: narrow(v.output, used.words, 'output') },
    ]),
  )
}

function isUsed(verb: string, { words, paths, parts }: UsedNames): boolean {
  if (paths.has(verb) || OF_MODULES.test(verb)) return true
  if (OF_LEDGERS.test(verb) && words.has(verb.replace(OF_LEDGERS, ''))) return true
  return parts.some((part) => (part.startsWith('.') ? verb.endsWith(part) : verb.startsWith(part)))
}

function narrow(schema: any, words: ReadonlySet<string>, side: 'input' | 'output'): any {
  if (Array.isArray(schema)) return schema.map((s) => narrow(s, words, side))
  if (!schema || typeof schema !== 'object') return schema
  const copy: JsonSchema = {}
  for (const [key, value] of Object.entries(schema as JsonSchema)) {
    if (key === 'enum' || key === 'required' || key === 'const' || key === 'default') copy[key] = value
    else if (key === 'properties') copy.properties = fields(schema, words, side)
    else copy[key] = narrow(value, words, side)
  }
  if (copy.required && copy.properties) {
    const left = copy.required.filter((name) => name in copy.properties!)
    if (left.length) copy.required = left
    else delete copy.required
  }
  return copy
}

function fields(schema: JsonSchema, words: ReadonlySet<string>, side: 'input' | 'output'): Record<string, JsonSchema> {
  const required = new Set(side === 'input' ? schema.required : [])
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => words.has(name) || required.has(name))
      .map(([name, value]) => [name, narrow(value, words, side)]),
  )
}
