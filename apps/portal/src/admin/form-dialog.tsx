import { newId } from '@county/kernel/id'
import { Modal, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/host/form'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { admin } from './admin-api.ts'

/** Props of {@link FormDialog}. */
export interface FormDialogProps<S extends z.ZodRawShape> {
  title: string
  fields: z.ZodObject<S>
  submit: string
  initial?: Partial<z.infer<z.ZodObject<S>>>
  /** Sends the values; `key` stays the same for as long as the dialog is open, so that a retry saves once. */
  onSend: (values: z.infer<z.ZodObject<S>>, key: string) => Promise<unknown>
  /** Said when it is done. */
  done?: string
  onClose: () => void
  /** What follows from it. */
  children?: ReactNode
}

/** A dialog with the form of one command. */
export function FormDialog<S extends z.ZodRawShape>(props: FormDialogProps<S>) {
  const { done } = useDialogs()
  const [key] = useState(newId)
  const send = async (values: z.infer<z.ZodObject<S>>) => {
    await props.onSend(values, key)
    void admin.refresh()
    if (props.done) done(props.done)
    props.onClose()
  }
  return (
    <Modal open title={props.title} footer={null} onCancel={props.onClose} width={560} maskClosable={false}>
      <VerbForm
        fields={props.fields}
        submit={props.submit}
        {...(props.initial ? { initial: props.initial } : {})}
        onSubmit={send}
        onCancel={props.onClose}
      >
        {props.children && <p className="nc-muted np-dialog-why">{props.children}</p>}
      </VerbForm>
    </Modal>
  )
}
