import { fill, type Lang, say } from './text.ts'

/** The few ways a request can fail; each has one transport code. */
export type ErrorStatus =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PRECONDITION_FAILED'
  | 'UNPROCESSABLE'
  | 'TOO_MANY'
  | 'UNAVAILABLE'

/** Values that complete an error's text, such as the number of rows or the limit. */
export type ErrorParams = Record<string, unknown>

/** A refusal the caller can understand: a stable code, a status and the values that belong to it. */
export class DomainError extends Error {
  readonly code: string
  readonly status: ErrorStatus
  readonly params: ErrorParams

  constructor(
    code: string,
    options: {
      status?: ErrorStatus
      params?: ErrorParams
      message?: string
    } = {},
  ) {
    super(options.message ?? code)
    this.name = 'DomainError'
    this.code = code
    this.status = options.status ?? 'UNPROCESSABLE'
    this.params = options.params ?? {}
  }
}

/** What an error code means. `{name}` in a text is filled from the error's params. */
export interface ErrorDefinition {
  readonly status: ErrorStatus
  readonly zh: string
  readonly en: string
  /** When the error happens. */
  readonly when: string
  /** What the caller does about it. */
  readonly caller: string
}

/** The error codes of one module, with typed ways to raise them. */
export interface ErrorRegistry<C extends string> {
  readonly definitions: Readonly<Record<C, ErrorDefinition>>
  readonly codes: readonly C[]
  /** Makes the error without throwing it. */
  error(code: C, params?: ErrorParams): DomainError
  /** Throws the error. `throw errors.fail(…)` reads well and tells the compiler that the flow ends. */
  fail(code: C, params?: ErrorParams): never
}

const known = new Map<string, ErrorDefinition>()

/** Declares error codes once, with status, both texts and the advice for callers. Codes are UPPER_SNAKE. */
export function defineErrors<const D extends Record<string, ErrorDefinition>>(
  definitions: D,
): ErrorRegistry<keyof D & string> {
  type C = keyof D & string
  for (const [code, definition] of Object.entries(definitions)) {
    if (!/^[A-Z][A-Z0-9_]*$/.test(code)) throw new TypeError(`error code must be UPPER_SNAKE: ${code}`)
    known.set(code, definition)
  }
  const error = (code: C, params: ErrorParams = {}): DomainError => {
    const definition = definitions[code] as ErrorDefinition
    return new DomainError(code, {
      status: definition.status,
      params,
      message: fill(definition.en, params),
    })
  }
  return {
    definitions,
    codes: Object.keys(definitions) as C[],
    error,
    fail(code, params) {
      throw error(code, params)
    },
  }
}

/** Every error code declared so far in this process, for documentation and checks. */
export function listErrors(): ReadonlyMap<string, ErrorDefinition> {
  return known
}

/** The text of an error for a person, from its code and params; an undeclared code gives a general text with the code. */
export function sayError(error: { code: string; params?: ErrorParams }, lang: Lang): string {
  const definition = known.get(error.code)
  const text = definition ?? {
    zh: '操作未完成（{code}）。',
    en: 'The operation was not completed ({code}).',
  }
  return fill(say(text, lang), { code: error.code, ...error.params })
}
