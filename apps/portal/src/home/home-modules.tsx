import { Link, useManifests, useSay } from '@county/platform'
import { Section } from '@county/ui'
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
