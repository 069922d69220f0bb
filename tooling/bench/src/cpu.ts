import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The kernel's clock ticks are 10 ms on every Linux that node runs on. */
const TICK_MS = 10

/** Milliseconds of processor time that a process has used, and that those of its children did which have ended; 0 where the kernel does not tell. */
function usedBy(pid: number): { own: number; gone: number; parent: number } {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return { own: 0, gone: 0, parent: 0 }
  const text = readFileSync(file, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const at = (n: number) => Number(fields[n - 3])
  return { own: (at(14) + at(15)) * TICK_MS, gone: (at(16) + at(17)) * TICK_MS, parent: at(4) }
}

/** Processor time of one process, ms. */
export const cpuOf = (pid: number): number => usedBy(pid).own

/** Processor time of a process with all its children, ms: a database server and its backends. */
export function cpuOfTree(pid: number): number {
  if (!existsSync('/proc')) return 0
  const { own, gone } = usedBy(pid)
  let sum = own + gone
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const used = usedBy(Number(name))
      if (used.parent === pid) sum += used.own
    } catch {
      // it ended while we looked
    }
  }
  return sum
}
