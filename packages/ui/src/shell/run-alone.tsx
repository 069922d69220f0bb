import type { Manifest } from '@county/core/manifest'
import type { SessionInfo } from '@county/core/session'
import { can, NavLink, Outlet, type UiModule, useLang, useMaybeSession, useSay } from '@county/platform'
import {
  adoptModule,
  callVerb,
  createBrowserRouter,
  ModuleContext,
  QueryClientProvider,
  queryClient,
  RouterProvider,
  SignInForm,
  SignInOverlay,
  setModuleHost,
  setSession,
  startLang,
  startShortcuts,
  toRouteObjects,
} from '@county/platform/host'
import { createRoot } from 'react-dom/client'
import { UiProvider } from '../theme/provider.tsx'
import './run-alone.css'

/** What runs alone: a module and its manifest. */
export interface Alone {
  manifest: Manifest
  module: UiModule
}

/** Runs one module without the portal, in a plain frame, against the API behind the development server. */
export async function runAlone({ manifest, module }: Alone): Promise<void> {
  startLang()
  startShortcuts()
  adoptModule(manifest.id, module)
  setModuleHost({
    manifests: [manifest],
    load: (id) => (id === manifest.id ? Promise.resolve(module) : Promise.reject(new Error(`${id} is not here`))),
  })
  setSession((await callVerb('core', 'session.current', 'query', {}).catch(() => null)) as SessionInfo | null)
  const router = createBrowserRouter([
    {
      path: '/',
      element: <Frame manifest={manifest} />,
      children: [
        { path: manifest.basePath.slice(1), children: toRouteObjects(module.routes) },
        { path: '*', element: <NavLink to={manifest.basePath}>{manifest.title.zh}</NavLink> },
      ],
    },
  ])
  if (location.pathname === '/') void router.navigate(manifest.basePath, { replace: true })
  createRoot(document.getElementById('root')!).render(
    <QueryClientProvider client={queryClient}>
      <UiProvider>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
        <SignInOverlay />
      </UiProvider>
    </QueryClientProvider>,
  )
}

function Gate({ children }: { children: React.ReactNode }) {
  if (useMaybeSession()) return children
  return (
    <main className="nc-alone-sign-in">
      <SignInForm onDone={setSession} />
    </main>
  )
}

function Frame({ manifest }: { manifest: Manifest }) {
  const say = useSay()
  const lang = useLang()
  const pages = manifest.pages.filter((p) => p.nav && !p.path.includes(':') && can(p.permission))
  return (
    <ModuleContext value={manifest.id}>
      <nav className="nc-alone-nav" aria-label={say(manifest.title)}>
        <strong>{say(manifest.title)}</strong>
        {pages.map((p) => (
          <NavLink key={p.path} to={`${manifest.basePath}/${p.path}`} end={p.path === ''}>
            {say(p.title)}
          </NavLink>
        ))}
      </nav>
      <main className="nc-alone-main">
        <Outlet key={lang} />
      </main>
    </ModuleContext>
  )
}
