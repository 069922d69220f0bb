import { field } from '@county/core/ledger/field'
import { post, reviewUnit } from '@county/party/codes'
import { useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { useMemo } from 'react'
import { z } from 'zod'
import { api, type Out } from '../api.ts'
import type { Contender } from './election.page.tsx'

type ElectionFile = Out<'election.file'>

const NominateFields = z.object({
  personId: field.person({ label: { zh: '候选人', en: 'Candidate' } }),
  post: field.code({ label: post.title, codes: post }),
  nominatedOn: field.date({ label: { zh: '提名日期', en: 'Nominated on' } }),
})

/** Puts somebody up for a post. */
export function NominateDialog({ election, onClose }: { election: ElectionFile; onClose: () => void }) {
  const t = useT()
  return (
    <VerbDialog
      title={`${t('elections.nominate')}：${election.bodyName}`}
      api={api}
      fields={NominateFields}
      initial={{ nominatedOn: election.today, post: 'member' }}
      submit={t('elections.nominate')}
      done={t('elections.nominated')}
      onClose={onClose}
      onSubmit={(values) => api.run('contender.nominate', { electionId: election.id, ...values } as never)}
    />
  )
}

const ReviewFields = z.object({
  unit: field.code({ label: reviewUnit.title, codes: reviewUnit }),
  passes: field.bool({ label: { zh: '同意作为候选人', en: 'May stand' } }),
  reviewedOn: field.date({ label: { zh: '联审日期', en: 'Day' } }),
  opinion: field.longText({
    label: { zh: '意见', en: 'Opinion' },
    help: { zh: '不同意的写明原因', en: 'Say why not' },
    max: 500,
    optional: true,
  }),
})

/** A department's opinion about a candidate. */
export function ReviewDialog(props: { contender: Contender; today: string; onClose: () => void }) {
  const { contender, today, onClose } = props
  const t = useT()
  const next = reviewUnit.items.find((u) => !contender.reviews.some((r) => r.unit === u.code))
  return (
    <VerbDialog
      title={`${t('elections.review')}：${contender.personName}`}
      api={api}
      fields={ReviewFields}
      initial={{ reviewedOn: today, passes: true, ...(next ? { unit: next.code } : {}) }}
      submit={t('elections.review')}
      done={t('elections.reviewed')}
      onClose={onClose}
      onSubmit={(values) =>
        api.run('contender.review', { id: contender.id, ...values } as never, { expected: contender.version })
      }
    />
  )
}

/** The vote, one line a candidate; who is elected follows from it. */
export function ResultDialog(props: { election: ElectionFile; contenders: readonly Contender[]; onClose: () => void }) {
  const { election, contenders, onClose } = props
  const t = useT()
  const fields = useMemo(() => {
    const votes = contenders.map((k) => {
      const label = { zh: `${k.personName} 得票`, en: `Votes: ${k.personName}` }
      return [`v_${k.id}`, field.int({ label, unit: '票', max: 1_000_000 })] as const
    })
    return z.object({
      heldOn: field.date({ label: { zh: '投票日期', en: 'Held on' } }),
      eligible: field.int({ label: { zh: '有选举权人数', en: 'Entitled' }, unit: '人', min: 1, max: 1_000_000 }),
      ballots: field.int({ label: { zh: '参加投票人数', en: 'Ballots' }, unit: '人', max: 1_000_000 }),
      ...Object.fromEntries(votes),
    })
  }, [contenders])
  return (
    <VerbDialog
      title={`${t('elections.result')}：${election.bodyName}`}
      api={api}
      fields={fields as z.ZodObject<any>}
      initial={{ heldOn: election.today }}
      submit={t('elections.result')}
      done={t('elections.done')}
      onClose={onClose}
      onSubmit={({ heldOn, eligible, ballots, ...votes }: any) =>
        api.run(
          'election.recordResult',
          {
            id: election.id,
            heldOn,
            eligible,
            ballots,
            votes: contenders.map((k) => ({ contenderId: k.id, votes: votes[`v_${k.id}`] })),
          },
          { expected: election.version },
        )
      }
    >
      <p className="nc-muted nc-small">{t('elections.voteRule', { n: election.seats })}</p>
    </VerbDialog>
  )
}
