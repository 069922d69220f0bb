import { type HouseholdEntitlement, whyNot } from '@county/core/entitlement'
import { Link, useSay, useT } from '@county/platform'
import { Button, LinkButton, Notice, Section, StateTag, useCode } from '@county/ui'
import { useCallback, useEffect, useState } from 'react'
import { useModuleNames } from '../warning/parts.tsx'
import { moduleApi, useAskedModules } from './ask.ts'
import { ExplainDialog } from './explain-dialog.tsx'

type Item = HouseholdEntitlement
type Answer = { items: readonly Item[]; failed: boolean; retry: () => void }

/** What the household should receive by the rules of all modules, what it receives, and why not (应享未享). */
export function HouseholdEntitlements({ householdId, personId }: { householdId: string; personId?: string }) {
  const t = useT()
  const modules = useAskedModules()
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const take = useCallback((module: string, answer: Answer) => setAnswers((all) => ({ ...all, [module]: answer })), [])
  const of = (i: Item) => !personId || i.subjectId === personId
  const items = modules.flatMap((m) => (answers[m]?.items ?? []).filter(of))
  const failed = modules.filter((m) => answers[m]?.failed)
  const missing = items.filter((i) => !i.received)
  const received = items.filter((i) => i.received)
  return (
    <>
      {modules.map((m) => (
        <Ask key={m} module={m} householdId={householdId} onAnswer={take} />
      ))}
      {(items.length > 0 || failed.length > 0) && (
        <Section
          title={t('entitled.title')}
          hint={t('entitled.counts', { due: items.length, got: received.length, missing: missing.length })}
          extra={<LinkButton to="/residents/entitlements">{t('entitled.list')}</LinkButton>}
          flush
        >
          {failed.length > 0 && <Failed modules={failed} onRetry={() => failed.map((m) => answers[m]?.retry())} />}
          {missing.length > 0 && <Missing items={missing} />}
          {received.length > 0 && <Received items={received} />}
        </Section>
      )}
    </>
  )
}

/** Asks one module; one that fails keeps no other back. */
function Ask(props: { module: string; householdId: string; onAnswer: (module: string, answer: Answer) => void }) {
  const { module, householdId, onAnswer } = props
  const query = moduleApi(module).useQuery('entitlement.household', { householdId })
  const { data, error, refetch } = query
  useEffect(() => {
    const failed = error !== null && error?.code !== 'NOT_PERMITTED'
    onAnswer(module, { items: (data as Item[] | undefined) ?? [], failed, retry: () => void refetch() })
  }, [module, data, error, refetch, onAnswer])
  return null
}

function Failed({ modules, onRetry }: { modules: readonly string[]; onRetry: () => void }) {
  const t = useT()
  const nameOf = useModuleNames()
  return (
    <Notice
      tone="warn"
      title={t('entitled.failed', { names: modules.map(nameOf).join('、') })}
      actions={<Button onClick={onRetry}>{t('entitled.retry')}</Button>}
    >
      {t('entitled.failedWhy')}
    </Notice>
  )
}

function Missing({ items }: { items: readonly Item[] }) {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const [explaining, setExplaining] = useState<Item | null>(null)
  return (
    <ul className="nc-due">
      {items.map((i) => (
        <li key={`${i.entitlementId}${i.subjectId}`}>
          <StateTag tone={i.told ? 'neutral' : 'warn'}>{t('entitled.missing')}</StateTag>
          <div className="nc-due__body">
            <strong title={say(i.definition)}>{say(i.title)}</strong> · {i.name}
            <div className="nc-small nc-muted">
              {[
                i.whyNot ? code(whyNot, i.whyNot) : t('entitled.noReason'),
                i.told?.note,
                i.told && t('entitled.told', { by: i.told.by ?? '—', on: i.told.on }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </div>
          {i.href && (
            <Link className="nc-link nc-small" to={i.href}>
              {t('entitled.open')}
            </Link>
          )}
          {i.mayExplain && (
            <Button size="small" onClick={() => setExplaining(i)}>
              {t('entitled.explain')}
            </Button>
          )}
        </li>
      ))}
      {explaining && <ExplainDialog of={explaining} onClose={() => setExplaining(null)} />}
    </ul>
  )
}

function Received({ items }: { items: readonly Item[] }) {
  const t = useT()
  const say = useSay()
  const byTitle = new Map<string, string[]>()
  for (const i of items) byTitle.set(say(i.title), [...(byTitle.get(say(i.title)) ?? []), i.name])
  return (
    <div className="nc-row nc-small" style={{ flexWrap: 'wrap', gap: '6px 16px', padding: '10px 16px' }}>
      <StateTag tone="good">{t('entitled.received')}</StateTag>
      {[...byTitle].map(([title, names]) => (
        <span key={title}>
          {title}
          <span className="nc-muted">（{names.join('、')}）</span>
        </span>
      ))}
    </div>
  )
}
