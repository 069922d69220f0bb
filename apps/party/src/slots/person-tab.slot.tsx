import { Backbone } from '@county/party/backbone/backbone'
import { Holding } from '@county/party/election/holding'
import { Floating } from '@county/party/member/floating'
import { Member } from '@county/party/member/member'
import { Transfer } from '@county/party/member/transfer'
import { can, useT } from '@county/platform'
import { Grid, ledgerPath, Section } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'
import { CandidateCardView } from '../development/candidate-card.tsx'

const LEDGERS = [Backbone, Member, Holding, Floating, Transfer]

/** Party on a person's page, as far as the officer may know: backbone, membership, posts, transfers, the way to membership. */
export default function PersonTab({ personId }: { personId: string }) {
  return (
    <div className="nc-stack">
      {can('party.development.read') && <Candidacy personId={personId} />}
      {LEDGERS.filter((ledger) => can(ledger.permissions.read)).map((ledger) => (
        <LedgerListSection
          key={ledger.id}
          ledger={ledger as never}
          api={api}
          basePath={ledgerPath(ledger as never)}
          personId={personId}
          limit={5}
        />
      ))}
    </div>
  )
}

/** The open file of a person, with what is next. */
function Candidacy({ personId }: { personId: string }) {
  const t = useT()
  const { data } = api.useQuery('candidate.board', { personId })
  if (!data || data.candidates.length === 0) return null
  return (
    <Section title={t('development.title')}>
      <Grid min={320}>
        {data.candidates.map((card) => (
          <CandidateCardView key={card.id} card={card} today={data.today} />
        ))}
      </Grid>
    </Section>
  )
}
