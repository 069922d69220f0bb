import { type FieldMeta, isNumeric } from '@county/core/ledger/field'
import { PROBLEMS, type Problem } from '@county/kernel/problems'
import { fill, type Lang } from '@county/kernel/text'
import type { AppError } from '@county/platform'
import type { z } from 'zod'
import { type UiKey, uiText } from '../context.ts'
import { sayValue } from '../values/say-value.ts'

/** Messages by field. */
export type FieldErrors = Record<string, string>

/** The messages of a refused form, by field: the first one of each. */
export function sayIssues(
  issues: readonly z.core.$ZodIssue[],
  meta: Record<string, FieldMeta>,
  values: Record<string, unknown>,
  lang: Lang,
): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of issues) {
    const key = String(issue.path[0] ?? '')
    if (key && !(key in errors)) errors[key] = sayIssue(issue, meta[key], values[key], lang)
  }
  return errors
}

/** Messages of values the server refused, by field; those about no known field are under ''. */
export function sayServerIssues(error: AppError, meta: Record<string, FieldMeta>, lang: Lang): FieldErrors {
  const errors: FieldErrors = {}
  const { field } = error.params
  for (const issue of error.issues) {
    const key =
      String(issue.path)
        .replace(/^values\./, '')
        .split('.')[0] ?? ''
    errors[key in meta ? key : ''] =
      known(issue.message, undefined, lang) ?? known(issue.code, undefined, lang) ?? uiText(lang, 'issue.wrong')
  }
  if (typeof field === 'string' && field in meta) errors[field] = uiText(lang, 'issue.wrong')
  return errors
}

function sayIssue(issue: z.core.$ZodIssue, meta: FieldMeta | undefined, value: unknown, lang: Lang): string {
  if (value === null || value === undefined || value === '')
    return uiText(lang, isChoice(meta) ? 'issue.choose' : 'issue.required')
  const told = known(issue.message, value, lang)
  if (told) return told
  const limit = limitOf(issue, meta, lang)
  if (issue.code === 'too_big')
    return uiText(lang, typeof value === 'string' ? 'issue.tooLong' : 'issue.tooBig', { limit })
  if (issue.code === 'too_small')
    return uiText(lang, typeof value === 'string' ? 'issue.tooShort' : 'issue.tooSmall', { limit })
  const byKind: Partial<Record<FieldMeta['kind'], UiKey>> = {
    int: 'issue.wholeNumber',
    decimal: 'issue.decimal',
    money: 'issue.money',
    date: 'issue.date',
    month: 'issue.month',
    phone: 'issue.phone',
    citizenId: 'issue.citizenId',
    code: 'issue.choose',
    codes: 'issue.choose',
  }
  return uiText(lang, (meta && byKind[meta.kind]) ?? 'issue.wrong')
}

function isChoice(meta: FieldMeta | undefined): boolean {
  return (
    meta !== undefined && !['text', 'longText', 'int', 'decimal', 'money', 'phone', 'citizenId'].includes(meta.kind)
  )
}

function limitOf(issue: z.core.$ZodIssue, meta: FieldMeta | undefined, lang: Lang): string {
  const raw = 'maximum' in issue ? issue.maximum : 'minimum' in issue ? issue.minimum : ''
  return meta && isNumeric(meta) ? sayValue(meta, Number(raw), lang) : String(raw)
}

function known(code: string, value: unknown, lang: Lang): string | undefined {
  const problem = PROBLEMS[code as Problem]
  return problem && fill(lang === 'en' ? problem.en : problem.zh, { value: value ?? '' })
}
