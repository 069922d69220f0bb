import { assess } from '@county/party/development/assess'
import type { CandidateFile, StepRecord } from '@county/party/development/file'
import type { StepKey } from '@county/party/development/step'
import type { Settings } from '@county/party/setting/setting-key'
import { useMemo } from 'react'
import { api, type Out } from '../api.ts'

/** A candidate's file as the server sends it. */
export type Dossier = Out<'candidate.dossier'>
/** One recorded step of it. */
export type FileRecord = Dossier['records'][number]

/** The file as the rules see it. */
export function fileOf(data: Dossier): CandidateFile {
  return {
    birthDate: data.birthDate,
    records: data.records.map(
      (r): StepRecord => ({
        ...r,
        step: r.step as StepKey,
        result: r.result as StepRecord['result'],
        persons: (r.persons ?? '').split(/[、,，;；\s]+/).filter(Boolean),
      }),
    ),
  }
}

/** A candidate's file with what follows from it today: the same computation as on the server. */
export function useFile(id: string) {
  const query = api.useQuery('candidate.dossier', { id })
  const { data } = query
  const assessment = useMemo(() => data && assess(fileOf(data), data.today, data.rules as Settings), [data])
  return { query, data, assessment }
}
