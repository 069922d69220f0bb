import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compareContracts, explainProblems } from '@county/core/contract/compare'
import type { Contract } from '@county/core/contract/contract'
import type { Registry } from '@county/core/manifest'
import { writeContracts } from './contract.ts'
import { ROOT } from './run-step.ts'

const COMMITTED = 'packages/api-contract/generated'

/** What an interface in use needs, and whose it is. */
interface Needs {
  module: string
  version: string
  contract: Contract
}

/**
 * `pnpm contract --check [--live URL] [--since REF]`: whether the committed contract is what the verbs say; whether it
 * breaks interfaces in use at a running platform (`--live`), or callers of an earlier commit (`--since`). Exit code 1
 * and the verb, the field and what to do, when it does.
 */
export async function checkContracts(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const fresh = mkdtempSync(path.join(tmpdir(), 'county-contract-'))
  try {
    const files = (await writeContracts(fresh)).filter((file) => file.endsWith('.json'))
    const stale = files.filter((file) => read(fresh, file) !== read(path.join(ROOT, COMMITTED), file))
    if (stale.length) fail(`契约文件不是最新 / not up to date: ${stale.join(', ')}\n  pnpm contract`)
    const live = option('--live')
    const since = option('--since')
    const needs = [...(live ? await needsOf(live) : []), ...(since ? files.flatMap((f) => needsAt(since, f)) : [])]
    for (const line of findBreaks(needs, (module) => contractIn(fresh, module))) fail(line)
    if (!process.exitCode) console.log(`契约一致 / contract fits (${files.length} modules, ${needs.length} interfaces)`)
  } finally {
    rmSync(fresh, { recursive: true })
  }
}

/** What would break, interface by interface, in words. */
export function findBreaks(needs: readonly Needs[], offered: (module: string) => Contract | undefined): string[] {
  return needs.flatMap(({ module, version, contract }) => {
    const problems = compareContracts(contract, offered(module) ?? {})
    if (problems.length === 0) return []
    const { zh, en } = explainProblems(problems)
    return [`${module} ${version}\n${zh}\n${en}`]
  })
}

function fail(text: string): void {
  process.exitCode = 1
  console.error(text)
}

const read = (folder: string, file: string): string => {
  try {
    return readFileSync(path.join(folder, file), 'utf8')
  } catch {
    return ''
  }
}

function contractIn(folder: string, module: string): Contract | undefined {
  const text = read(folder, `${module}.json`)
  return text ? (JSON.parse(text) as Contract) : undefined
}

/** What the interfaces need that a running platform gives to everybody. */
async function needsOf(url: string): Promise<Needs[]> {
  const registry = (await (await fetch(new URL('/registry.json', url))).json()) as Registry
  const all = await Promise.all(
    registry.modules.map(async ({ manifest, version, entry }) => {
      const answer = await fetch(new URL(entry.replace(/[^/]+$/, 'contract.json'), url))
      return answer.ok ? [{ module: manifest.id, version, contract: (await answer.json()) as Contract }] : []
    }),
  )
  return all.flat()
}

/** A module's contract at a commit, as if an interface used all of it. */
function needsAt(ref: string, file: string): Needs[] {
  const shown = spawnSync('git', ['show', `${ref}:${COMMITTED}/${file}`], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (shown.status !== 0) return []
  return [{ module: file.replace('.json', ''), version: ref, contract: JSON.parse(shown.stdout) as Contract }]
}
