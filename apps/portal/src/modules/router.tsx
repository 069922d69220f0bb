import type { Registry } from '@county/core/manifest'
import { createBrowserRouter, type RouteObject, toRouteObjects } from '@county/platform/host'
import { adminRoutes } from '../admin/routes.tsx'
import { NotFoundPage } from '../shell/not-found.page.tsx'
import { Shell, ShellFallback } from '../shell/shell.tsx'
import { findEntry, loadModule, moduleAt } from './loader.ts'
import { ModuleFailure, ModuleFrame, PageFailure } from './module-frame.tsx'

/** The portal's router: own pages, and one place for each module whose pages are patched in when first visited. */
export function makeRouter(registry: Registry) {
  return createBrowserRouter(
    [
      {
        id: 'root',
        path: '/',
        Component: Shell,
        HydrateFallback: ShellFallback,
        ErrorBoundary: PageFailure,
        children: [
          { ErrorBoundary: PageFailure, children: ownRoutes() },
          ...registry.modules.map(
            ({ manifest }): RouteObject => ({
              // without a path: a route that matched exactly would be final, and the module never asked for
              id: `module:${manifest.id}`,
              ErrorBoundary: () => <ModuleFailure manifest={manifest} />,
              children: [{ path: `${manifest.basePath.slice(1)}/*`, Component: NotFoundPage }],
            }),
          ),
        ],
      },
    ],
    {
      async patchRoutesOnNavigation({ path, patch }) {
        const known = moduleAt(path, registry)
        if (!known) return
        const module = await loadModule(known.manifest.id)
        const entry = findEntry(known.manifest.id) ?? known
        patch(`module:${entry.manifest.id}`, [
          {
            path: entry.manifest.basePath.slice(1),
            element: <ModuleFrame manifest={entry.manifest} {...(entry.pause ? { pause: entry.pause } : {})} />,
            children: toRouteObjects(module.routes),
          },
        ])
      },
    },
  )
}

function ownRoutes(): RouteObject[] {
  return [
    { index: true, lazy: async () => ({ Component: (await import('../home/home.page.tsx')).HomePage }) },
    { path: 'due', lazy: async () => ({ Component: (await import('../due/due.page.tsx')).DuePage }) },
    { path: 'notices', lazy: async () => ({ Component: (await import('../home/notices.page.tsx')).NoticesPage }) },
    { path: 'me', lazy: async () => ({ Component: (await import('../me/me.page.tsx')).MePage }) },
    ...adminRoutes(),
    { path: '*', Component: NotFoundPage },
  ]
}
