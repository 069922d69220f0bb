import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined'
import { Select } from 'antd'
import { useState } from 'react'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { PAGE_SIZES } from './list-url.ts'

/** Where one is in a keyset-paged list. */
export interface Pages {
  /** Cursor of the page shown; undefined on the first. */
  cursor: string | undefined
  /** 1 for the first page. */
  page: number
  next: (cursor: string) => void
  previous: () => void
}

/** Pages of a list by cursors; back to the first page whenever `question` (filters, order, size) changes. */
export function usePages(question: string): Pages {
  const [state, setState] = useState<{ question: string; cursors: string[] }>({ question, cursors: [] })
  const cursors = state.question === question ? state.cursors : []
  return {
    cursor: cursors.at(-1),
    page: cursors.length + 1,
    next: (cursor) => setState({ question, cursors: [...cursors, cursor] }),
    previous: () => setState({ question, cursors: cursors.slice(0, -1) }),
  }
}

/** What the foot of a list shows. */
export interface PagerProps {
  pages: Pages
  nextCursor: string | null | undefined
  busy?: boolean
  size?: number
  onSize?: (size: number) => void
  /** First and last row of the page, counted from 1. */
  span?: [number, number]
}

/** Foot of a list: which rows, page before and after, rows a page. */
export function Pager({ pages, nextCursor, busy, size, onSize, span }: PagerProps) {
  const { t } = useUi()
  if (pages.page === 1 && !nextCursor && (!onSize || !span || span[1] <= 20)) return null
  return (
    <nav className="nc-listfoot" aria-label={t('paging')}>
      {span && <span className="nc-muted nc-small nc-num">{t('paging.span', { from: span[0], to: span[1] })}</span>}
      <span className="nc-row nc-spread">
        {onSize && (
          <Select
            aria-label={t('paging.size')}
            value={size ?? null}
            options={PAGE_SIZES.map((n) => ({ value: n, label: t('paging.perPage', { n }) }))}
            onChange={(n: number | null) => n && onSize(n)}
          />
        )}
        <Button icon={<LeftOutlined aria-hidden />} disabled={pages.page === 1 || busy} onClick={pages.previous}>
          {t('paging.previous')}
        </Button>
        <span className="nc-num">{t('paging.page', { n: pages.page })}</span>
        <Button
          icon={<RightOutlined aria-hidden />}
          iconPlacement="end"
          disabled={!nextCursor || busy}
          onClick={() => nextCursor && pages.next(nextCursor)}
        >
          {t('paging.next')}
        </Button>
      </span>
    </nav>
  )
}
