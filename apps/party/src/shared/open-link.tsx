import { useT } from '@county/platform'
import { LinkButton } from '@county/ui'

/** From a record to the page where its work is done. */
export default function OpenLink({ to, say }: { to: string; say: 'file' | 'election' | 'covenant' }) {
  const t = useT()
  return (
    <LinkButton type="primary" to={to}>
      {t(`open.${say}`)}
    </LinkButton>
  )
}
