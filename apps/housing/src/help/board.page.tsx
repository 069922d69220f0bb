import { helpStage } from '@county/housing/codes'
import { manifest } from '@county/housing/manifest'
import { can, useSay, useT } from '@county/platform'
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
  Tabs,
  useCode,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { HelpCardView } from './help-card.tsx'
import { RequestDialog } from './request-dialog.tsx'
import { useKind } from './use-kind.tsx'

/** Applications by stage, the earliest deadline first. */
export default function BoardPage() {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const { input, field } = useArea()
  const { kind, field: kinds } = useKind(true)
  const board = api.useQuery('help.board', { ...input, ...(kind ? { kind } : {}) } as never, { keepPrevious: true })
  const [asking, setAsking] = useState(false)
  const data = board.data
  const inForce = data?.counts.filter((x) => x.stage === 'inForce').reduce((n, x) => n + x.count, 0) ?? 0
  const late = data?.stages.reduce((n, s) => n + s.late, 0) ?? 0
  return (
    <Page>
      <PageHeader
        title={t('board.title')}
        subtitle={data && t('board.subtitle', { late, inForce })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/housing/help">{t('board.ledger')}</LinkButton>
            {can('housing.help.apply') && (
              <Button type="primary" onClick={() => setAsking(true)}>
                {t('request.title')}
              </Button>
            )}
          </>
        }
      />
      {kinds}
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('board.title')} onRetry={() => void board.refetch()} />
      ) : !data ? (
        <CardsSkeleton cards={6} />
      ) : (
        <Tabs
          param="stage"
          label={t('board.title')}
          items={data.stages.map((s) => ({
            key: s.stage,
            label: (
              <>
                {code(helpStage, s.stage)} <span className="nc-num">{s.count}</span>
              </>
            ),
            children: (
              <Section
                title={code(helpStage, s.stage)}
                hint={s.late > 0 ? t('board.late', { n: s.late }) : t(`board.hint.${s.stage}`)}
                extra={
                  s.stage === 'publicity' ? (
                    <LinkButton to={`/housing/notice${kind ? `?kind=${kind}` : ''}`}>{t('case.openNotice')}</LinkButton>
                  ) : s.stage === 'waiting' ? (
                    <LinkButton to={`/housing/waiting${kind ? `?kind=${kind}` : ''}`}>{t('waiting.title')}</LinkButton>
                  ) : undefined
                }
              >
                {s.cards.length === 0 ? (
                  <EmptyState title={t('board.empty')} why={t(`board.hint.${s.stage}`)} />
                ) : (
                  <Grid min={290}>
                    {s.cards.map((card) => (
                      <HelpCardView key={card.id} card={card} />
                    ))}
                  </Grid>
                )}
                {s.count > s.cards.length && (
                  <p className="nc-small">
                    <LinkButton type="link" to={`/housing/help?f.stage=${s.stage}${kind ? `&f.kind=${kind}` : ''}`}>
                      {t('board.all', { n: s.count })}
                    </LinkButton>
                  </p>
                )}
              </Section>
            ),
          }))}
        />
      )}
      {asking && <RequestDialog {...(kind ? { kind } : {})} onClose={() => setAsking(false)} />}
    </Page>
  )
}
