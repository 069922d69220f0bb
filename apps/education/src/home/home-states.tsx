import { schoolingState, stage } from '@county/education/codes'
import { can, useT } from '@county/platform'
import {
  Button,
  Card,
  ErrorNotice,
  Grid,
  Notice,
  NumberLink,
  Section,
  TableSkeleton,
  useCode,
  useDialogs,
  useFail,
} from '@county/ui'
import { api } from '../api.ts'

const ORDER = ['enrolled', 'unknown', 'notInSchool', 'postponed', 'notYet', 'graduated']

/** Children of the ledger by state and stage, each number with its door; and the school year that waits to be opened. */
export function HomeStates() {
  const t = useT()
  const code = useCode()
  const overview = api.useQuery('schooling.overview', {})
  if (overview.error)
    return <ErrorNotice error={overview.error} doing={t('states.title')} onRetry={() => void overview.refetch()} />
  const data = overview.data
  return (
    <>
      {data && !data.yearOpened && can('education.schooling.sync') && <OpenYear year={data.schoolYear} />}
      <Section
        title={t('states.title')}
        hint={data ? t('states.year', { from: data.schoolYear, to: data.schoolYear + 1 }) : undefined}
      >
        {!data ? (
          <TableSkeleton rows={2} columns={4} />
        ) : (
          <div className="nc-stack">
            <Grid min={150}>
              {ORDER.map((state) => {
                const found = data.states.find((s) => s.state === state)
                return (
                  <Card key={state} title={code(schoolingState, state)}>
                    <NumberLink
                      value={found?.count ?? 0}
                      unit="人"
                      to={`/education/schooling?f.state=${state}`}
                      label={code(schoolingState, state)}
                    />
                    {found && found.compulsory > 0 && (
                      <p className="nc-muted nc-small">{t('states.compulsory', { n: found.compulsory })}</p>
                    )}
                  </Card>
                )
              })}
            </Grid>
            <Grid min={150}>
              {stage.items.map((s) => {
                const found = data.stages.find((x) => x.stage === s.code)
                return (
                  found && (
                    <Card key={s.code} title={code(stage, s.code)}>
                      <NumberLink
                        value={found.count}
                        unit="人"
                        to={`/education/schooling?f.state=enrolled&f.stage=${s.code}`}
                        label={code(stage, s.code)}
                      />
                      <p className="nc-muted nc-small">{t('states.elsewhere', { n: found.elsewhere })}</p>
                    </Card>
                  )
                )
              })}
            </Grid>
            {data.awaiting > 0 && <p className="nc-small">{t('states.awaiting', { n: data.awaiting })}</p>}
          </div>
        )}
      </Section>
    </>
  )
}

function OpenYear({ year }: { year: number }) {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const open = api.useCommand('schooling.openYear', {
    onDone: (d) => dialogs.done(t('year.done', { promoted: d.promoted, finished: d.finished, graduated: d.graduated })),
    onError: fail,
  })
  const ask = async () => {
    if (
      await dialogs.confirm({
        title: t('year.ask', { from: year, to: year + 1 }),
        content: t('year.what'),
        ok: t('year.open'),
      })
    )
      await open.run({})
  }
  return (
    <Notice
      tone="warn"
      title={t('year.waiting', { from: year, to: year + 1 })}
      actions={
        <Button type="primary" loading={open.running} onClick={() => void ask()}>
          {t('year.open')}
        </Button>
      }
    >
      <p>{t('year.what')}</p>
    </Notice>
  )
}
