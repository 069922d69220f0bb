import { field } from '@county/core/ledger/field'
import type { ReleaseRow } from '@county/core/release'
import type { Text } from '@county/kernel/text'
import { useSay } from '@county/platform'
import { useMemo } from 'react'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { areaChoices } from './choices.ts'
import { FormDialog } from './form-dialog.tsx'

const reason = field.text({ label: { zh: '原因', en: 'Reason' }, max: 200 })

/** What can be done with one release. */
export type ReleaseStep = 'activate' | 'disable' | 'withdraw' | 'canary'

const STEPS: Record<ReleaseStep, { name: Text; what: Text }> = {
  activate: {
    name: { zh: '启用', en: 'Activate' },
    what: {
      zh: '全县立即使用该版本；已打开的页面继续使用原版本，并提示刷新。',
      en: 'Everybody gets it at once. Open tabs keep theirs and are told.',
    },
  },
  canary: {
    name: { zh: '试用', en: 'Try' },
    what: {
      zh: '只有管辖范围在此区划内的人员使用该版本，其他人不变。',
      en: 'Only officers of this area get it; nobody else notices.',
    },
  },
  disable: {
    name: { zh: '停用', en: 'Disable' },
    what: {
      zh: '正在使用的版本停用后，该模块从平台上消失，数据不受影响；可再次启用。',
      en: 'Without an active release the module leaves the portal; data stay. It can be activated again.',
    },
  },
  withdraw: {
    name: { zh: '撤回', en: 'Withdraw' },
    what: { zh: '撤回后不能再启用，需要时请重新发布。', en: 'A withdrawn release is never activated again.' },
  },
}

/** Name of a step, as its button says it. */
export const stepName = (step: ReleaseStep): Text => STEPS[step].name

/** Asks for the reason (and for a trial the area) and takes a step with a release. */
export function ChangeRelease({ row, step, onClose }: { row: ReleaseRow; step: ReleaseStep; onClose: () => void }) {
  const say = useSay()
  const name = say(STEPS[step].name)
  const props = {
    title: `${name} · ${say(row.title)} ${row.version}`,
    submit: name,
    done: say({ zh: `已${name}`, en: 'Done' }),
    onClose,
    children: say(STEPS[step].what),
  }
  if (step === 'canary') return <TryRelease row={row} {...props} />
  return (
    <FormDialog
      {...props}
      fields={REASON}
      onSend={(v, key) => admin.run(`release.${step}`, { id: row.id, reason: v.reason }, { key })}
    />
  )
}

const REASON = z.object({ reason })

interface DialogProps {
  title: string
  submit: string
  done: string
  onClose: () => void
  children: string
}

function TryRelease({ row, ...props }: DialogProps & { row: ReleaseRow }) {
  const areas = admin.useQuery('area.tree', {}).data
  const fields = useMemo(
    () =>
      z.object({
        areaPath: field.code({ label: { zh: '试用范围', en: 'Area' }, codes: areaChoices(areas ?? []) }),
        reason,
      }),
    [areas],
  )
  if (!areas) return null
  return (
    <FormDialog
      {...props}
      fields={fields}
      onSend={(v, key) => admin.run('release.canary', { id: row.id, areaPath: v.areaPath, reason: v.reason }, { key })}
    />
  )
}

/** Goes back to the release that was active before. */
export function RollBack({ module, title, onClose }: { module: string; title: string; onClose: () => void }) {
  const say = useSay()
  return (
    <FormDialog
      title={say({ zh: `回退“${title}”`, en: `Roll back ${title}` })}
      fields={REASON}
      submit={say({ zh: '回退', en: 'Roll back' })}
      done={say({ zh: '已回退', en: 'Rolled back' })}
      onSend={(v, key) => admin.run('release.rollback', { module, reason: v.reason }, { key })}
      onClose={onClose}
    >
      {say({
        zh: '当前版本撤回，立即恢复上一个启用过的版本。',
        en: 'The present release is withdrawn; the one before comes back at once.',
      })}
    </FormDialog>
  )
}

const MINUTES = {
  id: 'pause',
  title: { zh: '', en: '' },
  items: [
    { code: '30', zh: '30 分钟内', en: 'within 30 minutes' },
    { code: '60', zh: '1 小时内', en: 'within an hour' },
    { code: '240', zh: '4 小时内', en: 'within 4 hours' },
    { code: '1440', zh: '一天内', en: 'within a day' },
    { code: '0', zh: '待定', en: 'not known yet' },
  ],
}

const PAUSE = z.object({
  minutes: field.code({ label: { zh: '预计恢复', en: 'Expected back' }, codes: MINUTES }),
  reason: field.text({ label: { zh: '原因（用户可见）', en: 'Reason (shown to users)' }, max: 200 }),
})

/** Closes a module's server side for a while: its pages say until when and why. */
export function PauseModule({ module, title, onClose }: { module: string; title: string; onClose: () => void }) {
  const say = useSay()
  const until = (minutes: string) =>
    minutes === '0' ? null : new Date(Date.now() + Number(minutes) * 60_000).toISOString()
  return (
    <FormDialog
      title={say({ zh: `暂停“${title}”`, en: `Pause ${title}` })}
      fields={PAUSE}
      submit={say({ zh: '暂停', en: 'Pause' })}
      done={say({ zh: '已暂停', en: 'Paused' })}
      onSend={(v, key) =>
        admin.run('modulePause.pause', { module, until: until(v.minutes), reason: v.reason }, { key })
      }
      onClose={onClose}
    >
      {say({
        zh: '该模块的页面会提示原因和恢复时间，其他模块照常使用。',
        en: 'Its pages say why and until when. Every other module goes on.',
      })}
    </FormDialog>
  )
}

/** Opens a paused module again. */
export function ResumeModule({ module, title, onClose }: { module: string; title: string; onClose: () => void }) {
  const say = useSay()
  return (
    <FormDialog
      title={say({ zh: `恢复“${title}”`, en: `Resume ${title}` })}
      fields={REASON}
      submit={say({ zh: '恢复', en: 'Resume' })}
      done={say({ zh: '已恢复', en: 'Resumed' })}
      onSend={(v, key) => admin.run('modulePause.resume', { module, reason: v.reason }, { key })}
      onClose={onClose}
    />
  )
}
