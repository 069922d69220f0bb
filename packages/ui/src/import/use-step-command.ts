import { newId } from '@county/kernel/id'
import { type AppError, type ModuleApi, toAppError } from '@county/platform'
import { useEffect, useRef, useState } from 'react'

const ASK_MS = 1000

/** A long command of the wizard. */
export interface StepCommand {
  running: boolean
  /** What the batch tells while it runs. */
  progress: { done: number; total: number }
  error: AppError | null
  run: (data?: Record<string, unknown>) => Promise<unknown>
}

/**
 * Runs a long command of a batch and asks for its progress meanwhile. When the answer is lost or late, the batch
 * itself tells how it ended, so the command is never sent a second time under a new key.
 */
export function useStepCommand(api: ModuleApi<any>, path: string, batchId: string, settled: () => void): StepCommand {
  const [state, setState] = useState<Omit<StepCommand, 'run'>>({
    running: false,
    progress: { done: 0, total: 0 },
    error: null,
  })
  const key = useRef<string | null>(null)
  useEffect(() => {
    if (!state.running) return
    const timer = setInterval(() => {
      api.fetch('import.get', { batchId }).then(
        (b: { progress: StepCommand['progress'] }) => setState((s) => ({ ...s, progress: b.progress })),
        () => undefined, // the command's own answer tells what went wrong
      )
    }, ASK_MS)
    return () => clearInterval(timer)
  }, [api, batchId, state.running])
  return {
    ...state,
    async run(data = {}) {
      key.current ??= newId()
      setState({ running: true, progress: { done: 0, total: 0 }, error: null })
      try {
        const output = await api.run(path, { batchId, ...data }, { key: key.current })
        key.current = null
        setState((s) => ({ ...s, running: false }))
        settled()
        return output
      } catch (thrown) {
        const error = toAppError(thrown)
        if (!error.outcomeUnknown) key.current = null
        setState((s) => ({ ...s, running: false, error: error.code === 'TIMEOUT' ? null : error }))
        settled()
        return undefined
      }
    },
  }
}
