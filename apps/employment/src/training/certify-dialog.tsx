import { trainingResult } from '@county/employment/codes'
import type { TrainingRoster } from '@county/employment/training/verbs'
import { optionsOf } from '@county/kernel/codes/code-table'
import { todayIn } from '@county/kernel/local-date'
import { useLang, useT } from '@county/platform'
import { Modal, useDialogs, useFail } from '@county/ui'
import { DatePicker } from '@county/ui/date'
import { Input, Select } from '@county/ui/form'
import { useState } from 'react'
import { type In, verbs } from '../api.ts'

interface Result {
  result: string
  certificateNo: string | null
}

/** Results and certificate numbers of the class; proposes 合格 for those who attended enough. */
export function CertifyDialog({ roster, onClose }: { roster: TrainingRoster; onClose: () => void }) {
  const t = useT()
  const lang = useLang()
  const dialogs = useDialogs()
  const fail = useFail()
  const today = todayIn(new Date())
  const [completedOn, setCompletedOn] = useState([today, roster.batch.endsOn].sort()[0] as string)
  const enough = (days: number) => days * 100 >= roster.batch.days * roster.leastPercent
  const [results, setResults] = useState<Record<string, Result>>(() =>
    Object.fromEntries(
      roster.rows.map((r) => [
        r.enrolmentId,
        {
          result: r.result === 'enrolled' ? (enough(r.daysAttended) ? 'passed' : 'failed') : r.result,
          certificateNo: r.certificateNo,
        },
      ]),
    ),
  )
  const certify = verbs.useCommand('training.certify', {
    onDone: (d) => {
      dialogs.done(t('training.certified', { n: d.recorded, passed: d.passed }))
      onClose()
    },
    onError: fail,
  })
  const change = (id: string, next: Partial<Result>) =>
    setResults({ ...results, [id]: { ...(results[id] as Result), ...next } })
  const send = () =>
    certify.run({
      batchId: roster.batch.id,
      completedOn,
      results: roster.rows.map((r) => ({ enrolmentId: r.enrolmentId, ...(results[r.enrolmentId] as Result) })),
    } as In<'training.certify'>)
  return (
    <Modal
      open
      width={760}
      title={t('training.certify')}
      onCancel={onClose}
      okText={t('training.saveResults')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: certify.running }}
      onOk={() => void send()}
    >
      <div className="nc-stack">
        <p className="nc-muted nc-small">{t('training.certifyHint', { percent: roster.leastPercent })}</p>
        <DatePicker
          aria-label={t('col.completed')}
          value={completedOn}
          min={roster.batch.startsOn}
          max={today}
          onChange={(d) => d && setCompletedOn(d)}
        />
        <table className="nc-table">
          <thead>
            <tr>
              <th scope="col">{t('col.name')}</th>
              <th scope="col">{t('col.attended')}</th>
              <th scope="col">{t('col.result')}</th>
              <th scope="col">{t('col.certificate')}</th>
            </tr>
          </thead>
          <tbody>
            {roster.rows.map((r) => (
              <tr key={r.enrolmentId}>
                <td>{r.personName}</td>
                <td className="nc-num">{t('training.attended', { n: r.daysAttended, days: roster.batch.days })}</td>
                <td>
                  <Select
                    aria-label={`${r.personName} ${t('col.result')}`}
                    value={results[r.enrolmentId]?.result ?? 'enrolled'}
                    options={optionsOf(trainingResult, lang)}
                    onChange={(result: string) => change(r.enrolmentId, { result })}
                    style={{ width: 130 }}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`${r.personName} ${t('col.certificate')}`}
                    value={results[r.enrolmentId]?.certificateNo ?? ''}
                    maxLength={60}
                    onChange={(e) => change(r.enrolmentId, { certificateNo: e.target.value || null })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  )
}
