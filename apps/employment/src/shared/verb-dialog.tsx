import { Modal, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { api } from '../api.ts'

/** What a dialog with a verb's form takes. */
export interface VerbDialogProps<S extends z.ZodRawShape> {
  title: string
  fields: z.ZodObject<S>
  initial?: Partial<z.infer<z.ZodObject<S>>>
  submit: string
  /** Said when the verb succeeded. */
  done: string
  onSubmit: (values: z.infer<z.ZodObject<S>>) => Promise<unknown>
  onClose: () => void
  children?: ReactNode
}

/** A verb's form in a dialog; it stays open with what was typed when the server refuses. */
export function VerbDialog<S extends z.ZodRawShape>(props: VerbDialogProps<S>) {
  const dialogs = useDialogs()
  return (
    <Modal open title={props.title} footer={null} onCancel={props.onClose} width={620}>
      <VerbForm
        fields={props.fields}
        {...(props.initial ? { initial: props.initial } : {})}
        submit={props.submit}
        api={api}
        onCancel={props.onClose}
        onSubmit={async (values) => {
          await props.onSubmit(values)
          await api.refresh()
          dialogs.done(props.done)
          props.onClose()
        }}
      >
        {props.children}
      </VerbForm>
    </Modal>
  )
}
