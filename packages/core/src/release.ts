import { z } from 'zod'

const SaidText = z.object({ zh: z.string(), en: z.string() })

/** A release of a module's user interface as the administration page shows it. */
export const ReleaseRow = z.object({
  id: z.uuid(),
  module: z.string(),
  title: SaidText,
  version: z.string(),
  state: z.enum(['stored', 'active', 'canary', 'disabled', 'withdrawn']),
  canaryArea: z.string().nullable(),
  /** Hash of what the interface needs of its server; '' when its build did not say. */
  contract: z.string(),
  integrity: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  activatedAt: z.string().nullable(),
  /** Of the last change of state: when, who, why. */
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedReason: z.string().nullable(),
})
export type ReleaseRow = z.infer<typeof ReleaseRow>

/** A release with how it does: what the page of releases lists. */
export const ReleaseHealth = ReleaseRow.extend({
  /** Size of its files in bytes, uncompressed. */
  bytes: z.number(),
  /** Errors that browsers met with this version, and when last. */
  errors: z.int(),
  lastErrorAt: z.string().nullable(),
  /** Whether the running servers offer what it needs; `unknown` when its build did not say what that is. */
  fit: z.enum(['fits', 'breaks', 'unknown']),
  /** What does not fit, the first few, in words. */
  misfits: z.array(SaidText),
})
export type ReleaseHealth = z.infer<typeof ReleaseHealth>

/** Why a state is changed; kept with the release and in the audit. */
export const ReleaseReason = z.string().trim().min(2).max(200)

/** A module whose verbs are closed for a while. */
export const ModulePause = z.object({
  module: z.string(),
  /** When it is expected to be back; null when that is not known. */
  until: z.string().nullable(),
  reason: z.string(),
  since: z.string(),
  by: z.string().nullable(),
})
export type ModulePause = z.infer<typeof ModulePause>
