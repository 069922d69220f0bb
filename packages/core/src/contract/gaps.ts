import type { JsonSchema } from './contract.ts'
import { isOf, type Variant, variantsOf } from './variants.ts'

/** In what way one side gives what the other does not take. */
export type GapKind = 'type' | 'values' | 'open' | 'missing' | 'optional' | 'unknown' | 'format' | 'bounds' | 'keys'

/** A place where values of one schema do not fit another. `path` is like `rows[].person.name`; '' is the whole. */
export interface Gap {
  path: string
  kind: GapKind
  /** What the giving side may give there, and what the taking side takes, in short. */
  gives: string
  takes: string
}

/** Which way values go: what a caller sends must be accepted to the letter; in an answer more fields and other lengths do no harm. */
export type Side = 'input' | 'output'

/** Where values that `gives` allows would not fit `takes`. Empty when all fit. */
export function findGaps(gives: JsonSchema, takes: JsonSchema, side: Side): Gap[] {
  return new Comparison(side, gives, takes).schemas(gives, takes, '')
}

class Comparison {
  readonly side: Side
  readonly givesRoot: JsonSchema
  readonly takesRoot: JsonSchema
  depth = 0

  constructor(side: Side, gives: JsonSchema, takes: JsonSchema) {
    this.side = side
    this.givesRoot = gives
    this.takesRoot = takes
  }

  schemas(gives: JsonSchema | boolean, takes: JsonSchema | boolean, path: string): Gap[] {
    if (this.depth > 40) return []
    this.depth++
    const taken = variantsOf(takes, this.takesRoot)
    const gaps = variantsOf(gives, this.givesRoot).flatMap((v) => this.variant(v, taken, path))
    this.depth--
    return unique(gaps)
  }

  private variant(given: Variant, taken: readonly Variant[], path: string): Gap[] {
    if (taken.some((t) => t.type === 'any')) return []
    if (given.values) return this.values(given, taken, path)
    const same = taken.filter((t) => t.type === given.type || (given.type === 'integer' && t.type === 'number'))
    const open = same.filter((t) => !t.values)
    if (same.length === 0) return [{ path, kind: 'type', gives: say(given), takes: taken.map(say).join(' | ') }]
    if (open.length === 0) return [{ path, kind: 'open', gives: say(given), takes: same.map(say).join(' | ') }]
    // The alternative that fits best is the one that was meant.
    const tried = open.map((t) => this.alike(given.schema, t.schema, given.type, path))
    return tried.reduce((best, next) => (next.length < best.length ? next : best))
  }

  private values(given: Variant, taken: readonly Variant[], path: string): Gap[] {
    const accepts = (value: unknown, t: Variant) => isOf(value, t.type) && (!t.values || t.values.includes(value))
    const lost = given.values!.filter((value) => !taken.some((t) => accepts(value, t)))
    if (lost.length === 0) return []
    const kind = taken.some((t) => t.type === given.type) ? 'values' : 'type'
    return [{ path, kind, gives: lost.map((v) => JSON.stringify(v)).join(', '), takes: taken.map(say).join(' | ') }]
  }

  private alike(gives: JsonSchema, takes: JsonSchema, type: Variant['type'], path: string): Gap[] {
    if (type === 'object') return this.objects(gives, takes, path)
    if (type === 'array') return this.arrays(gives, takes, path)
    if (type === 'string') return [...formatGaps(gives, takes, path), ...this.bounds(gives, takes, path, TEXT)]
    return [...multipleGaps(gives, takes, path), ...this.bounds(gives, takes, path, NUMBER)]
  }

  private objects(gives: JsonSchema, takes: JsonSchema, path: string): Gap[] {
    const gaps: Gap[] = []
    const [mine, theirs] = [gives.properties ?? {}, takes.properties ?? {}]
    const [sure, wanted] = [new Set(gives.required), new Set(takes.required)]
    for (const name of wanted)
      if (!(name in mine)) gaps.push({ path: at(path, name), kind: 'missing', gives: '', takes: brief(theirs[name]) })
    for (const [name, schema] of Object.entries(mine)) {
      const other = theirs[name] ?? takes.additionalProperties
      if (other === undefined || other === true) continue
      if (other === false) {
        if (this.side === 'input') gaps.push({ path: at(path, name), kind: 'unknown', gives: brief(schema), takes: '' })
        continue
      }
      if (wanted.has(name) && !sure.has(name))
        gaps.push({ path: at(path, name), kind: 'optional', gives: brief(schema), takes: brief(other) })
      gaps.push(...this.schemas(schema, other, at(path, name)))
    }
    // What tells the alternatives of a union apart says more than the fields that follow from it.
    const first = (g: Gap) => (g.kind === 'values' ? 0 : 1)
    return [...gaps, ...this.others(gives, takes, path)].sort((a, b) => first(a) - first(b))
  }

