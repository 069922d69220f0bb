import { Link, useManifests, useSay } from '@county/platform'
import { EmptyState, Section } from '@county/ui'
import { hintModule } from '../modules/hints.ts'
import { Icon } from '../shell/icons.tsx'
import { useNavGroups } from '../shell/nav.ts'

/** The modules this officer works in, with what each is for. */
export function HomeModules() {
  const say = useSay()
  const groups = useNavGroups()
  const manifests = useManifests()
  const shown = groups.filter((g) => manifests.some((m) => m.id === g.id))
  return (
    <Section title={say({ zh: '业务模块', en: 'Modules' })} flush>
      {shown.length === 0 && (
        <EmptyState
          title={say({ zh: '当前岗位没有业务模块', en: 'This post has no modules' })}
          why={say({ zh: '管理页面在左侧“系统管理”中。', en: 'Administration pages are in the navigation.' })}
        />
      )}
      <ul className="np-modules">
        {shown.map((g) => {
          const manifest = manifests.find((m) => m.id === g.id)!
          const hint = () => hintModule(g.id)
          return (
            <li key={g.id}>
              <Link to={g.href} onPointerEnter={hint} onFocus={hint}>
                <span className="np-module-icon">
                  <Icon name={g.icon} title={say(g.title)} />
                </span>
                <span>
                  <strong>{say(g.title)}</strong>
                  <small>{say(manifest.summary)}</small>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
