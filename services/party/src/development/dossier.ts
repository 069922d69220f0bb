import { scopeOf } from '@county/api-kit/actor'
import { query } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { CandidateDossier } from '@county/party/development/verbs'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { readRecords } from './file.ts'

const FILE = `
  select k.id, k.version, k.person_id as "personId", k.person_name as "personName", p.sex, p.birth_date as "birthDate",
    p.household_no as "householdNo", p.address, f.ethnicity, f.education, k.branch_name as "branchName",
    k.area_path as "areaPath", k.applied_on as "appliedOn", k.closed_on as "closedOn", k.closed_reason as "closedReason"
  from party.candidate k
  left join residents.person_card p on p.id = k.person_id
  left join residents.person_profile f on f.id = k.person_id
  where k.id = $1 and k.area_path >= $2 and k.area_path < $3`

/** A candidate's file with today's rules; the page computes from them which step is possible when, as the server does. */
export const dossier = query({
  name: 'party.candidate.dossier',
  title: { zh: '查看发展党员全程纪实', en: 'See a candidate’s file' },
  permission: 'party.development.read',
  input: z.object({ id: z.uuid() }),
  output: CandidateDossier,
  async run(c, { id }) {
    const { from, to } = scopeOf(c.actor)
    const row = await c.tx.maybe<any>(FILE, [id, from, to])
    if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
    const records = (await readRecords(c, [id])).get(id) ?? []
    return {
      ...row,
      records: records.map(({ seq: _seq, persons: _persons, personsText, ...r }) => ({ ...r, persons: personsText })),
      rules: await settingsOn(c, c.today),
      today: c.today,
    }
  },
})
