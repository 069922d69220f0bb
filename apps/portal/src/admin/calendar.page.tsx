import { newId } from '@county/kernel/id'
import { useSay } from '@county/platform'
import { Button, ErrorNotice, Modal, Section, StateTag, useDialogs } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { useState } from 'react'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { today } from './choices.ts'
import { parseCalendar } from './parse-calendar.ts'

/** The workday calendar: days of a year that differ from the plain week. Due dates follow it. */
export default function CalendarPage() {
  const say = useSay()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [importing, setImporting] = useState(false)
  const list = admin.useQuery('calendar.list', { year }, { keepPrevious: true })
  return (
    <AdminPage
      path="calendar"
      subtitle={say({
        zh: '按国务院办公厅每年的放假安排维护，各类期限据此顺延。',
        en: 'As the State Council’s yearly notice has it; due dates follow it.',
      })}
      actions={
        <Button type="primary" onClick={() => setImporting(true)}>
          {say({ zh: `导入${year}年放假安排`, en: `Import ${year}` })}
        </Button>
      }
    >
      <Section
        flush
        title={say({ zh: `${year}年`, en: String(year) })}
        hint={list.data && say({ zh: `${list.data.length} 天与平常不同`, en: `${list.data.length} days differ` })}
        extra={
          <>
            <Button onClick={() => setYear(year - 1)}>{year - 1}</Button>
            <Button onClick={() => setYear(year + 1)}>{year + 1}</Button>
          </>
        }
      >
        <Answer
          query={list}
          columns={3}
          empty={{
            when: (days) => days.length === 0,
            title: say({ zh: `${year}年的放假安排尚未导入`, en: `${year} is not imported yet` }),
            why: say({ zh: '导入前按周一至周五上班计算。', en: 'Until then Monday to Friday are workdays.' }),
          }}
        >
          {(days) => (
            <DataTable
              caption={say({ zh: '工作日历', en: 'Workday calendar' })}
              rows={days}
              rowKey={(d) => d.day}
              columns={[
                {
                  key: 'day',
                  title: say({ zh: '日期', en: 'Day' }),
                  render: (d) => <span className="nc-num">{d.day}</span>,
                  nowrap: true,
                },
                {
                  key: 'kind',
                  title: say({ zh: '安排', en: 'Kind' }),
                  render: (d) =>
                    d.kind === 'holiday' ? (
                      <StateTag tone="good">{say({ zh: '放假', en: 'Holiday' })}</StateTag>
                    ) : (
                      <StateTag tone="warn">{say({ zh: '上班', en: 'Workday' })}</StateTag>
                    ),
                  nowrap: true,
                },
                { key: 'name', title: say({ zh: '名称', en: 'Name' }), render: (d) => d.name },
              ]}
            />
          )}
        </Answer>
      </Section>
      {importing && <Import year={year} onClose={() => setImporting(false)} />}
    </AdminPage>
  )
}

function Import({ year, onClose }: { year: number; onClose: () => void }) {
  const say = useSay()
  const { done } = useDialogs()
  const [text, setText] = useState('')
  const [key] = useState(newId)
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const { days, refused } = parseCalendar(text, year)
  const send = async () => {
    setState({ busy: true, error: null })
    try {
      await admin.run('calendar.import', { year, days }, { key })
      void admin.refresh('calendar')
      done(say({ zh: `已导入 ${days.length} 天`, en: `${days.length} days imported` }))
      onClose()
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <Modal
      open
      title={say({ zh: `导入${year}年放假安排`, en: `Import ${year}` })}
      onCancel={onClose}
      maskClosable={false}
      okText={say({ zh: `导入 ${days.length} 天`, en: `Import ${days.length} days` })}
      cancelText={say({ zh: '取消', en: 'Cancel' })}
      okButtonProps={{ disabled: days.length === 0 || refused.length > 0, loading: state.busy }}
      onOk={() => void send()}
    >
      <p className="nc-muted np-dialog-why">
        {say({
          zh: '每行一天：日期、休或班、名称。例如：2026-10-01 休 国庆节',
          en: 'One day a line: date, 休 or 班, name. 2026-10-01 休 国庆节',
        })}
      </p>
      <textarea
        className="np-textarea"
        aria-label={say({ zh: '放假安排', en: 'Days' })}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      {refused.length > 0 && (
        <p className="np-problem" role="alert">
          {say({
            zh: `第 ${refused
              .slice(0, 8)
              .map((r) => r.line)
              .join('、')} 行读不懂，或不是${year}年的日期。`,
            en: `Lines ${refused
              .slice(0, 8)
              .map((r) => r.line)
              .join(', ')} cannot be read or are not of ${year}.`,
          })}
        </p>
      )}
      {state.error !== null && <ErrorNotice error={state.error} />}
    </Modal>
  )
}
