import type { ContractProblem } from '../compare.ts'
import type { JsonSchema, VerbContract } from '../contract.ts'

/** A change of an API, and whether interfaces built before it break. */
interface Planted {
  name: string
  before: Partial<VerbContract> | null
  after: (Partial<VerbContract> & { verb?: string }) | null
  /** What is found first, when it breaks. */
  breaks?: Partial<ContractProblem>
}

const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
})
const text: JsonSchema = { type: 'string' }
const number: JsonSchema = { type: 'number' }
const integer: JsonSchema = { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }
const flag: JsonSchema = { type: 'boolean' }
const date: JsonSchema = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const uuid: JsonSchema = { type: 'string', format: 'uuid', pattern: '^[0-9a-f-]{36}$' }
const month: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}$' }
const one = (...values: unknown[]): JsonSchema => ({ type: 'string', enum: values })
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
const array = (items: JsonSchema, more: JsonSchema = {}): JsonSchema => ({ type: 'array', items, ...more })
const record = (value: JsonSchema, keys: JsonSchema = text): JsonSchema => ({
  type: 'object',
  propertyNames: keys,
  additionalProperties: value,
})
const union = (...branches: JsonSchema[]): JsonSchema => ({ anyOf: branches })

const takes = (input: JsonSchema): Partial<VerbContract> => ({ input })
const gives = (output: JsonSchema): Partial<VerbContract> => ({ output })
/** A change of one field of the input, or of the output. */
const sent = (name: string, before: JsonSchema, after: JsonSchema, breaks?: Planted['breaks']): Planted => ({
  name,
  before: takes(object({ value: before })),
  after: takes(object({ value: after })),
  ...(breaks ? { breaks: { side: 'input', ...breaks } } : {}),
})
const given = (name: string, before: JsonSchema, after: JsonSchema, breaks?: Planted['breaks']): Planted => ({
  name,
  before: gives(object({ value: before })),
  after: gives(object({ value: after })),
  ...(breaks ? { breaks: { side: 'output', ...breaks } } : {}),
})

const card = object({ kind: { const: 'card', type: 'string' }, no: text })
const oath = object({ kind: { const: 'oath', type: 'string' }, day: date })
const paper = object({ kind: { const: 'paper', type: 'string' }, page: integer })
const tree: JsonSchema = {
  $ref: '#/$defs/node',
  $defs: { node: object({ name: text, children: array({ $ref: '#/$defs/node' }) }) },
}
const treeWithout: JsonSchema = {
  $ref: '#/$defs/node',
  $defs: { node: object({ children: array({ $ref: '#/$defs/node' }) }) },
}

const VERBS: readonly Planted[] = [
  { name: 'a verb is removed', before: {}, after: null, breaks: { kind: 'verbGone', side: 'verb' } },
  { name: 'a verb is renamed', before: {}, after: { verb: 'permit.extend' }, breaks: { kind: 'verbGone' } },
  { name: 'a verb is added', before: null, after: {} },
  { name: 'a query becomes a command', before: { kind: 'query' }, after: {}, breaks: { kind: 'verbKind' } },
  { name: 'a command becomes a query', before: {}, after: { kind: 'query' }, breaks: { kind: 'verbKind' } },
  {
    name: 'a command begins to want the row version',
    before: {},
    after: { needsVersion: true },
    breaks: { kind: 'version', side: 'input', field: 'expected' },
  },
  { name: 'a command no longer wants the row version', before: { needsVersion: true }, after: {} },
  { name: 'a verb moves under another permission', before: {}, after: { permission: 'water.permit.renew' } },
  { name: 'a verb is opened to everybody signed in', before: {}, after: { permission: 'signedIn' } },
  { name: 'a title is reworded', before: {}, after: { title: { zh: '续办', en: 'Renew' } } },
]

