import type { ErrorParams } from '@county/kernel/errors'
import { TRPCClientError } from '@trpc/client'

/** A refused value: `path` in the input (`values.wage`), and why. */
export interface InputIssue {
  path: string
  code: string
  message: string
}

/** A failed request as the browser knows it. `code` is a domain code, or OFFLINE, TIMEOUT, UNREACHABLE, INTERNAL. */
export class AppError extends Error {
  readonly code: string
  readonly params: ErrorParams
  /** Number to tell the operators; null when the server was not reached. */
  readonly incident: string | null
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** It is asked again by itself until it is answered: nobody needs to press anything. */
  retriedByItself = false

  constructor(code: string, options: { params?: ErrorParams; incident?: string | null; status?: number } = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.params = options.params ?? {}
    this.incident = options.incident ?? null
    this.status = options.status ?? 0
  }

  /** Whether it is unknown if the server carried the request out. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 504
  }

  /** Whether asking again may help. */
  get retryable(): boolean {
    return this.outcomeUnknown || this.status >= 500 || this.code === 'TRY_AGAIN'
  }

  /** Values the server refused, for showing beside the fields. */
  get issues(): readonly InputIssue[] {
    const { issues } = this.params
    return Array.isArray(issues) ? (issues as InputIssue[]) : []
  }
}

/** Any thrown value as an {@link AppError}. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof TRPCClientError) return fromTrpc(error)
  if (isAbort(error)) return new AppError('TIMEOUT')
  return new AppError('INTERNAL', { params: { kind: error instanceof Error ? error.name : typeof error } })
}

function fromTrpc(error: TRPCClientError<any>): AppError {
  const data = error.data as
    | { httpStatus?: number; domain?: { code: string; params?: ErrorParams }; incident?: string | null }
    | undefined
  if (data?.domain)
    return new AppError(data.domain.code, {
      params: data.domain.params ?? {},
      incident: data.incident ?? null,
      status: data.httpStatus ?? 500,
    })
  if (isAbort(error.cause)) return new AppError('TIMEOUT')
  const status = (error.meta?.response as Response | undefined)?.status ?? 0
  if (status === 0) return new AppError(navigatorOffline() ? 'OFFLINE' : 'UNREACHABLE')
  if (status === 401) return new AppError('SIGN_IN_REQUIRED', { status })
  if (status === 502 || status === 503 || status === 504) return new AppError('UNREACHABLE', { status })
  return new AppError(status === 413 ? 'TOO_LARGE' : status === 429 ? 'TOO_MANY' : 'INTERNAL', { status })
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}

function navigatorOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}
