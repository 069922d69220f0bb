import { useSay } from '@county/platform'
import { useStore } from '@county/platform/host'
import { outdated } from '../modules/release-watch.ts'

/** Says that a newer release is out; drafts are kept over the reload. */
export function VersionBar() {
  const say = useSay()
  if (!useStore(outdated)) return null
  return (
    <div className="np-bar" role="status">
      <span>
        {say({
          zh: '有新版本，刷新后生效。已填写未提交的内容会保留。',
          en: 'A new version is out and takes effect after a reload. What you typed is kept.',
        })}
      </span>
      <button type="button" className="county-button" onClick={() => location.reload()}>
        {say({ zh: '立即刷新', en: 'Reload' })}
      </button>
    </div>
  )
}
