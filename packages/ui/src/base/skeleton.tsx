import { useUi } from '../context.ts'

/** A grey bar standing for a text that is on its way; `rows` of them for a paragraph. */
export function Skeleton({
  width = '100%',
  height = 14,
  rows,
}: {
  width?: number | string
  height?: number
  rows?: number
}) {
  if (rows)
    return (
      <Waiting>
        <div className="nc-stack" style={{ gap: 10 }}>
          {range(rows).map((r) => (
            <Skeleton key={r} width={`${[92, 78, 85, 64][r % 4]}%`} height={height} />
          ))}
        </div>
      </Waiting>
    )
  return <span className="nc-skel" style={{ width, height }} />
}

function Waiting({ children }: { children: React.ReactNode }) {
  const { t } = useUi()
  return (
    <div role="status" aria-label={t('loading')}>
      {children}
    </div>
  )
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i)

/** Stands for a table until its rows come. */
export function TableSkeleton({ rows = 8, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <Waiting>
      {range(rows).map((r) => (
        <div
          key={r}
          style={{ display: 'flex', gap: 24, padding: '12px 16px', borderBottom: '1px solid var(--nc-line)' }}
        >
          {range(columns).map((c) => (
            <Skeleton key={c} width={`${[22, 14, 18, 12, 20, 16][(c + r) % 6]}%`} />
          ))}
        </div>
      ))}
    </Waiting>
  )
}

/** Stands for a form or a record's fields. */
export function FormSkeleton({ fields = 6 }: { fields?: number }) {
  return (
    <Waiting>
      <div className="nc-form__grid">
        {range(fields).map((f) => (
          <div key={f} className="nc-stack" style={{ gap: 8 }}>
            <Skeleton width="30%" />
            <Skeleton height={34} />
          </div>
        ))}
      </div>
    </Waiting>
  )
}

/** Stands for a row of figure cards. */
export function CardsSkeleton({ cards = 4 }: { cards?: number }) {
  return (
    <Waiting>
      <div className="nc-grid">
        {range(cards).map((c) => (
          <div key={c} className="nc-card nc-stack" style={{ gap: 12, minHeight: 132 }}>
            <Skeleton width="55%" />
            <Skeleton width="40%" height={30} />
            <Skeleton width="80%" height={8} />
          </div>
        ))}
      </div>
    </Waiting>
  )
}

/** Stands for a whole page: title and a section. */
export function PageSkeleton() {
  return (
    <div className="nc-page">
      <Skeleton width={220} height={28} />
      <div className="nc-section">
        <TableSkeleton />
      </div>
    </div>
  )
}
