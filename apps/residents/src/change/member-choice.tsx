import { useT } from '@county/platform'
import type { HouseholdMember } from '@county/residents/household/household'
import { Checkbox, Field } from '@county/ui/form'

/** Choice of members of a household. */
export function MemberChoice({
  members,
  value,
  onChange,
  label,
}: {
  members: readonly HouseholdMember[]
  value: readonly string[]
  onChange: (ids: string[]) => void
  label: string
}) {
  const t = useT()
  return (
    <Field id="members" label={label} required group wide>
      <fieldset className="nc-row" aria-labelledby="members-label" style={{ border: 0, margin: 0, padding: 0 }}>
        {members.map((m) => (
          <Checkbox
            key={m.person.id}
            checked={value.includes(m.person.id)}
            onChange={(e) =>
              onChange(e.target.checked ? [...value, m.person.id] : value.filter((id) => id !== m.person.id))
            }
          >
            {m.person.values.name}
            {m.isHead ? `（${t('member.head')}）` : ''}
          </Checkbox>
        ))}
      </fieldset>
    </Field>
  )
}
