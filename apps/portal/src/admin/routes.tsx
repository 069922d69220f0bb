import type { RouteObject } from '@county/platform/host'
import type { ComponentType } from 'react'

const page = (path: string, load: () => Promise<{ default: ComponentType }>): RouteObject => ({
  path: `admin/${path}`,
  lazy: async () => ({ Component: (await load()).default }),
})

/** The administration pages; core's manifest says who may see which. */
export function adminRoutes(): RouteObject[] {
  return [
    page('accounts', () => import('./accounts.page.tsx')),
    page('posts', () => import('./posts.page.tsx')),
    page('units', () => import('./units.page.tsx')),
    page('areas', () => import('./areas.page.tsx')),
    page('releases', () => import('./releases.page.tsx')),
    page('settings', () => import('./settings.page.tsx')),
    page('calendar', () => import('./calendar.page.tsx')),
    page('notices', () => import('./notices.page.tsx')),
    page('sessions', () => import('./sessions.page.tsx')),
    page('audit', () => import('./audit.page.tsx')),
    page('reveals', () => import('./reveals.page.tsx')),
    page('browser-errors', () => import('./browser-errors.page.tsx')),
  ]
}
