import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { registerErrors } from '../errors/texts.ts'
import { addMessages } from '../i18n/lang.ts'
import type { ModuleRoute, PageFile, UiModule } from './module.ts'

/** Takes a loaded module's messages and error texts. */
export function adoptModule(id: string, module: UiModule): void {
  if (module.messages) addMessages(id, module.messages)
  if (module.errors) registerErrors(module.errors)
}

/** A module's routes as the router takes them. */
export function toRouteObjects(routes: readonly ModuleRoute[]): RouteObject[] {
  return routes.map((route): RouteObject => {
    const body = {
      ...(route.lazy ? { lazy: pageOf(route.lazy) } : {}),
      ...(route.Component ? { Component: route.Component } : {}),
    }
    if (route.path === '' && !route.children) return { index: true, ...body }
    return { path: route.path, ...body, ...(route.children ? { children: toRouteObjects(route.children) } : {}) }
  })
}

function pageOf(load: () => Promise<PageFile>): () => Promise<{ Component: ComponentType }> {
  return async () => {
    const file = await load()
    return { Component: 'Component' in file ? file.Component : file.default }
  }
}
