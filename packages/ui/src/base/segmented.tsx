import { useId } from 'react'

/** One of a few choices, all in sight; arrow keys move between them. */
export function Segmented({
  id,
  label,
  value,
  options,
  onChange,
}: {
  id?: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}) {
  const name = useId()
  return (
    <div className="nc-seg" role="radiogroup" aria-label={label}>
      {options.map((o, i) => (
        <label key={o.value}>
          <input
            {...(id && i === 0 ? { id } : {})}
            type="radio"
            name={name}
            checked={value === o.value}
            onChange={() => onChange(o.value)}
          />
          <span>{o.label}</span>
        </label>
      ))}
    </div>
  )
}
