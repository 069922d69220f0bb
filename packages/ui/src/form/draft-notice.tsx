import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { Notice } from '../feedback/notice.tsx'
import { sayMoment } from '../values/say-value.ts'

/** Tells that a draft was restored. `older`: the record has been changed since the draft was typed. */
export function DraftNotice({ savedAt, older, onDiscard }: { savedAt: string; older: boolean; onDiscard: () => void }) {
  const { t } = useUi()
  return (
    <Notice
      tone={older ? 'warn' : 'info'}
      title={t('draft.restored', { at: sayMoment(savedAt) })}
      actions={<Button onClick={onDiscard}>{t('draft.discard')}</Button>}
    >
      {older && <p>{t('draft.older')}</p>}
    </Notice>
  )
}
