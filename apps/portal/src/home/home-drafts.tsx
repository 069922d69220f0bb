import { discardDraft, Link, listDrafts, useSay, useSession } from '@county/platform'
import { Section, sayMoment } from '@county/ui'
import { useState } from 'react'

/** Forms begun and not sent, to go on with or throw away. */
export function HomeDrafts() {
  const say = useSay()
  const { officerId } = useSession()
  const [drafts, setDrafts] = useState(() => listDrafts(officerId).filter((d) => d.title && d.href))
  if (drafts.length === 0) return null
  const discard = (key: string) => {
    discardDraft(officerId, key)
    setDrafts(drafts.filter((d) => d.key !== key))
  }
  return (
    <Section
      title={say({ zh: '未提交的填写', en: 'Not sent yet' })}
      hint={say({ zh: `${drafts.length} 份`, en: `${drafts.length}` })}
      flush
    >
      <ul className="np-list">
        {drafts.slice(0, 6).map((d) => (
          <li key={d.key}>
            <div>
              <Link className="nc-link" to={d.href!}>
                {d.title}
              </Link>
              <small>{sayMoment(d.savedAt)}</small>
            </div>
            <button
              type="button"
              className="nc-link"
              onClick={() => discard(d.key)}
              aria-label={say({ zh: `删除草稿：${d.title}`, en: `Discard ${d.title}` })}
            >
              {say({ zh: '删除', en: 'Discard' })}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
