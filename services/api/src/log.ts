import type { Log } from '@county/api-kit/kit'
import { redact } from '@county/kernel/redact'
import pino, { type DestinationStream } from 'pino'

/** A log that hides citizen numbers, phones, tokens and sensitive fields wherever they stand. Level: LOG_LEVEL, default info. */
export function createLog(destination?: DestinationStream, level = process.env.LOG_LEVEL ?? 'info'): Log & pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: (object) => redact(object) as Record<string, unknown> },
  }
  return destination ? pino(options, destination) : pino(options)
}
