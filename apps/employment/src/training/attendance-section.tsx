import type { TrainingRoster } from '@county/employment/training/verbs'
import { todayIn } from '@county/kernel/local-date'
import { useT } from '@county/platform'
import { Button, Section, useDialogs, useFail } from '@county/ui'
import { DatePicker } from '@county/ui/date'
import { Checkbox } from '@county/ui/form'
import { useState } from 'react'
import { verbs } from '../api.ts'

/** Attendance of one day: everybody present until unticked; what was recorded before is shown. */
export function AttendanceSection({ roster }: { roster: TrainingRoster }) {
  const { batch } = roster
  const today = todayIn(new Date())
  const last = [today, batch.endsOn].sort()[0] as string
  const [day, setDay] = useState(last)
  return <Day key={day} roster={roster} day={day} last={last} onDay={setDay} />
}

interface DayProps {
  roster: TrainingRoster
  day: string
  last: string
  onDay: (day: string) => void
}

function Day({ roster, day, last, onDay }: DayProps) {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const [absent, setAbsent] = useState<ReadonlySet<string>>(
    () => new Set(roster.rows.filter((r) => r.absentOn.includes(day)).map((r) => r.enrolmentId)),
  )
  const save = verbs.useCommand('training.recordAttendance', {
    onDone: (d) => dialogs.done(t('training.attendanceDone', { present: d.present, absent: d.absent })),
    onError: fail,
  })
  const present = roster.rows.filter((r) => !absent.has(r.enrolmentId)).map((r) => r.enrolmentId)
  const toggle = (id: string, here: boolean) => {
    const next = new Set(absent)
    if (here) next.delete(id)
    else next.add(id)
    setAbsent(next)
  }
  return (
    <Section
      title={t('training.attendance')}
      hint={t(roster.recordedDays.includes(day) ? 'training.recorded' : 'training.notRecorded')}
      extra={
        <Button
          type="primary"
          loading={save.running}
          onClick={() => void save.run({ batchId: roster.batch.id, day, present, absent: [...absent] })}
        >
          {t('training.saveAttendance', { n: present.length })}
        </Button>
      }
    >
      <div className="nc-stack">
        <div style={{ maxWidth: 200 }}>
          <DatePicker
            aria-label={t('training.day')}
            value={day}
            min={roster.batch.startsOn}
            max={last}
            onChange={(next) => next && onDay(next)}
          />
        </div>
        <fieldset className="nc-row" style={{ flexWrap: 'wrap', gap: 12, border: 0, padding: 0, margin: 0 }}>
          <legend className="nc-hidden">{t('training.present')}</legend>
          {roster.rows.map((r) => (
            <Checkbox
              key={r.enrolmentId}
              checked={!absent.has(r.enrolmentId)}
              onChange={(e) => toggle(r.enrolmentId, e.target.checked)}
            >
              {r.personName}
            </Checkbox>
          ))}
        </fieldset>
      </div>
    </Section>
  )
}
