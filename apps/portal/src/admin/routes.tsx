import type { RouteObject } from '@county/platform/host'

/** The administration pages; core's manifest says who may see which. */
export function adminRoutes(): RouteObject[] {
  return []
}
