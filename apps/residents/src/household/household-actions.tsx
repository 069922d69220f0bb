import { can, useNavigate, useT } from '@county/platform'
import type { HouseholdPage } from '@county/residents/household/household'
import { LinkButton } from '@county/ui'
import { Select } from '@county/ui/form'

/** Kinds of change that a household's page offers, in the order of how often they happen. */
const KINDS = ['birth', 'death', 'away', 'in', 'marry', 'split', 'merge', 'head', 'room'] as const

/** What may be done next with an open household. */
export function HouseholdActions({ page }: { page: HouseholdPage }) {
  const t = useT()
  const navigate = useNavigate()
  const base = `/residents/households/${page.household.id}`
  const alone = page.members.length < 2
  const kinds = KINDS.filter((kind) => !(alone && (kind === 'split' || kind === 'head')))
  return (
    <>
      {can('residents.person.write') && <LinkButton to={`${base}/edit`}>{t('household.edit')}</LinkButton>}
      {can('residents.change.write') && (
        <Select
          aria-label={t('change.choose')}
          placeholder={t('change.choose')}
          value={null}
          style={{ width: 140 }}
          options={kinds.map((kind) => ({ value: kind, label: t(`change.kind.${kind}`) }))}
          onChange={(kind: string | null) => kind && navigate(`${base}/change/${kind}`)}
        />
      )}
    </>
  )
}
