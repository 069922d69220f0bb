import { useSay } from '../i18n/lang.ts'
import './skeleton.css'

/** Grey lines in place of what is being read. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const say = useSay()
  return (
    <div className="county-skeleton" role="status" aria-label={say({ zh: '正在读取', en: 'Loading' })}>
      {Array.from({ length: rows }, (_, i) => (
        <span key={i} className={`county-skeleton-line county-skeleton-${i % 4}`} />
      ))}
    </div>
  )
}
