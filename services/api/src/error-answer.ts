import { DomainError, type ErrorStatus } from '@county/kernel/errors'

const HTTP: Record<ErrorStatus, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  UNPROCESSABLE: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
}

/** HTTP status of a domain error. */
export const httpStatus = (error: DomainError): number => HTTP[error.status]

/** An error in the form in which verbs answer theirs, for what fails before or beside a verb. */
export function errorAnswer(error: DomainError, incident: string): object {
  const { code, params } = error
  return {
    error: {
      code: -32603,
      message: code,
      data: { code: error.status, httpStatus: httpStatus(error), domain: { code, params }, incident },
    },
  }
}

/** The largest body of a request that is no upload, in MB; uploads have a setting. */
export const BODY_MEGABYTES = 2

/** Any failure as a domain error: fastify's own refusals keep their meaning, the rest is INTERNAL. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string }
  if (code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413)
    return new DomainError('FILE_TOO_LARGE', { status: 'UNPROCESSABLE', params: { megabytes: BODY_MEGABYTES } })
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: {} })
  return new DomainError('INTERNAL', { status: 'UNAVAILABLE', params: {} })
}
