import { useSay } from '@county/platform'
import { readSafeMode } from '../modules/safe-mode.ts'

/** Says that modules are left out in this tab, and how to end it. */
export function SafeModeBar() {
  const say = useSay()
  const mode = readSafeMode('', sessionStorage)
  if (!mode.all && mode.without.length === 0) return null
  return (
    <div className="np-bar" role="status">
      <span>
        {mode.all
          ? say({ zh: '安全模式：本标签页未加载任何业务模块。', en: 'Safe mode: no module is loaded in this tab.' })
          : say({
              zh: `安全模式：本标签页未加载 ${mode.without.join('、')}。`,
              en: `Safe mode: ${mode.without.join(', ')} not loaded in this tab.`,
            })}
      </span>
      <a className="county-button" href="/?safe=off">
        {say({ zh: '退出安全模式', en: 'Leave safe mode' })}
      </a>
    </div>
  )
}
