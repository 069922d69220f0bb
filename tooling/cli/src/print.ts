import { DomainError, sayError } from '@county/kernel/errors'

/** Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 found something that must be looked at. */
export const EXIT = { done: 0, refused: 1, usage: 2, attention: 3 } as const

/** Prints a result: as one JSON document for machines, or as a table for people. */
export function print(result: unknown, options: { json?: boolean | undefined }): void {
  if (options.json) console.log(JSON.stringify(result, null, 1))
  else if (Array.isArray(result)) console.table(result)
  else if (result && typeof result === 'object')
    for (const [k, v] of Object.entries(result)) console.log(`${k}: ${typeof v === 'object' ? JSON.stringify(v) : v}`)
  else console.log(String(result))
}

/** Says why a command was refused, in the operator's language, and sets the exit code. */
export function refuse(error: unknown, options: { json?: boolean | undefined }): void {
  process.exitCode = EXIT.refused
  if (error instanceof DomainError) {
    const lang = process.env.LANG?.startsWith('zh') ? 'zh-CN' : 'en'
    if (options.json) console.log(JSON.stringify({ error: { code: error.code, params: error.params } }))
    else console.error(`${error.code}: ${sayError(error, lang)}`)
  } else console.error(error instanceof Error ? error.message : String(error))
}
