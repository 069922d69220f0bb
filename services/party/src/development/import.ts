import { changed, inserted, mergeEffects, type Touched } from '@county/api-kit/import/effects'
import type { Effect, Importer, WorkRow } from '@county/api-kit/import/importer'
import { type LedgerMatch, type LedgerSource, ledgerImporter } from '@county/api-kit/import/ledger-importer'
import { refuseRow } from '@county/api-kit/import/refuse'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { Candidate } from '@county/party/development/candidate'
import { refusals } from '@county/party/development/engine'
import { record } from '@county/party/development/record'
import { getStep } from '@county/party/development/steps'
import { errors } from '@county/party/errors'
import { findMember } from '../member/hooks.ts'
import { getBranch } from '../organisation/find-branch.ts'
import { assertPast, settingsOn } from '../rule/read-rules.ts'
import { CANDIDATE, STEP } from '../tables.ts'
import { birthDateOf, refreshFile, whyNot } from './file.ts'

type Row = WorkRow<LedgerSource>
const matchOf = (row: Row) => row.match as LedgerMatch

/** The rules of an application, over each row of a file; what they refuse on the form they refuse here, in the same words. */
async function review(c: Context, rows: Row[]): Promise<void> {
  const rules = await settingsOn(c, c.today)
  for (const row of rows.filter((r) => r.state !== 'refused')) {
    const { subjectId, existing } = matchOf(row)
    const { branchName, appliedOn } = row.values.values as { branchName: string; appliedOn: string }
    try {
      const branch = await getBranch(c, branchName)
      Object.assign(row.values.values, { branchName: branch.name, branchId: branch.id })
      if (existing) continue
      assertPast(c, appliedOn)
      const member = await findMember(c, subjectId as string)
      if (member) throw errors.error('PARTY_ALREADY_MEMBER', { branch: member.branch_name })
      const open = await c.tx.maybe(`select from party.candidate where person_id = $1 and closed_on is null`, [
        subjectId,
      ])
      if (open) throw errors.error('PARTY_FILE_OPEN')
      const file = { birthDate: await birthDateOf(c, subjectId as string), records: [] }
      const reasons = refusals(file, record({ step: 's01', on: appliedOn }), rules)
      if (reasons.length)
        throw errors.error('PARTY_STEP_REFUSED', { step: getStep('s01').title.zh, why: whyNot(reasons) })
    } catch (error) {
      refuseRow(row, error, errors)
    }
  }
}

/** Applications: each new row opens a file with step 1, in the same batch, so that undoing takes both back. */
export const candidateImporter: Importer<LedgerSource> = (() => {
  const importer = ledgerImporter(Candidate, { review })
  return {
    ...importer,
    tables: [CANDIDATE, STEP],
    async commit(c: CommandContext, rows: Row[], batch, progress): Promise<Effect[]> {
      const effects = await importer.commit(c, rows, batch, progress)
      const fresh = effects.filter((e) => e.table === CANDIDATE && e.versionBefore === 0).map((e) => e.rowId)
      const steps = await c.tx.query<Touched>(
        `insert into party.development_step (person_id, person_name, area_path, step, "on", result, late, seq, candidate_id,
           source, created_by, updated_by)
         select k.person_id, k.person_name, k.area_path, 's01', k.applied_on, 'pass', false, 1, k.id, k.source, $2, $2
         from party.candidate k where k.id = any($1) returning id, version, area_path`,
        [fresh, c.actor.id],
      )
      const rules = await settingsOn(c, c.today)
      const people = await c.tx.query<{ id: string; person_id: string }>(
        `select id, person_id from party.candidate where id = any($1)`,
        [fresh],
      )
      for (const p of people) await refreshFile(c, p.id, await birthDateOf(c, p.person_id), rules)
      const touched = await c.tx.query<Touched>(
        `select id, version, area_path from party.candidate where id = any($1)`,
        [fresh],
      )
      return mergeEffects([...effects, ...inserted(STEP, steps), ...changed(CANDIDATE, touched)])
    },
  }
})()
