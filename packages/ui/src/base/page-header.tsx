import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined'
import { Link } from '@county/platform'
import { type ReactNode, useEffect } from 'react'

/** What stands at the top of a page. */
export interface PageHeaderProps {
  title: ReactNode
  /** Set as the window's title when `title` is not plain text. */
  windowTitle?: string
  subtitle?: ReactNode
  back?: { to: string; label: string }
  /** State tags beside the title. */
  tags?: ReactNode
  actions?: ReactNode
}

/** Title of a page with way back, states and actions; also sets the window's title. */
export function PageHeader({ title, windowTitle, subtitle, back, tags, actions }: PageHeaderProps) {
  const text = windowTitle ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    if (text) document.title = text
  }, [text])
  return (
    <header className="nc-page-header">
      <div className="nc-page-header__main">
        {back && (
          <Link to={back.to} className="nc-page-header__back">
            <ArrowLeftOutlined aria-hidden /> {back.label}
          </Link>
        )}
        <h1>
          <span>{title}</span>
          {tags}
        </h1>
        {subtitle && <p className="nc-page-header__sub">{subtitle}</p>}
      </div>
      {actions && <div className="nc-page-header__actions">{actions}</div>}
    </header>
  )
}
