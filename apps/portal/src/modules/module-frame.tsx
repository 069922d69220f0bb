import type { Manifest, RegistryEntry } from '@county/core/manifest'
import { can, Link, Outlet, useLocation, useNavigate, useSay } from '@county/platform'
import { Failure, ModuleContext, noteWorking, reportBrowserError, useRouteError } from '@county/platform/host'
import { Notice, Result, sayMoment } from '@county/ui'
import { useEffect } from 'react'
import { pageAt } from './page-at.ts'
import { watchClosely } from './release-watch.ts'

/** Around every page of a module: whose it is, its window title, and whether the officer may see it. */
export function ModuleFrame({ manifest, pause }: { manifest: Manifest; pause?: RegistryEntry['pause'] }) {
  const say = useSay()
  const { pathname } = useLocation()
  const page = pageAt(manifest, pathname)
  const title = page ? say(page.title) : say(manifest.title)
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => noteWorking(manifest.id), [manifest.id])
  return (
    <ModuleContext value={manifest.id}>
      {pause && <Paused title={say(manifest.title)} pause={pause} />}
      {page && !can(page.permission) ? <NotPermitted title={title} /> : <Outlet />}
    </ModuleContext>
  )
}

/** Says that the module is closed for a while: until when, and why. */
function Paused({ title, pause }: { title: string; pause: NonNullable<RegistryEntry['pause']> }) {
  const say = useSay()
  const until = pause.until ? sayMoment(pause.until) : null
  return (
    <Notice
      tone="warn"
      title={
        until
          ? say({ zh: `“${title}”暂停服务，预计 ${until} 恢复`, en: `${title} is paused, expected back ${until}` })
          : say({ zh: `“${title}”暂停服务，恢复时间待定`, en: `${title} is paused; it is not known until when` })
      }
    >
      {say({
        zh: `原因：${pause.reason}。其他模块照常使用，已填写的内容仍保留在本机。`,
        en: `Reason: ${pause.reason}. Other modules work, and what you typed is kept on this device.`,
      })}
    </Notice>
  )
}

/** Says that the post does not open this page. */
export function NotPermitted({ title }: { title: string }) {
  const say = useSay()
  return (
    <Result
      tone="warn"
      title={say({ zh: `当前岗位不能查看“${title}”`, en: `Your post does not open “${title}”` })}
      detail={say({
        zh: '可在右上角切换到其他岗位；如工作需要，请联系安全管理员授权。',
        en: 'Switch to another post at the top right, or ask the security administrator.',
      })}
      actions={<Link to="/">{say({ zh: '回到首页', en: 'Home' })}</Link>}
    />
  )
}

/** In place of a module that could not be loaded or broke while drawing. */
export function ModuleFailure({ manifest }: { manifest: Manifest }) {
  const say = useSay()
  return <RouteFailure module={manifest.id} what={say(manifest.title)} />
}

/** In place of a page of the portal's own that broke. */
export function PageFailure() {
  const say = useSay()
  return <RouteFailure module={null} what={say({ zh: '本页', en: 'This page' })} />
}

function RouteFailure({ module, what }: { module: string | null; what: string }) {
  const say = useSay()
  const error = useRouteError()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  useEffect(() => {
    reportBrowserError(error, module)
    // A mended release is told soon.
    watchClosely()
  }, [error, module])
  return (
    <Failure
      what={what}
      error={error}
      name={module ?? 'portal'}
      onRetry={() => void navigate(pathname + search, { replace: true })}
    >
      <button type="button" className="county-button" onClick={() => location.reload()}>
        {say({ zh: '刷新页面', en: 'Reload' })}
      </button>
      <Link className="county-button" to="/">
        {say({ zh: '回到首页', en: 'Home' })}
      </Link>
    </Failure>
  )
}
