import { newId } from '@county/kernel/id'
import { sayError } from '@county/platform'
import { type Question, useDialogs } from '@county/ui'
import { useState } from 'react'
import { admin } from './admin-api.ts'

/** Asks, runs a command, says that it is done or why not. `busy` names what is running. */
export function useAction(): {
  busy: string | null
  act: (name: string, question: Question, send: (key: string) => Promise<unknown>, done: string) => Promise<void>
} {
  const dialogs = useDialogs()
  const [busy, setBusy] = useState<string | null>(null)
  return {
    busy,
    async act(name, question, send, done) {
      if (!(await dialogs.confirm(question))) return
      setBusy(name)
      try {
        await send(newId())
        void admin.refresh()
        dialogs.done(done)
      } catch (error) {
        dialogs.failed(sayError(error))
      } finally {
        setBusy(null)
      }
    },
  }
}
