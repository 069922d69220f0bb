import type { ReleaseHealth } from '@county/core/release'
import { can, useSay } from '@county/platform'
import { Section, sayMoment } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { useState } from 'react'
import { ChangeRelease, type ReleaseStep, stepName } from './release-change.tsx'
import { Errors, Fit, ReleaseState, sayBytes } from './release-words.tsx'

const STEPS: Record<ReleaseHealth['state'], readonly ReleaseStep[]> = {
  active: ['disable'],
  canary: ['activate', 'withdraw'],
  stored: ['activate', 'canary', 'withdraw'],
  disabled: ['activate', 'canary', 'withdraw'],
  withdrawn: [],
}

/** Every release of one module: who published it when, what was done with it and why, how it does. */
export function ReleaseHistory({
  rows,
  areaName,
}: {
  rows: readonly ReleaseHealth[]
  areaName: (path: string) => string
}) {
  const say = useSay()
  const [step, setStep] = useState<{ row: ReleaseHealth; step: ReleaseStep } | null>(null)
  const title = say(rows[0]!.title)
  return (
    <Section
      title={say({ zh: `${title}：版本记录`, en: `${title}: releases` })}
      hint={say({ zh: `共 ${rows.length} 个`, en: `${rows.length}` })}
      flush
    >
      <DataTable
        caption={say({ zh: `${title}的版本`, en: `Releases of ${title}` })}
        rows={rows}
        rowKey={(r) => r.id}
        rowClosed={(r) => r.state === 'withdrawn' || r.state === 'disabled'}
        columns={[
          {
            key: 'version',
            title: say({ zh: '版本', en: 'Version' }),
            render: (r) => (
              <>
                <span className="np-code">{r.version}</span>
                <small className="np-under">
                  {sayBytes(r.bytes)}
                  {r.contract && ` · ${say({ zh: '接口', en: 'contract' })} ${r.contract.slice(0, 8)}`}
                </small>
              </>
            ),
          },
          {
            key: 'state',
            title: say({ zh: '状态', en: 'State' }),
            render: (r) => (
              <>
                <ReleaseState state={r.state} />
                {r.canaryArea && <small className="np-under">{areaName(r.canaryArea)}</small>}
              </>
            ),
            nowrap: true,
          },
          {
            key: 'published',
            title: say({ zh: '发布', en: 'Published' }),
            render: (r) => <When at={r.publishedAt} by={r.publishedBy} />,
            nowrap: true,
          },
          {
            key: 'changed',
            title: say({ zh: '最近变更', en: 'Last change' }),
            render: (r) => <When at={r.changedAt} by={r.changedBy} />,
            nowrap: true,
          },
          { key: 'why', title: say({ zh: '原因', en: 'Why' }), render: (r) => r.changedReason ?? '—' },
          { key: 'fit', title: say({ zh: '接口', en: 'Contract' }), render: (r) => <Fit row={r} />, nowrap: true },
          {
            key: 'errors',
            title: say({ zh: '故障', en: 'Errors' }),
            render: (r) => <Errors row={r} />,
            end: true,
          },
        ]}
        {...(can('core.release.manage')
          ? { rowActions: (row: ReleaseHealth) => <Steps row={row} onStep={(s) => setStep({ row, step: s })} /> }
          : {})}
      />
      {step && <ChangeRelease {...step} onClose={() => setStep(null)} />}
    </Section>
  )
}

function When({ at, by }: { at: string | null; by: string | null }) {
  if (!at) return <span className="nc-muted">—</span>
  return (
    <>
      {sayMoment(at)}
      {by && <small className="np-under">{by}</small>}
    </>
  )
}

function Steps({ row, onStep }: { row: ReleaseHealth; onStep: (step: ReleaseStep) => void }) {
  const say = useSay()
  return (
    <div className="np-actions">
      {STEPS[row.state].map((step) => (
        <button key={step} type="button" className="nc-link" onClick={() => onStep(step)}>
          {say(stepName(step))}
        </button>
      ))}
    </div>
  )
}
