import { useBlocker } from '@county/platform'
import { type RefObject, useEffect } from 'react'
import { Button } from '../base/button.tsx'
import { Modal } from '../base/overlay.tsx'
import { useUi } from '../context.ts'

/**
 * Asks before a page with unsaved work is left; the draft stays either way unless it is thrown away. `saved` tells at
 * once that the work was stored: the page may be left before the form is drawn again.
 */
export function LeaveGuard(props: { dirty: boolean; saved?: RefObject<boolean>; onDiscard: () => void }) {
  const { dirty, saved, onDiscard } = props
  const { t } = useUi()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !saved?.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [dirty])
  const blocked = blocker.state === 'blocked'
  return (
    <Modal
      open={blocked}
      title={t('leave.title')}
      onCancel={() => blocker.reset?.()}
      width={480}
      footer={
        <div className="nc-row">
          <Button
            danger
            type="text"
            onClick={() => {
              onDiscard()
              blocker.proceed?.()
            }}
          >
            {t('leave.discard')}
          </Button>
          <span className="nc-row nc-spread">
            <Button onClick={() => blocker.proceed?.()}>{t('leave.keep')}</Button>
            <Button type="primary" autoFocus onClick={() => blocker.reset?.()}>
              {t('leave.stay')}
            </Button>
          </span>
        </div>
      }
    >
      {t('leave.why')}
    </Modal>
  )
}
