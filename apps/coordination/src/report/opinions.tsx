import type { Report, ReportLine } from '@county/coordination/report/report'
import { field } from '@county/core/ledger/field'
import { useSay } from '@county/platform'
import { Button, Modal, Notice } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { verbs } from '../api.ts'
import { useSayFigure } from '../shared/value.tsx'

const OtherValue = z.object({
  value: field.int({ label: { zh: '数值', en: 'Value' }, max: 1_000_000_000_000 }),
  reason: field.longText({ label: { zh: '理由', en: 'Reason' }, max: 500 }),
})

/** A co-lead gives its own value of a line. */
export function DisagreeButton({ report, line }: { report: Report; line: ReportLine }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {say({ zh: '数值不同', en: 'Other value' })}
      </Button>
      <Modal
        open={open}
        footer={null}
        onCancel={() => setOpen(false)}
        title={say({ zh: `提出不同数值：${line.label}`, en: `Other value: ${line.label}` })}
      >
        <VerbForm
          fields={OtherValue}
          submit={say({ zh: '提出', en: 'Give value' })}
          onCancel={() => setOpen(false)}
          onSubmit={async (v) => {
            await verbs.run('report.disagree', { reportId: report.id, lineId: line.id, ...v })
            await verbs.refresh('report')
            setOpen(false)
          }}
        />
      </Modal>
    </>
  )
}

/** Values of co-leads that differ, and the bureau's ruling or the way to it. */
export function OpinionList({ report, line: l }: { report: Report; line: ReportLine }) {
  const say = useSay()
  const sayFigure = useSayFigure()
  const [open, setOpen] = useState(false)
  if (!l.opinions.length && !l.ruling) return null
  const filed = say({ zh: `${report.unitName}：${sayFigure(l)}`, en: `${report.unitName}: ${sayFigure(l)}` })
  return (
    <Notice
      tone={l.settlement === 'disputed' ? 'warn' : 'info'}
      title={
        l.ruling
          ? say({
              zh: `已裁定为${sayFigure({ ...l, value: l.ruling.value })}`,
              en: `Ruled: ${sayFigure({ ...l, value: l.ruling.value })}`,
            })
          : say({
              zh: '数值有不同意见，等待移民局裁定；不影响其他行',
              en: 'Disputed; the bureau rules. Other lines are not held up',
            })
      }
      actions={
        report.offers.includes('arbitrate') && (
          <Button size="small" onClick={() => setOpen(true)}>
            {say({ zh: '裁定', en: 'Arbitrate' })}
          </Button>
        )
      }
    >
      <p>{filed}</p>
      {l.opinions.map((o) => (
        <p key={o.unitName}>{`${o.unitName}：${sayFigure({ ...l, value: o.value })}（${o.reason}）`}</p>
      ))}
      {l.ruling && <p className="nc-muted">{`${l.ruling.byName}：${l.ruling.reason}`}</p>}
      <Modal
        open={open}
        footer={null}
        onCancel={() => setOpen(false)}
        title={say({ zh: `裁定：${l.label}`, en: `Arbitrate: ${l.label}` })}
      >
        <VerbForm
          fields={OtherValue}
          {...(l.opinions[0]?.value != null ? { initial: { value: l.opinions[0].value } } : {})}
          submit={say({ zh: '裁定', en: 'Rule' })}
          onCancel={() => setOpen(false)}
          onSubmit={async (v) => {
            await verbs.run('report.arbitrate', { reportId: report.id, lineId: l.id, ...v })
            await verbs.refresh('report')
            setOpen(false)
          }}
        />
      </Modal>
    </Notice>
  )
}
