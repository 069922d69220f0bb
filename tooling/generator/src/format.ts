import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Brings files into the project's form with Biome; paths are from the root. Throws with Biome's words when it refuses. */
export function format(root: string, paths: readonly string[]): void {
  const biome = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
    'bin/biome',
  )
  const code = paths.filter((p) => /\.(tsx?|html)$/.test(p))
  const done = spawnSync(process.execPath, [biome, 'check', '--write', '--vcs-enabled=false', ...code], {
    cwd: root,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`)
}
