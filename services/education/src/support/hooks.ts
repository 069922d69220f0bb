import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import { stage as stages, supportKind } from '@county/education/codes'
import { errors } from '@county/education/errors'
import { suits } from '@county/education/support/rules'
import type { Support } from '@county/education/support/support'
import { labelOf } from '@county/kernel/codes/code-table'

/** Throws EDUCATION_SUPPORT_STAGE when a support is not for pupils of a stage; a stage that is not known allows any. */
export function assertSuits(kind: string, stage: string | null): void {
  if (suits(kind, stage)) return
  const label = (table: typeof supportKind | typeof stages, code: string) => labelOf(table, code, 'zh-CN') ?? code
  throw errors.error('EDUCATION_SUPPORT_STAGE', {
    kind: label(supportKind, kind),
    stage: label(stages, stage as string),
  })
}

/** The stages of pupils as the ledger knows them now. */
export async function stagesOf(c: Context, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await c.tx.query<{ person_id: string; stage: string }>(
    `select person_id, stage from education.schooling
     where person_id = any($1) and closed_on is null and state = 'enrolled' and stage is not null`,
    [personIds],
  )
  return new Map(rows.map((r) => [r.person_id, r.stage]))
}

/** A support must be for the pupil’s stage. */
export const supportHooks: LedgerHooks<Support> = {
  async beforeWrite(c, values, _before, subjectId) {
    const id = subjectId as string
    assertSuits(values.kind, (await stagesOf(c, [id])).get(id) ?? null)
    return undefined
  },
}