const FIELDS_SENT: readonly Planted[] = [
  {
    name: 'an input field is added and required',
    before: takes(object({ id: uuid })),
    after: takes(object({ id: uuid, until: date })),
    breaks: { kind: 'missing', side: 'input', field: 'until' },
  },
  {
    name: 'an input field is added, optional',
    before: takes(object({ id: uuid })),
    after: takes(object({ id: uuid, until: date }, ['until'])),
  },
  {
    name: 'an input field is added with a default',
    before: takes(object({ id: uuid })),
    after: takes(object({ id: uuid, copies: { ...integer, default: 1 } }, ['copies'])),
  },
  {
    name: 'an optional input field becomes required',
    before: takes(object({ id: uuid, note: text }, ['note'])),
    after: takes(object({ id: uuid, note: text })),
    breaks: { kind: 'optional', side: 'input', field: 'note' },
  },
  {
    name: 'a required input field becomes optional',
    before: takes(object({ id: uuid, note: text })),
    after: takes(object({ id: uuid, note: text }, ['note'])),
  },
  {
    name: 'an input field is removed from a strict object',
    before: takes(object({ id: uuid, note: text })),
    after: takes(object({ id: uuid })),
    breaks: { kind: 'unknown', side: 'input', field: 'note' },
  },
  {
    name: 'an input field is removed from an object that ignores others',
    before: takes(object({ id: uuid, note: text })),
    after: takes({ ...object({ id: uuid }), additionalProperties: {} }),
  },
  {
    name: 'an input field is renamed',
    before: takes(object({ from: date })),
    after: takes(object({ begins: date })),
    breaks: { kind: 'missing', side: 'input', field: 'begins' },
  },
  {
    name: 'a field deep inside the input becomes required',
    before: takes(object({ values: object({ person: object({ phone: text }, ['phone']) }) })),
    after: takes(object({ values: object({ person: object({ phone: text }) }) })),
    breaks: { kind: 'optional', field: 'values.person.phone' },
  },
  {
    name: 'a field inside the rows of the input becomes required',
    before: takes(object({ rows: array(object({ id: uuid })) })),
    after: takes(object({ rows: array(object({ id: uuid, note: text })) })),
    breaks: { kind: 'missing', field: 'rows[].note' },
  },
]

const VALUES_SENT: readonly Planted[] = [
  sent('an input number becomes a whole number', number, integer, { kind: 'type', field: 'value' }),
  sent('an input whole number becomes any number', integer, number),
  sent('an input text becomes a number', text, number, { kind: 'type' }),
  sent('an input text may also be a number', text, { type: ['string', 'number'] }),
  sent('an input that was text or number is text alone', { type: ['string', 'number'] }, text, { kind: 'type' }),
  sent('an input may no longer be null', nullable(text), text, { kind: 'type' }),
  sent('an input may also be null', text, nullable(text)),
  sent('an input value of a list is removed', one('a', 'b', 'c'), one('a', 'b'), { kind: 'values', needs: '"c"' }),
  sent('an input value is added to a list', one('a', 'b'), one('a', 'b', 'c')),
  sent('an input text becomes a list of values', text, one('a', 'b'), { kind: 'open' }),
  sent('an input list of values becomes any text', one('a', 'b'), text),
  sent('an input text must now be a date', text, date, { kind: 'format' }),
  sent('an input date may now be any text', date, text),
  sent('an input id must be a uuid and was a date', date, uuid, { kind: 'format' }),
  sent('the pattern of a known input format is written otherwise', uuid, { ...uuid, pattern: '^[0-9A-Fa-f-]{36}$' }),
  sent('an input text must now match a pattern', text, month, { kind: 'format' }),
  sent('an input text may be shorter than before', { ...text, minLength: 4 }, { ...text, minLength: 2 }),
  sent(
    'an input text must be longer than before',
    { ...text, minLength: 2 },
    { ...text, minLength: 4 },
    { kind: 'bounds' },
  ),
  sent('an input text may not be empty any more', text, { ...text, minLength: 1 }, { kind: 'bounds' }),
  sent(
    'an input text must be shorter than before',
    { ...text, maxLength: 500 },
    { ...text, maxLength: 200 },
    { kind: 'bounds' },
  ),
  sent('an input text gets a greatest length', text, { ...text, maxLength: 200 }, { kind: 'bounds' }),
  sent(
    'an input number has a higher least value',
    { ...integer, minimum: 0 },
    { ...integer, minimum: 1 },
    { kind: 'bounds' },
  ),
  sent('an input number has a higher greatest value', { ...integer, maximum: 10 }, { ...integer, maximum: 20 }),
  sent('an input number must go in steps', number, { ...number, multipleOf: 5 }, { kind: 'bounds' }),
  sent('an input amount in steps takes finer steps', { ...number, multipleOf: 1 }, { ...number, multipleOf: 0.5 }),
  sent('an input array takes fewer items', array(uuid, { maxItems: 500 }), array(uuid, { maxItems: 100 }), {
    kind: 'bounds',
  }),
  sent('an input array must have an item', array(uuid), array(uuid, { minItems: 1 }), { kind: 'bounds' }),
  sent('an input array takes more items', array(uuid, { maxItems: 100 }), array(uuid, { maxItems: 500 })),
  sent('a single input becomes an array', text, array(text), { kind: 'type' }),
  sent('a single input may also be an array', text, union(text, array(text))),
  sent('an input union loses a branch', union(card, oath), card, {
    kind: 'values',
    field: 'value.kind',
    needs: '"oath"',
  }),
  sent('an input union gains a branch', union(card, oath), union(card, oath, paper)),
  sent('an input record takes fewer keys', record(text, one('a', 'b')), record(text, one('a')), { kind: 'keys' }),
  sent('an input record takes other values', record(text), record(integer), { kind: 'type', field: 'value{}' }),
]

