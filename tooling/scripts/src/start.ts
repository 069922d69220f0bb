const NODE_MAJOR = 24

/** `pnpm start`: the whole platform on this machine. Imports come later, so that an old Node gets a clear message. */
async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    process.stderr.write(
      `需要 Node ${NODE_MAJOR}，当前是 ${process.version}。请用 pnpm start 启动（项目自带 Node ${NODE_MAJOR}）。\n` +
        `Node ${NODE_MAJOR} is needed, this is ${process.version}. Start with pnpm start, which brings its own.\n`,
    )
    process.exit(1)
  }
  process.env.LOG_LEVEL ??= 'warn'
  const { buildStaleApps } = await import('./ui-build.ts')
  const { startStack } = await import('./stack.ts')
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (process.env.BUILD !== '0') buildStaleApps(say)

  let stack: Awaited<ReturnType<typeof startStack>> | undefined
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    if (signal === 'SIGINT') say('\n正在停止……')
    await stack?.stop()
    process.exit(0)
  }
  // Before anything starts: the embedded PostgreSQL leaves stopping to whoever listens.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))

  stack = await startStack({ say })
  if (stopping) return
  say('')
  say(`  新市民平台已启动：${stack.url}`)
  say(`  New Citizen Platform: ${stack.url}`)
  for (const hint of stack.hints) say(`    ${hint.account.padEnd(16)} ${hint.password.padEnd(14)} ${hint.who}`)
  if (stack.hints.length === 0) await sayDemoAccounts(stack, say)
  say('  按 Ctrl+C 停止。')
}

/** On later starts: who of the demonstration county can sign in. Their password is the one of the loader. */
async function sayDemoAccounts(stack: { platform: object }, say: (line: string) => void): Promise<void> {
  const { listDemoAccounts } = await import('./demo-accounts.ts')
  for (const line of await listDemoAccounts(stack.platform as never)) say(`    ${line}`)
}

main().catch((error: Error) => {
  process.stderr.write(`启动失败：${error.message}\n`)
  if (process.env.COUNTY_DEBUG) process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})

export {}
