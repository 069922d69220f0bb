import type { DueItem } from '@county/core/home'
import { Link } from '@county/platform'
import type { ReactNode } from 'react'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'
import { EmptyState } from '../feedback/empty-state.tsx'

/** Things to do, in the order given: what, until when, and one press to act. */
export function DueList({ items, empty }: { items: readonly DueItem[]; empty?: ReactNode }) {
  const { t } = useUi()
  if (items.length === 0) return empty ?? <EmptyState title={t('due.none')} why={t('due.noneWhy')} />
  return (
    <ul className="nc-due">
      {items.map((item) => (
        <li key={item.id}>
          {item.overdue ? (
            <StateTag tone="danger">{t('due.overdue')}</StateTag>
          ) : (
            <StateTag tone="neutral">{t('due.open')}</StateTag>
          )}
          <div className="nc-due__body">
            <Link to={item.href} className="nc-due__title">
              {item.title}
            </Link>
            {item.detail && <div className="nc-muted nc-small">{item.detail}</div>}
          </div>
          {item.dueOn && <span className="nc-muted nc-small nc-num">{t('due.until', { date: item.dueOn })}</span>}
          <Link to={item.href} className="nc-link" aria-label={t('due.actOn', { title: item.title })}>
            {t('due.act')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
