import { scopeOf } from '@county/api-kit/actor'
import { query } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { addDays } from '@county/kernel/local-date'
import { passed } from '@county/party/development/file'
import { PublicNotice } from '@county/party/development/verbs'
import { errors } from '@county/party/errors'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { readRecords, type StoredStep } from './file.ts'

/** What is published about a candidate: the columns named here and nothing else, never numbers, addresses or household. */
export const notice = query({
  name: 'party.candidate.notice',
  title: { zh: '打印发展党员公示', en: 'Print the public notice' },
  permission: 'party.development.read',
  input: z.object({ id: z.uuid() }),
  output: PublicNotice,
  async run(c, { id }) {
    const { from, to } = scopeOf(c.actor)
    const row = await c.tx.maybe<Record<string, any>>(
      `select k.person_name, k.branch_name, k.applied_on, p.sex, p.birth_date, f.ethnicity, f.education
       from party.candidate k left join residents.person_card p on p.id = k.person_id
       left join residents.person_profile f on f.id = k.person_id
       where k.id = $1 and k.area_path >= $2 and k.area_path < $3`,
      [id, from, to],
    )
    if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
    const records = (await readRecords(c, [id])).get(id) ?? []
    const file = { birthDate: row.birth_date, records }
    const last = (step: Parameters<typeof passed>[1]) => passed(file, step) as StoredStep | undefined
    if (!last('s13')) throw errors.error('PARTY_NO_PUBLICITY')
    const { publicityDays } = await settingsOn(c, c.today)
    const published = last('publicity')
    const begins = published?.on ?? c.today
    return {
      personName: row.person_name,
      sex: row.sex,
      ethnicity: row.ethnicity,
      birthMonth: row.birth_date?.slice(0, 7) ?? null,
      education: row.education,
      branchName: row.branch_name,
      appliedOn: row.applied_on,
      activistOn: last('s03')?.on ?? null,
      targetOn: last('s07')?.on ?? null,
      contacts: last('s05')?.personsText ?? null,
      introducers: last('s09')?.personsText ?? null,
      from: begins,
      until: published?.until ?? addDays(begins, publicityDays - 1),
    }
  },
})
