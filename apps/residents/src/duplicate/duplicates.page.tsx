import { Link, useSearchParams, useT } from '@county/platform'
import { duplicateReason } from '@county/residents/codes'
import type { DuplicatePair } from '@county/residents/duplicate/duplicate'
import { Person, type PersonRow } from '@county/residents/person/person'
import {
  Button,
  EmptyState,
  ErrorNotice,
  FieldValue,
  Page,
  PageHeader,
  ReasonDialog,
  Section,
  Segmented,
  TableSkeleton,
  useCode,
  useDialogs,
  useUi,
} from '@county/ui'
import { useState } from 'react'
import { api, verbs } from '../api.ts'
import { MergeDialog } from './merge-dialog.tsx'

const COMPARED = ['idNumber', 'birthDate', 'sex', 'householdNo', 'address', 'phone', 'ethnicity', 'state'] as const

/** Pairs that may be one person: compare, then merge or say that they are two. */
export default function DuplicatesPage() {
  const t = useT()
  const [search, setSearch] = useSearchParams()
  const state = (search.get('state') ?? 'open') as 'open' | 'dismissed' | 'merged'
  const personId = search.get('person') ?? undefined
  const pairs = verbs.useInfinite('duplicate.list', { state, ...(personId ? { personId } : {}) })
  const count = pairs.data?.pages[0]?.count
  return (
    <Page>
      <PageHeader
        title={t('duplicate.title')}
        subtitle={count === undefined ? t('duplicate.subtitle') : t('duplicate.count', { n: count })}
        back={{ to: '/residents', label: t('home.title') }}
        actions={
          <Segmented
            label={t('duplicate.state')}
            value={state}
            options={['open', 'dismissed', 'merged'].map((value) => ({ value, label: t(`duplicate.states.${value}`) }))}
            onChange={(value) => setSearch(value === 'open' ? {} : { state: value }, { replace: true })}
          />
        }
      />
      {pairs.error ? (
        <ErrorNotice error={pairs.error} doing={t('duplicate.title')} onRetry={() => void pairs.refetch()} />
      ) : pairs.isPending ? (
        <TableSkeleton rows={4} columns={3} />
      ) : pairs.rows.length === 0 ? (
        <EmptyState title={t('duplicate.none')} why={t('duplicate.noneWhy')} />
      ) : (
        pairs.rows.map((pair) => <Pair key={pair.id} pair={pair} />)
      )}
      {pairs.hasNextPage && (
        <Button loading={pairs.isFetchingNextPage} onClick={() => void pairs.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Pair({ pair }: { pair: DuplicatePair }) {
  const t = useT()
  const { say } = useUi()
  const code = useCode()
  return (
    <Section
      title={`${pair.first.values.name} · ${pair.second.values.name}`}
      hint={code(duplicateReason, pair.reason)}
      extra={pair.state === 'open' ? <Decide pair={pair} /> : undefined}
      flush
    >
      <div className="nc-table-wrap">
        <table className="nc-table">
          <caption className="nc-hidden">{t('duplicate.compare')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('duplicate.fact')}</th>
              {[pair.first, pair.second].map((p) => (
                <th key={p.id} scope="col">
                  <Link className="nc-link" to={`/residents/persons/${p.id}`}>
                    {p.values.name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {COMPARED.map((key) => (
              <tr key={key}>
                <th scope="row">{say(Person.meta[key].label)}</th>
                {[pair.first, pair.second].map((p) => (
                  <td key={p.id}>
                    <Fact person={p} name={key} differs={pair.first.values[key] !== pair.second.values[key]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pair.note && <p className="nc-muted">{pair.note}</p>}
    </Section>
  )
}

function Fact({ person, name, differs }: { person: PersonRow; name: (typeof COMPARED)[number]; differs: boolean }) {
  const value = <FieldValue meta={Person.meta[name]} value={person.values[name]} />
  return differs ? <strong>{value}</strong> : value
}

function Decide({ pair }: { pair: DuplicatePair }) {
  const t = useT()
  const dialogs = useDialogs()
  const [step, setStep] = useState<'merge' | 'dismiss' | null>(null)
  const dismiss = verbs.useCommand('duplicate.dismiss', {
    onDone: () => {
      void api.refresh()
      dialogs.done(t('duplicate.dismissed'))
      setStep(null)
    },
    onError: (error) => dialogs.failed(error.message),
  })
  return (
    <>
      <Button onClick={() => setStep('dismiss')}>{t('duplicate.dismiss')}</Button>
      <Button type="primary" onClick={() => setStep('merge')}>
        {t('duplicate.merge')}
      </Button>
      {step === 'merge' && <MergeDialog pair={pair} onClose={() => setStep(null)} />}
      <ReasonDialog
        open={step === 'dismiss'}
        title={t('duplicate.dismiss')}
        why={t('duplicate.dismissWhy')}
        presets={[t('duplicate.differentNumbers'), t('duplicate.asked'), t('duplicate.visited')]}
        ok={t('duplicate.dismiss')}
        busy={dismiss.running}
        onCancel={() => setStep(null)}
        onReason={async (note) => {
          await dismiss.run({ id: pair.id, note }, { expected: pair.version })
        }}
      />
    </>
  )
}
