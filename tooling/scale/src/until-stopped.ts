/** Says a line to whoever runs the command. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs what `start` started until the process is told to stop; what `start` pushed is then undone, the last first. */
export async function untilStopped(start: (undo: (() => Promise<unknown>)[]) => Promise<void>): Promise<void> {
  const undo: (() => Promise<unknown>)[] = []
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    for (const step of undo.splice(0).reverse()) await step().catch(() => undefined)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  process.env.LOG_LEVEL ??= 'warn'
  try {
    await start(undo)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    await stop(1)
  }
}
