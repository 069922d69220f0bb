import { can, useT } from '@county/platform'
import { LinkButton } from '@county/ui'

/** The way to the page where a person is taken into support. */
export default function RegisterLink() {
  const t = useT()
  if (!can('governance.special.keep')) return null
  return (
    <LinkButton type="primary" to="/governance/special">
      {t('special.register')}
    </LinkButton>
  )
}
