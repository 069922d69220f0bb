import { sayNumber } from '@county/kernel/counted'
import { ErrorNotice, useLang, useSay } from '@county/platform'
import { Section, Skeleton, StateTag, sayMoment, unitText } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { verbs } from '../api.ts'

const KINDS = {
  added: { zh: '新增', en: 'added', tone: 'info' },
  removed: { zh: '移出', en: 'removed', tone: 'warn' },
  changed: { zh: '变化', en: 'changed', tone: 'neutral' },
} as const

/** What the ledgers say now against the frozen figure: rows added, removed, changed; who and when. */
export function NowDiffers({
  ask,
  frozenAt,
  unit,
}: {
  ask: { indicatorId: string; month: string; area?: string }
  frozenAt: string
  unit: string
}) {
  const [lang, say] = [useLang(), useSay()]
  const now = verbs.useQuery('figure.compare', ask)
  if (now.error) return <ErrorNotice error={now.error} onRetry={() => void now.refetch()} />
  const d = now.data
  const same = d && d.added + d.removed + d.changed === 0
  const figure = (v: number | null) => (v === null ? '—' : `${sayNumber(v)}${unitText(unit, lang)}`)
  return (
    <Section
      title={say({ zh: '与当前台账的差异', en: 'What differs now' })}
      hint={
        d &&
        say({
          zh: `封存${figure(d.value)}，现为${figure(d.now)}：新增${d.added}行，移出${d.removed}行，变化${d.changed}行`,
          en: `${figure(d.value)} then, ${figure(d.now)} now: +${d.added}, −${d.removed}, ~${d.changed}`,
        })
      }
      flush={!!d && !same}
    >
      {!d ? (
        <Skeleton />
      ) : same ? (
        <p>
          {say({
            zh: `自${sayMoment(frozenAt)}封存以来，这些行没有变化。`,
            en: `No row has changed since ${sayMoment(frozenAt)}.`,
          })}
        </p>
      ) : (
        <DataTable
          caption={say({ zh: '与当前台账的差异', en: 'What differs now' })}
          rows={d.differences}
          rowKey={(r) => `${r.kind}/${r.rowId}`}
          columns={[
            { key: 'label', title: say({ zh: '对象', en: 'Row' }), render: (r) => r.label ?? r.rowId.slice(-8) },
            {
              key: 'kind',
              title: say({ zh: '差异', en: 'Difference' }),
              render: (r) => <StateTag tone={KINDS[r.kind].tone}>{say(KINDS[r.kind])}</StateTag>,
              nowrap: true,
            },
            {
              key: 'fields',
              title: say({ zh: '变化内容', en: 'Fields' }),
              render: (r) =>
                r.fields.length
                  ? r.fields.join('、')
                  : r.kind === 'changed'
                    ? say({ zh: '改后又改回', en: 'changed back' })
                    : '—',
            },
            { key: 'by', title: say({ zh: '经办', en: 'By' }), render: (r) => r.by ?? '—', nowrap: true },
            {
              key: 'at',
              title: say({ zh: '时间', en: 'At' }),
              render: (r) => (r.at ? sayMoment(r.at) : '—'),
              nowrap: true,
            },
          ]}
        />
      )}
    </Section>
  )
}
