import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Contract } from '@county/core/contract/contract'
import type { Manifest } from '@county/core/manifest'
import { z } from 'zod'

const Name = z.string().regex(/^[\w./@-]+$/)

/** What a module's build says of itself in `module.json`. */
const ModuleJson = z.object({
  id: z.string().regex(/^[a-z][a-z0-9]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+[\w.-]*$/),
  manifest: z.record(z.string(), z.unknown()),
  entry: Name,
  preload: z.array(Name),
  sdk: z.record(z.string(), z.array(z.string())).default({}),
})

/** A built interface of a module, ready to be published. */
export interface BuiltModule {
  id: string
  /** Folder that the build made. */
  folder: string
  version: string
  manifest: Manifest
  /** Federation entry and the files its first page needs, relative to the folder. */
  entry: string
  preload: readonly string[]
  /** What it needs of its module's server: its `contract.json`; null when its build did not say. */
  needs: Contract | null
  /** Names it takes from each shared facade. */
  sdk: Record<string, string[]>
}

/** Reads what a build made. Throws when the folder holds no complete build. */
export async function readBuiltModule(folder: string): Promise<BuiltModule> {
  const text = await readFile(path.join(folder, 'module.json'), 'utf8').catch(() => null)
  if (!text) throw new Error(`${folder} holds no module.json: build the module first`)
  const json = ModuleJson.parse(JSON.parse(text))
  const needs = await readFile(path.join(folder, 'contract.json'), 'utf8').catch(() => null)
  return {
    ...json,
    folder,
    manifest: json.manifest as unknown as Manifest,
    needs: needs ? (JSON.parse(needs) as Contract) : null,
  }
}
