/** What the portal and a module's own harness use to carry modules. Not shared with modules. */

export { QueryClientProvider, useQueries } from '@tanstack/react-query'
export {
  createBrowserRouter,
  type RouteObject,
  RouterProvider,
  useNavigation,
  useRouteError,
} from 'react-router'
export { apiFetch, apiUrl, callVerb, setApiBase } from './api/client.ts'
export { queryClient } from './api/query-client.ts'
export { Failure } from './errors/error-boundary.tsx'
export { outlookOf } from './errors/outlook.ts'
export { noteVersion, reportBrowserError } from './errors/report.ts'
export { registerErrors } from './errors/texts.ts'
export { noteWorking } from './errors/use-retry.ts'
export { addMessages, startLang } from './i18n/lang.ts'
export { ModuleContext } from './module/context.ts'
export { assertLoadable, assertModuleShape, ModuleGateError, PLATFORM_VERSION } from './module/gate.ts'
export { setModuleHost, useWholeManifests } from './module/host.ts'
export { adoptModule, toRouteObjects } from './module/routes.tsx'
export { isQuiet, watchIdle } from './session/idle.ts'
export { setSession, useExpired } from './session/session.ts'
export { SignInForm, type SignInFormProps } from './shell/sign-in-form.tsx'
export { SignInOverlay } from './shell/sign-in-overlay.tsx'
export { registerShortcut, startShortcuts } from './shortcuts.ts'
export { createStore, type Store, useStore } from './store.ts'
