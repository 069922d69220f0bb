import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const APPS = resolve(fileURLToPath(import.meta.url), '../../../../apps')

/** Modules that have a user interface: the folders in apps/ beside the portal, in alphabetical order. */
export function listModules(): string[] {
  return readdirSync(APPS, { withFileTypes: true })
    .filter((e) => e.isDirectory() && e.name !== 'portal')
    .map((e) => e.name)
    .sort()
}

/** Development port of the portal (8401) or of a module (8411 and up, in alphabetical order). */
export function portOf(app: string): number {
  return app === 'portal' ? 8401 : 8411 + Math.max(0, listModules().indexOf(app))
}
