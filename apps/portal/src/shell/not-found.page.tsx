import { Link, useSay } from '@county/platform'
import { Result } from '@county/ui'

/** An address that no page has. */
export function NotFoundPage() {
  const say = useSay()
  return (
    <Result
      tone="info"
      title={say({ zh: '没有这个页面', en: 'There is no such page' })}
      detail={say({
        zh: '地址可能有误，或相关业务模块尚未启用。可按“/”键搜索要办理的业务。',
        en: 'The address may be wrong, or its module is not in use. Press “/” to search.',
      })}
      actions={<Link to="/">{say({ zh: '回到首页', en: 'Home' })}</Link>}
    />
  )
}
