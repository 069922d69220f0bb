import type { Registry } from '@county/core/manifest'
import type { SessionInfo } from '@county/core/session'
import { useMaybeSession } from '@county/platform'
import { RouterProvider, SignInOverlay, setModuleHost, setSession } from '@county/platform/host'
import { UiProvider } from '@county/ui'
import { useMemo, useState } from 'react'
import { type Boot, fetchRegistry } from './boot.ts'
import { core } from './core-api.ts'
import { setWhole, wantWhole } from './modules/hints.ts'
import { loadModule, moduleAt, preloadModule, registerModules } from './modules/loader.ts'
import { watchReleases } from './modules/release-watch.ts'
import { makeRouter } from './modules/router.tsx'
import { readSafeMode, restrict } from './modules/safe-mode.ts'
import { wholeOnce } from './modules/whole.ts'
import { ChangePasswordPage } from './sign-in/change-password.page.tsx'
import { PostChooserPage } from './sign-in/post-chooser.page.tsx'
import { SecondFactorPage } from './sign-in/second-factor.page.tsx'
import { SignInPage } from './sign-in/sign-in.page.tsx'

/** The portal: sign-in and its steps first, then the shell with the modules of the registry. */
export function App({ boot }: { boot: Boot }) {
  return (
    <UiProvider>
      <Gate boot={boot} />
      <SignInOverlay />
    </UiProvider>
  )
}

function Gate({ boot }: { boot: Boot }) {
  const session = useMaybeSession()
  const [registry, setRegistry] = useState<Registry>(boot.registry)
  const [choosing, setChoosing] = useState(false)
  const enter = async (next: SessionInfo, choose: boolean) => {
    setRegistry(await fetchRegistry().catch(() => boot.registry))
    setChoosing(choose)
    setSession(next)
  }
  const again = async () => {
    const next = await core.fetch('session.current', {})
    if (next) await enter(next, false)
    else setSession(null)
  }
  if (!session) return <SignInPage onDone={(next) => enter(next, next.posts.length > 1)} />
  if (session.mustChangePassword) return <ChangePasswordPage account={session.account} onDone={again} />
  if (session.secondFactor === 'required') return <SecondFactorPage onDone={again} />
  if (choosing) return <PostChooserPage session={session} onDone={(next) => enter(next, false)} />
  return <Portal key={session.post.id} registry={registry} />
}

function Portal({ registry }: { registry: Registry }) {
  const router = useMemo(() => {
    const allowed = restrict(registry, readSafeMode(location.search, sessionStorage))
    const hostOf = ({ modules }: Registry) => ({ manifests: modules.map((m) => m.manifest), load: loadModule })
    const whole = wholeOnce(
      allowed,
      () => fetchRegistry({ whole: true }),
      (found) => {
        registerModules(found, async () => {})
        setModuleHost(hostOf(found))
      },
    )
    registerModules(allowed, whole)
    setWhole(whole)
    setModuleHost({ ...hostOf(allowed), complete: wantWhole })
    preloadModule(moduleAt(location.pathname, allowed))
    watchReleases(registry)
    return makeRouter(allowed)
  }, [registry])
  return <RouterProvider router={router} />
}
