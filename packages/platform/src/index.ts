/** What a module's user interface may use. Names here are a contract: removing one is a breaking change. */

export { type FilePurpose, fileUrl, uploadFile } from './api/files.ts'
export { createModuleApi } from './api/module-api.ts'
export type {
  CommandHandle,
  CommandOptions,
  InfiniteResult,
  InputOf,
  ModuleApi,
  OutputOf,
  QueryOptions,
  VerbTypes,
} from './api/types.ts'
export { type Draft, type DraftOptions, discardDraft, listDrafts, useDraft } from './drafts/use-draft.ts'
export { AppError, type InputIssue, toAppError } from './errors/app-error.ts'
export { ErrorBoundary } from './errors/error-boundary.tsx'
export { ErrorNotice, type ErrorNoticeProps } from './errors/error-notice.tsx'
export { sayError, sayIncident } from './errors/texts.ts'
export { getLang, say, setLang, type Translate, useLang, useSay, useT } from './i18n/lang.ts'
export { useModuleId } from './module/context.ts'
export { useManifests } from './module/host.ts'
export { defineModule, type ModuleRoute, type PageFile, type SlotSource, type UiModule } from './module/module.ts'
export { Slot, type SlotFill, SlotItem, useSlot } from './module/slot.tsx'
export { getPreference, setPreference, usePreference } from './preferences.ts'
export * from './router.ts'
export { can, getSession, useMaybeSession, useSession } from './session/session.ts'
export { Skeleton } from './shell/skeleton.tsx'
export { type TextSize, useTextSize } from './shell/text-size.ts'
export { type Shortcut, useShortcut, useShortcuts } from './shortcuts.ts'
