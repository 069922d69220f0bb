import type { Report } from '@county/coordination/report/report'
import { ErrorNotice, useSay } from '@county/platform'
import { Button, useDialogs } from '@county/ui'
import { verbs } from '../api.ts'
import { ReopenButton, ReturnButton } from './bureau-actions.tsx'

/** The next steps of a report, always in sight. Only those the reader may take are shown. */
export function ReportBar({ report: r }: { report: Report }) {
  const say = useSay()
  const { done } = useDialogs()
  const told = (zh: string, en: string) => ({ onDone: () => done(say({ zh, en })) })
  const refill = verbs.useCommand('report.refill', told('已按当前台账重新取数', 'Counted again'))
  const send = verbs.useCommand('report.send', told('已送审', 'Sent for review'))
  const confirm = verbs.useCommand('report.confirm')
  const submit = verbs.useCommand('report.submit', told('已上报县生态移民局', 'Submitted to the bureau'))
  const commands = [refill, send, confirm, submit]
  const error = commands.find((c) => c.error)?.error
  const has = (offer: Report['offers'][number]) => r.offers.includes(offer)
  const input = { reportId: r.id }
  const review = async () => (await confirm.run(input)) && (await submit.run(input))
  if (!r.offers.some((o) => o !== 'edit' && o !== 'cosign' && o !== 'arbitrate') && !has('edit')) return null
  return (
    <div
      className="nc-form__foot nc-form__foot--stick nc-no-print"
      style={{ position: 'sticky', bottom: 0, zIndex: 5 }}
    >
      {error && <ErrorNotice error={error} />}
      {has('send') && (
        <Button type="primary" loading={send.running} onClick={() => void send.run(input)}>
          {say({ zh: '确认数据并送审', en: 'Confirm figures and send' })}
        </Button>
      )}
      {has('confirm') && (
        <>
          <Button type="primary" loading={confirm.running || submit.running} onClick={() => void review()}>
            {say({ zh: '审核通过并上报', en: 'Confirm and submit' })}
          </Button>
          <Button loading={confirm.running} onClick={() => void confirm.run(input)}>
            {say({ zh: '只审核', en: 'Confirm only' })}
          </Button>
        </>
      )}
      {has('submit') && (
        <Button type="primary" loading={submit.running} onClick={() => void submit.run(input)}>
          {say({ zh: '上报', en: 'Submit' })}
        </Button>
      )}
      {has('refill') && (
        <Button loading={refill.running} onClick={() => void refill.run(input)}>
          {say({ zh: '重新取数', en: 'Recount' })}
        </Button>
      )}
      {has('return') && <ReturnButton report={r} />}
      {has('reopen') && <ReopenButton report={r} />}
      <span className="nc-muted nc-small nc-spread">
        {r.filledAt && r.state === 'filling'
          ? say({ zh: '已送审，等待审核人审核', en: 'Sent, waiting for the reviewer' })
          : has('edit')
            ? r.open
              ? say({ zh: `还有${r.open}行需要填写或说明`, en: `${r.open} lines are open` })
              : say({ zh: '填写内容自动保存', en: 'Saved as you go' })
            : ''}
      </span>
    </div>
  )
}
