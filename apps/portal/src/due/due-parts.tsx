import { useSay } from '@county/platform'
import { Button, Notice } from '@county/ui'
import type { AllDue } from './use-due.ts'

/** Modules whose due items could not be read. */
export function FailedDue({ failed, retry }: Pick<AllDue, 'failed' | 'retry'>) {
  const say = useSay()
  if (failed.length === 0) return null
  const names = failed.map((f) => say(f.title)).join('、')
  return (
    <Notice
      tone="warn"
      title={say({ zh: `“${names}”的待办暂时读不到`, en: `To-do items of ${names} cannot be read now` })}
      actions={<Button onClick={retry}>{say({ zh: '重试', en: 'Try again' })}</Button>}
    >
      {say({ zh: '以下为其他业务的待办，可照常办理。', en: 'Those of the other modules are below.' })}
    </Notice>
  )
}
