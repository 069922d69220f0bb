import type { ModuleApi } from '@county/platform'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Modal, useDialogs } from '../base/overlay.tsx'
import { VerbForm } from './verb-form.tsx'

/** What a dialog with a verb's form takes. */
export interface VerbDialogProps<S extends z.ZodRawShape> {
  title: string
  fields: z.ZodObject<S>
  /** The module's verbs: refreshed when the command succeeded, and asked for references. */
  api: ModuleApi<any>
  initial?: Partial<z.infer<z.ZodObject<S>>>
  submit: string
  /** Said when the verb succeeded. */
  done: string
  onSubmit: (values: z.infer<z.ZodObject<S>>) => Promise<unknown>
  onClose: () => void
  /** Above the fields. */
  children?: ReactNode
}

/** A verb's form in a dialog; it stays open with what was typed when the server refuses. */
export function VerbDialog<S extends z.ZodRawShape>(props: VerbDialogProps<S>) {
  return (
    <Modal open title={props.title} footer={null} onCancel={props.onClose} width={620}>
      <VerbDialogForm {...props} />
    </Modal>
  )
}

/** The same without the frame, for dialogs that change their fields while they are open. */
export function VerbDialogForm<S extends z.ZodRawShape>(props: VerbDialogProps<S>) {
  const dialogs = useDialogs()
  return (
    <VerbForm
      fields={props.fields}
      {...(props.initial ? { initial: props.initial } : {})}
      submit={props.submit}
      api={props.api}
      onCancel={props.onClose}
      onSubmit={async (values) => {
        await props.onSubmit(values)
        await props.api.refresh()
        dialogs.done(props.done)
        props.onClose()
      }}
    >
      {props.children}
    </VerbForm>
  )
}
