import { fitsPlace } from '@county/core/places'
import type { Text } from '@county/kernel/text'
import { type ComponentType, createElement, lazy, Suspense } from 'react'
import { ErrorBoundary } from '../errors/error-boundary.tsx'
import { useSay } from '../i18n/lang.ts'
import { can, useMaybeSession } from '../session/session.ts'
import { Skeleton } from '../shell/skeleton.tsx'
import { ModuleContext } from './context.ts'
import { getModuleHost, useManifests, useWholeManifests } from './host.ts'
import type { SlotSource } from './module.ts'

/** A component that a module puts into a slot, as its manifest says it. */
export interface SlotFill {
  /** `<module>/<component>` */
  id: string
  module: string
  component: string
  title: Text
}

/**
 * What modules put into a slot, in order, as far as the officer may see it and the component was made for this version
 * of the place. No module code is loaded.
 */
export function useSlot(name: string): readonly SlotFill[] {
  const manifests = useManifests()
  // Outlines hold what the portal's own pages show.
  useWholeManifests(!name.startsWith('portal/'))
  useMaybeSession()
  return manifests
    .flatMap((m) =>
      m.slots.filter((s) => fitsPlace(s.slot, name) && can(s.permission)).map((s) => ({ ...s, module: m.id })),
    )
    .sort((a, b) => a.order - b.order)
    .map((s) => ({ id: `${s.module}/${s.component}`, module: s.module, component: s.component, title: s.title }))
}

const loaded = new Map<string, ComponentType<any>>()

function componentOf(fill: SlotFill): ComponentType<any> {
  const known = loaded.get(fill.id)
  if (known) return known
  const component = lazy(async () => {
    try {
      return await resolve(fill)
    } catch (error) {
      loaded.delete(fill.id)
      throw error
    }
  })
  loaded.set(fill.id, component)
  return component
}

async function resolve(fill: SlotFill): Promise<{ default: ComponentType<any> }> {
  const module = await getModuleHost().load(fill.module)
  const source: SlotSource | undefined = module.slots?.[fill.component]
  if (!source) throw new Error(`${fill.module} has no slot component ${fill.component}`)
  if (typeof source === 'function') return source()
  const Component = source as unknown as ComponentType<any>
  return { default: (props) => createElement(Component, props) }
}

/** Draws one fill of a slot behind its own boundary, with a skeleton while it loads. */
export function SlotItem({ fill, props, rows = 3 }: { fill: SlotFill; props?: object; rows?: number }) {
  const say = useSay()
  return (
    <ErrorBoundary module={fill.module} what={say(fill.title)} small>
      <Fresh fill={fill} props={props ?? {}} rows={rows} />
    </ErrorBoundary>
  )
}

function Fresh({ fill, props, rows }: { fill: SlotFill; props: object; rows: number }) {
  const Component = componentOf(fill)
  return (
    <ModuleContext value={fill.module}>
      <Suspense fallback={<Skeleton rows={rows} />}>
        <Component {...props} />
      </Suspense>
    </ModuleContext>
  )
}

/** Draws all fills of a slot one after another, such as `residents/household.tabs@1`. */
export function Slot({ name, props }: { name: string; props?: object }) {
  return useSlot(name).map((fill) => <SlotItem key={fill.id} fill={fill} props={props ?? {}} />)
}