const FIELDS_GIVEN: readonly Planted[] = [
  {
    name: 'an output field is removed',
    before: gives(object({ id: uuid, holder: text })),
    after: gives(object({ id: uuid })),
    breaks: { kind: 'missing', side: 'output', field: 'holder' },
  },
  {
    name: 'an output field is added',
    before: gives(object({ id: uuid })),
    after: gives(object({ id: uuid, holder: text })),
  },
  {
    name: 'an output field may be absent',
    before: gives(object({ id: uuid, holder: text })),
    after: gives(object({ id: uuid, holder: text }, ['holder'])),
    breaks: { kind: 'optional', side: 'output', field: 'holder' },
  },
  {
    name: 'an output field is always there',
    before: gives(object({ id: uuid, holder: text }, ['holder'])),
    after: gives(object({ id: uuid, holder: text })),
  },
  {
    name: 'an optional output field is removed',
    before: gives(object({ id: uuid, holder: text }, ['holder'])),
    after: gives(object({ id: uuid })),
  },
  {
    name: 'a field of the output’s rows is removed',
    before: gives(object({ rows: array(object({ id: uuid, name: text })) })),
    after: gives(object({ rows: array(object({ id: uuid })) })),
    breaks: { kind: 'missing', field: 'rows[].name' },
  },
  {
    name: 'a field deep inside the output changes its type',
    before: gives(object({ a: object({ b: object({ c: number }) }) })),
    after: gives(object({ a: object({ b: object({ c: text }) }) })),
    breaks: { kind: 'type', field: 'a.b.c' },
  },
  {
    name: 'rows become a page of rows',
    before: gives(array(object({ id: uuid }))),
    after: gives(object({ rows: array(object({ id: uuid })) })),
    breaks: { kind: 'type', field: '' },
  },
  {
    name: 'a field of a tree is removed',
    before: gives(tree),
    after: gives(treeWithout),
    breaks: { kind: 'missing', field: 'name' },
  },
  {
    name: 'an output may be nothing',
    before: gives(object({ id: uuid })),
    after: gives(nullable(object({ id: uuid }))),
    breaks: { kind: 'type' },
  },
]

const VALUES_GIVEN: readonly Planted[] = [
  given('an output value is added to a list', one('a', 'b'), one('a', 'b', 'c'), { kind: 'values', offers: '"c"' }),
  given('an output value is removed from a list', one('a', 'b', 'c'), one('a', 'b')),
  given('an output list of values becomes any text', one('a', 'b'), text, { kind: 'open' }),
  given('an output text becomes a list of values', text, one('a', 'b')),
  given('an output may be null', text, nullable(text), { kind: 'type' }),
  given('an output is never null any more', nullable(text), text),
  given('an output whole number may have decimals', integer, number, { kind: 'type' }),
  given('an output number is whole', number, integer),
  given('an output number becomes a text', integer, text, { kind: 'type' }),
  given('an output date may be any text', date, text, { kind: 'format' }),
  given('an output text is a date', text, date),
  given('an output month loses its pattern', month, text, { kind: 'format' }),
  given('an output text may be longer', { ...text, maxLength: 50 }, { ...text, maxLength: 500 }),
  given('an output number may be greater', { ...integer, maximum: 10 }, integer),
  given('an output array may have more items', array(text, { maxItems: 5 }), array(text)),
  given('an output array holds something else', array(text), array(integer), { kind: 'type', field: 'value[]' }),
  given('an output array becomes a single one', array(text), text, { kind: 'type' }),
  given('an output union gains a branch', union(card, oath), union(card, oath, paper), { kind: 'values' }),
  given('an output union loses a branch', union(card, oath), card),
  given(
    'a branch of an output union loses a field',
    union(card, oath),
    union(object({ kind: { const: 'card' } }), oath),
    { kind: 'missing', field: 'value.no' },
  ),
  given('an output flag becomes a text', flag, one('yes', 'no'), { kind: 'type' }),
  given('an output record has other values', record(integer), record(text), { kind: 'type', field: 'value{}' }),
  given('an output becomes anything', text, {}, { kind: 'type' }),
  given('an output that was anything becomes a text', {}, text),
  given('two types written as a list or as a union are the same', { type: ['string', 'null'] }, nullable(text)),
]

/** Changes of an API, each decided beforehand. */
export const PLANTED: readonly Planted[] = [...VERBS, ...FIELDS_SENT, ...VALUES_SENT, ...FIELDS_GIVEN, ...VALUES_GIVEN]
