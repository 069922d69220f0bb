import { relationToHead } from '@county/kernel/codes/relation-to-head'
import { useLang, useT } from '@county/platform'
import { proposeRelation } from '@county/residents/change/checks'
import type { HouseholdMember } from '@county/residents/household/household'
import { Field, Select } from '@county/ui/form'

/** Who follows as head, and what the others are to the new head. */
export interface SuccessionValue {
  newHeadId: string | null
  relations: Record<string, string>
}

/** The relations that follow for sure from a choice of head; the rest is for the officer to say. */
function proposeAll(members: readonly HouseholdMember[], headId: string): Record<string, string> {
  const head = members.find((m) => m.person.id === headId)
  if (!head) return {}
  const entries = members.flatMap((m) => {
    if (m === head) return []
    const to = proposeRelation(
      { relation: head.relation, sex: head.person.values.sex },
      { relation: m.relation, sex: m.person.values.sex },
    )
    return to ? [[m.person.id, to] as const] : []
  })
  return Object.fromEntries(entries)
}

/** Choice of the new head among those who stay, and the relation of each of the others. */
export function Succession({
  staying,
  value,
  onChange,
  label,
}: {
  staying: readonly HouseholdMember[]
  value: SuccessionValue
  onChange: (value: SuccessionValue) => void
  label?: string
}) {
  const t = useT()
  return (
    <>
      <Field id="newHead" label={label ?? t('change.newHead')} required>
        <Select
          id="newHead"
          value={value.newHeadId}
          placeholder={t('change.chooseMember')}
          options={staying.map((m) => ({ value: m.person.id, label: m.person.values.name }))}
          onChange={(newHeadId: string) => onChange({ newHeadId, relations: proposeAll(staying, newHeadId) })}
        />
      </Field>
      {value.newHeadId && (
        <Relations
          members={staying.filter((m) => m.person.id !== value.newHeadId)}
          value={value.relations}
          onChange={(relations) => onChange({ ...value, relations })}
        />
      )}
    </>
  )
}

/** The relation to the head of each member. */
export function Relations({
  members,
  value,
  onChange,
}: {
  members: readonly HouseholdMember[]
  value: Record<string, string>
  onChange: (value: Record<string, string>) => void
}) {
  const t = useT()
  const lang = useLang()
  const options = relationToHead.items
    .filter((item) => item.code !== '01' && item.code !== '02')
    .map((item) => ({ value: item.code, label: lang === 'en' ? item.en : item.zh }))
  return (
    <>
      {members.map((m) => (
        <Field
          key={m.person.id}
          id={`relation-${m.person.id}`}
          label={t('change.relationOf', { name: m.person.values.name })}
          required
        >
          <Select
            id={`relation-${m.person.id}`}
            value={value[m.person.id] ?? null}
            placeholder={t('change.chooseRelation')}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code: string) => onChange({ ...value, [m.person.id]: code })}
          />
        </Field>
      ))}
    </>
  )
}
