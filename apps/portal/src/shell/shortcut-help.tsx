import { useSay, useShortcuts } from '@county/platform'
import { Modal } from '@county/ui'

/** The keyboard shortcuts in force. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const shortcuts = useShortcuts()
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={say({ zh: '快捷键', en: 'Keyboard shortcuts' })}
      width={420}
    >
      <ul className="np-keys">
        {[...new Map(shortcuts.map((s) => [s.keys, s])).values()].map((s) => (
          <li key={s.keys}>
            <kbd>{s.keys.replace('ctrl+', 'Ctrl + ')}</kbd>
            <span>{say(s.title)}</span>
          </li>
        ))}
        <li>
          <kbd>Esc</kbd>
          <span>{say({ zh: '关闭弹窗、搜索', en: 'Close dialogs and search' })}</span>
        </li>
      </ul>
    </Modal>
  )
}
