import type { Registry } from '@county/core/manifest'
import { warmModule } from './loader.ts'

let registry: Registry | null = null

/** Tells which modules may be hinted at. */
export function setHintRegistry(next: Registry): void {
  registry = next
}

/** Somebody points at a module's link: fetch its first files now. */
export function hintModule(id: string): void {
  warmModule(registry?.modules.find((m) => m.manifest.id === id))
}
