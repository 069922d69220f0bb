import { Drawer as AntDrawer, Modal as AntModal, App, type DrawerProps, type ModalProps } from 'antd'
import type { ReactNode } from 'react'
import { useUi } from '../context.ts'

/** A dialog for one short task. */
export function Modal(props: ModalProps) {
  return <AntModal destroyOnHidden centered {...props} />
}

/** A panel from the side, for details beside a list. */
export function Drawer(props: DrawerProps) {
  return <AntDrawer destroyOnHidden {...props} />
}

/** What a question before an action says. */
export interface Question {
  title: string
  /** What follows from it, and whether it can be undone. */
  content?: ReactNode
  /** The verb on the button. */
  ok: string
  danger?: boolean
}

/** Asking before an action, and short messages after it. */
export interface Dialogs {
  /** Resolves to true when the officer agrees. */
  confirm(question: Question): Promise<boolean>
  done(message: string): void
  failed(message: string): void
}

/** Questions and short messages in the page's theme and language. */
export function useDialogs(): Dialogs {
  const { modal, message } = App.useApp()
  const { t } = useUi()
  return {
    confirm: (q) =>
      new Promise((resolve) => {
        modal.confirm({
          title: q.title,
          content: q.content,
          okText: q.ok,
          cancelText: t('cancel'),
          okButtonProps: { danger: q.danger ?? false },
          centered: true,
          autoFocusButton: q.danger ? 'cancel' : 'ok',
          onOk: () => resolve(true),
          onCancel: () => resolve(false),
        })
      }),
    done: (text) => void message.success(text),
    failed: (text) => void message.error(text, 6),
  }
}
