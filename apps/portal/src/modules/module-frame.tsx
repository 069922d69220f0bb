import type { Manifest } from '@county/core/manifest'
import { can, Link, Outlet, useLocation, useNavigate, useSay } from '@county/platform'
import { Failure, ModuleContext, reportBrowserError, useRouteError } from '@county/platform/host'
import { Result } from '@county/ui'
import { useEffect } from 'react'
import { pageAt } from './page-at.ts'

/** Around every page of a module: whose it is, its window title, and whether the officer may see it. */
export function ModuleFrame({ manifest }: { manifest: Manifest }) {
  const say = useSay()
  const { pathname } = useLocation()
  const page = pageAt(manifest, pathname)
  const title = page ? say(page.title) : say(manifest.title)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <ModuleContext value={manifest.id}>
      {page && !can(page.permission) ? <NotPermitted title={title} /> : <Outlet />}
    </ModuleContext>
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
  useEffect(() => reportBrowserError(error, module), [error, module])
  return (
    <Failure what={what} error={error} onRetry={() => void navigate(pathname + search, { replace: true })}>
      <button type="button" className="county-button" onClick={() => location.reload()}>
        {say({ zh: '刷新页面', en: 'Reload' })}
      </button>
      <Link className="county-button" to="/">
        {say({ zh: '回到首页', en: 'Home' })}
      </Link>
    </Failure>
  )
}
