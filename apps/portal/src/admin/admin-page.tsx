import { coreManifest } from '@county/core/core-manifest'
import { can, useSay } from '@county/platform'
import { Page, PageHeader } from '@county/ui'
import type { ReactNode } from 'react'
import { NotPermitted } from '../modules/module-frame.tsx'
import './admin.css'

/** Props of {@link AdminPage}. `path` is the page's in core's manifest. */
export interface AdminPageProps {
  path: string
  subtitle?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** An administration page: title and permission from core's manifest. */
export function AdminPage({ path, subtitle, actions, children }: AdminPageProps) {
  const say = useSay()
  const page = coreManifest.pages.find((p) => p.path === path)!
  const title = say(page.title)
  if (!can(page.permission)) return <NotPermitted title={title} />
  return (
    <Page>
      <PageHeader title={title} subtitle={subtitle} actions={actions} />
      {children}
    </Page>
  )
}
