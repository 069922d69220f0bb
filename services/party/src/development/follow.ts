import { insertRow, updateRow } from '@county/api-kit/ledger/write'
import type { Context } from '@county/api-kit/verb'
import { type CandidateFile, passed, probationEnd } from '@county/party/development/file'
import { Member } from '@county/party/member/member'
import type { Settings } from '@county/party/setting/setting-key'
import { findMember } from '../member/hooks.ts'
import { CANDIDATE, MEMBER } from '../tables.ts'

/**
 * What a step does to the ledger of members: the approval makes a probationary member from the day of the branch meeting,
 * the conversion a full one from the day on which the probation ended; a refusal ends the membership; the archive the file.
 */
export async function follow(
  c: Context,
  candidate: Record<string, any>,
  file: CandidateFile,
  rules: Settings,
  undone: boolean,
): Promise<void> {
  const [met, approved, converted] = [passed(file, 's15'), passed(file, 's17'), passed(file, 's24')]
  const refused = file.records.findLast((r) => r.step === 's23' && r.result === 'fail')
  const open = await findMember(c, candidate.person_id)
  const set = (columns: Record<string, unknown>) =>
    open && updateRow(c, MEMBER, open.id, new Map(Object.entries(columns)))
  if (approved && met && !open && !refused) {
    await insertRow(c, Member, {
      subjectId: candidate.person_id,
      values: {
        branchName: candidate.branch_name,
        branchId: candidate.branch_id,
        state: 'probationary',
        joinedOn: met.on,
        fullOn: null,
        branchSince: met.on,
      },
      source: { kind: 'derived', by: '发展党员台账' },
    })
  } else if (open && refused && open.state === 'probationary')
    await set({ closed_on: refused.on, closed_reason: '取消预备党员资格' })
  else if (open && converted) await set({ state: 'full', full_on: probationEnd(file, rules) ?? converted.on })
  else if (open && approved && met && undone) await set({ state: 'probationary', full_on: null, joined_on: met.on })
  else if (open && undone && !approved) await set({ closed_on: c.today, closed_reason: '录入错误' })
  const archived = passed(file, 's25')
  const end = archived ? ['已转正归档', archived.on] : refused ? ['取消预备党员资格', refused.on] : null
  if (end)
    await updateRow(
      c,
      CANDIDATE,
      candidate.id,
      new Map([
        ['closed_on', end[1]],
        ['closed_reason', end[0]],
      ]),
    )
}
