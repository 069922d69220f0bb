import { sayYuan } from '@county/kernel/money'
import type { Text } from '@county/kernel/text'
import { Link, useLang, useManifests, useSay, useT } from '@county/platform'
import { warningState } from '@county/residents/warning/codes'
import type { WarningCard, WarningFact } from '@county/residents/warning/warning'
import { StateTag, type Tone, unitText, useCode } from '@county/ui'

const TONES: Record<WarningCard['state'], Tone> = { open: 'warn', true: 'danger', false: 'neutral', ended: 'good' }

/** What became of a warning; of an open one whether it is late. */
export function WarningState({ warning }: { warning: Pick<WarningCard, 'state' | 'overdue'> }) {
  const code = useCode()
  const t = useT()
  if (warning.overdue) return <StateTag tone="danger">{t('warning.overdue')}</StateTag>
  return <StateTag tone={TONES[warning.state]}>{code(warningState, warning.state)}</StateTag>
}

/** The facts behind a warning, each with its department and the values that it lets others see. */
export function FactLines({ facts }: { facts: readonly WarningFact[] }) {
  const t = useT()
  const say = useSay()
  const nameOf = useModuleNames()
  const detail = useDetail()
  return (
    <ul className="nc-small nc-muted" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {facts.map((f) => (
        <li key={`${f.factId}${f.since}`}>
          {[
            `${say(f.title)}（${nameOf(f.module)}）`,
            t('warning.since', { on: f.since }),
            ...f.detail.map((d) => `${say(d.label)} ${detail(d)}`),
          ].join(' · ')}
        </li>
      ))}
    </ul>
  )
}

function useDetail(): (d: WarningFact['detail'][number]) => string {
  const lang = useLang()
  return ({ kind, unit, value }) => {
    if (kind === 'money') return sayYuan(Number(value), { digits: 0, lang })
    if (kind === 'm2') return `${value} ㎡`
    return unit ? `${value} ${unitText(unit, lang)}` : String(value)
  }
}

/** Names of modules as their departments' pages carry them; the id of one that does not run. */
export function useModuleNames(): (id: string) => string {
  const say = useSay()
  const titles = new Map<string, Text>(useManifests().map((m) => [m.id, m.title]))
  return (id) => {
    const title = titles.get(id) ?? OTHERS[id]
    return title ? say(title) : id
  }
}

/** Departments whose module an officer may not open, or that does not run. */
const OTHERS: Record<string, Text> = {
  employment: { zh: '就业', en: 'Employment' },
  education: { zh: '教育', en: 'Education' },
  health: { zh: '卫生健康', en: 'Health' },
  housing: { zh: '住房', en: 'Housing' },
  governance: { zh: '治理', en: 'Governance' },
  party: { zh: '党建', en: 'Party building' },
}

/** A household's name with its address, as a link to its page. */
export function HouseholdLink({ of }: { of: Pick<WarningCard, 'householdId' | 'headName'> }) {
  const t = useT()
  return (
    <Link className="nc-link" to={`/residents/households/${of.householdId}`}>
      {t('household.of', { name: of.headName })}
    </Link>
  )
}
