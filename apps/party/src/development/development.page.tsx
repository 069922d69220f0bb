import { standing } from '@county/party/codes'
import { manifest } from '@county/party/manifest'
import { can, useSay, useSearchParams, useT } from '@county/platform'
import {
  Button,
  CardsSkeleton,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  Section,
  Segmented,
  useCode,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { CandidateCardView } from './candidate-card.tsx'
import { OpenFileDialog } from './open-file-dialog.tsx'

/** People on the way to membership: the most urgent first, each with the next step, when it is possible and why not yet. */
export default function DevelopmentPage() {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const { input, field } = useArea()
  const [search, setSearch] = useSearchParams()
  const [opening, setOpening] = useState(false)
  const board = api.useQuery('candidate.board', input)
  const wanted = search.get('standing') ?? 'all'
  const data = board.data
  const shown = data?.candidates.filter((k) => wanted === 'all' || k.standing === wanted)
  const count = (key: string) => data?.candidates.filter((k) => key === 'all' || k.standing === key).length ?? 0
  return (
    <Page>
      <PageHeader
        title={t('development.title')}
        subtitle={data && t('development.subtitle', { ...data, n: data.candidates.length })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/party/candidate">{t('development.ledger')}</LinkButton>
            {can('party.development.import') && (
              <LinkButton to="/party/candidate/import">{t('development.import')}</LinkButton>
            )}
            {can('party.development.write') && (
              <Button type="primary" onClick={() => setOpening(true)}>
                {t('development.open')}
              </Button>
            )}
          </>
        }
      />
      <Section>
        <div className="nc-stack">
          <Segmented
            label={t('development.standing')}
            value={wanted}
            options={['all', ...standing.items.slice(0, 5).map((i) => i.code)].map((key) => ({
              value: key,
              label: `${key === 'all' ? t('development.all') : code(standing, key)} ${count(key)}`,
            }))}
            onChange={(key) => setSearch(key === 'all' ? {} : { standing: key }, { replace: true })}
          />
          {board.error ? (
            <ErrorNotice error={board.error} doing={t('development.title')} onRetry={() => void board.refetch()} />
          ) : !shown || !data ? (
            <CardsSkeleton cards={6} />
          ) : shown.length === 0 ? (
            <EmptyState title={t('development.empty')} why={t('development.emptyWhy')} />
          ) : (
            <Grid min={320}>
              {shown.map((card) => (
                <CandidateCardView key={card.id} card={card} today={data.today} />
              ))}
            </Grid>
          )}
        </div>
      </Section>
      {opening && <OpenFileDialog onClose={() => setOpening(false)} />}
    </Page>
  )
}