  /** Keys that are not named one by one: records. */
  private others(gives: JsonSchema, takes: JsonSchema, path: string): Gap[] {
    const [mine, theirs] = [gives.additionalProperties, takes.additionalProperties]
    if (!mine || typeof mine !== 'object') return []
    const inside = `${path}{}`
    if (theirs === false)
      return this.side === 'input' ? [{ path: inside, kind: 'unknown', gives: brief(mine), takes: '' }] : []
    const keys =
      takes.propertyNames && gives.propertyNames
        ? this.schemas(gives.propertyNames, takes.propertyNames, path).map((g): Gap => ({ ...g, kind: 'keys' }))
        : takes.propertyNames?.enum
          ? [{ path, kind: 'keys' as const, gives: 'string', takes: takes.propertyNames.enum.join(', ') }]
          : []
    return [...keys, ...(typeof theirs === 'object' ? this.schemas(mine, theirs, inside) : [])]
  }

  private arrays(gives: JsonSchema, takes: JsonSchema, path: string): Gap[] {
    const [mine, theirs] = [gives.prefixItems as JsonSchema[], takes.prefixItems as JsonSchema[]]
    const inside = `${path}[]`
    const rest = takes.items ?? true
    const places = (mine ?? []).flatMap((item, i) => this.schemas(item, theirs?.[i] ?? rest, inside))
    const short =
      theirs && (mine?.length ?? gives.minItems ?? 0) < theirs.length
        ? [{ path: inside, kind: 'missing' as const, gives: '', takes: brief(theirs.at(-1)) }]
        : []
    const items = mine && gives.items === undefined ? [] : this.schemas(gives.items ?? true, rest, inside)
    return [...short, ...places, ...items, ...this.bounds(gives, takes, path, LIST)]
  }

  private bounds(gives: JsonSchema, takes: JsonSchema, path: string, [low, high]: readonly string[][]): Gap[] {
    if (this.side === 'output') return []
    const narrower =
      low!.some((key) => takes[key] !== undefined && takes[key] > (gives[key] ?? Number.NEGATIVE_INFINITY)) ||
      high!.some((key) => takes[key] !== undefined && takes[key] < (gives[key] ?? Number.POSITIVE_INFINITY))
    const text = (s: JsonSchema) => [...low!, ...high!].flatMap((k) => (s[k] === undefined ? [] : [`${k} ${s[k]}`]))
    return narrower && !trivial(gives, takes, low!, high!)
      ? [{ path, kind: 'bounds', gives: text(gives).join(', ') || 'any', takes: text(takes).join(', ') }]
      : []
  }
}

const TEXT = [['minLength'], ['maxLength']]
const NUMBER = [
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
]
const LIST = [['minItems'], ['maxItems']]

/** A least length of nothing, and the range of whole numbers that JavaScript has, say nothing. */
function trivial(gives: JsonSchema, takes: JsonSchema, low: string[], high: string[]): boolean {
  const says = (key: string, value: number) =>
    value !== 0 || key === 'minimum' || key === 'exclusiveMinimum' ? Math.abs(value) !== Number.MAX_SAFE_INTEGER : false
  return [...low, ...high].every((key) => {
    const [now, before] = [takes[key], gives[key]]
    if (now === undefined || now === before || !says(key, now)) return true
    return low.includes(key) ? now <= (before ?? Number.NEGATIVE_INFINITY) : now >= (before ?? Number.POSITIVE_INFINITY)
  })
}

/** A known format says more than its pattern, whose text changes with the library's version. */
function formatGaps(gives: JsonSchema, takes: JsonSchema, path: string): Gap[] {
  const same = takes.format ? takes.format === gives.format : !takes.pattern || takes.pattern === gives.pattern
  return same ? [] : [{ path, kind: 'format', gives: form(gives), takes: form(takes) }]
}

function multipleGaps(gives: JsonSchema, takes: JsonSchema, path: string): Gap[] {
  const step = takes.multipleOf as number | undefined
  if (!step || (gives.multipleOf && Number.isInteger(gives.multipleOf / step))) return []
  if (gives.type === 'integer' && Number.isInteger(1 / step)) return []
  return [{ path, kind: 'bounds', gives: `step ${gives.multipleOf ?? 'any'}`, takes: `step ${step}` }]
}

const form = (s: JsonSchema): string => String(s.format ?? s.pattern ?? 'string').slice(0, 80)
const at = (path: string, name: string) => (path ? `${path}.${name}` : name)
const say = (v: Variant): string =>
  v.values && v.type !== 'boolean' && v.type !== 'null'
    ? v.values.map((x) => JSON.stringify(x)).join(', ')
    : v.type === 'string'
      ? (v.schema.format ?? 'string')
      : v.type
const brief = (schema: JsonSchema | boolean | undefined): string =>
  schema === undefined
    ? 'any'
    : variantsOf(schema, typeof schema === 'object' ? schema : {})
        .map(say)
        .join(' | ')

function unique(gaps: Gap[]): Gap[] {
  const seen = new Set<string>()
  return gaps.filter((g) => {
    const key = JSON.stringify(g)
    return !seen.has(key) && seen.add(key)
  })
}
