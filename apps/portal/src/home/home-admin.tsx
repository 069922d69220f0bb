import { useSay } from '@county/platform'
import { Card, Grid, Section } from '@county/ui'
import { useNavGroups } from '../shell/nav.ts'

/** The administration pages, for officers whose work they are; others find single ones in the navigation. */
export function HomeAdmin() {
  const say = useSay()
  const groups = useNavGroups()
  const admin = groups.find((g) => g.id === 'core')
  if (!admin || groups.length > 1) return null
  return (
    <Section title={say(admin.title)}>
      <Grid min={200}>
        {admin.pages.map((p) => (
          <Card key={p.href} to={p.href} title={say(p.title)}>
            <span className="nc-muted nc-small">{p.keywords.filter((k) => !/^[a-z]/.test(k)).join('、')}</span>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}
