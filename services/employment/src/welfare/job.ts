import type { Context } from '@county/api-kit/verb'
import { startJob } from '../job/store.ts'
import type { PostRow } from './store.ts'

/** Records a public-welfare post as the person's main job; gives the job's id. */
export async function startWelfareJob(
  c: Context,
  personId: string,
  post: PostRow,
  startedOn: string,
  subsidy: number,
): Promise<string> {
  const { row } = await startJob(
    c,
    personId,
    {
      kind: 'welfare',
      main: true,
      employer: post.unit,
      creditCode: null,
      post: post.name,
      trade: null,
      industry: post.industry,
      channel: 'welfare',
      place: 'site',
      province: null,
      startedOn,
      endedOn: null,
      monthlyIncome: subsidy,
      insured: false,
      occasions: 1,
      evidence: 'contract',
      evidenceOn: startedOn,
      openingId: null,
    },
    { source: { kind: 'derived', by: '公益性岗位' } },
  )
  return row.id
}
