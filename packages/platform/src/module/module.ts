import type { ErrorDefinition } from '@county/kernel/errors'
import type { Lang } from '@county/kernel/text'
import type { ComponentType } from 'react'
import type { Messages } from '../i18n/lang.ts'

/** A page file: its component as the default export, or named `Component`. */
export type PageFile = { default: ComponentType } | { Component: ComponentType }

/** A page of a module. `path` is below the module's base; '' is its home. */
export interface ModuleRoute {
  path: string
  lazy?: () => Promise<PageFile>
  Component?: ComponentType
  children?: readonly ModuleRoute[]
}

/** A component for a slot: a loader of its file, or a component made by `React.lazy`. */
export type SlotSource = (() => Promise<{ default: ComponentType<any> }>) | { readonly $$typeof: symbol }

/** What a module's `module.tsx` exports. */
export interface UiModule {
  routes: readonly ModuleRoute[]
  /** By the component's name in the manifest. */
  slots?: Record<string, SlotSource>
  messages?: Partial<Record<Lang, Messages>>
  /** The module's error codes: what `defineErrors` returned, or its definitions. */
  errors?: ErrorSource
}

/** Error codes with their texts. */
export type ErrorSource =
  | { readonly definitions: Readonly<Record<string, ErrorDefinition>> }
  | Readonly<Record<string, Pick<ErrorDefinition, 'zh' | 'en'>>>

/** Declares what a module shows: routes, slot components, messages, error texts. */
export function defineModule(module: UiModule): UiModule {
  return module
}
