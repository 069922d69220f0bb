import { useSearchParams, useT } from '@county/platform'
import { LinkButton, Page, PageHeader, Section, Segmented } from '@county/ui'
import { SubjectPicker } from '@county/ui/form'
import { MatchOffers } from './match-offers.tsx'
import { OpeningChooser } from './opening-chooser.tsx'

/** Persons for an opening, or openings for a person, with the reasons. */
export default function MatchingPage() {
  const t = useT()
  const [search, setSearch] = useSearchParams()
  const person = search.get('person')
  const opening = search.get('opening')
  const by = search.get('by') ?? (person ? 'person' : 'opening')
  const set = (values: Record<string, string | null>) => {
    const next = new URLSearchParams()
    for (const [key, value] of Object.entries(values)) if (value) next.set(key, value)
    setSearch(next, { replace: true })
  }
  return (
    <Page>
      <PageHeader
        title={t('match.title')}
        subtitle={t('match.subtitle')}
        back={{ to: '/employment', label: t('home.title') }}
        actions={
          <>
            <LinkButton to="/employment/job-match">{t('match.ledger')}</LinkButton>
            <LinkButton to="/employment/job-opening">{t('match.openings')}</LinkButton>
          </>
        }
      />
      <Section>
        <div className="nc-stack">
          <div className="nc-row">
            <Segmented
              label={t('match.by')}
              value={by}
              options={[
                { value: 'opening', label: t('match.byOpening') },
                { value: 'person', label: t('match.byPerson') },
              ]}
              onChange={(value) => set({ by: value })}
            />
          </div>
          {by === 'opening' ? (
            <OpeningChooser value={opening} onChange={(id) => set({ by, opening: id })} />
          ) : (
            <div className="nc-field">
              <label htmlFor="match-person">{t('match.person')}</label>
              <SubjectPicker
                id="match-person"
                kind="person"
                value={person}
                known={person ? { id: person, title: search.get('name') ?? '', detail: '' } : null}
                onChange={(found) => set({ by, person: found?.id ?? null, name: found?.title ?? null })}
              />
            </div>
          )}
        </div>
      </Section>
      {by === 'opening' && opening && <MatchOffers ask={{ openingId: opening }} />}
      {by === 'person' && person && <MatchOffers ask={{ personId: person }} />}
    </Page>
  )
}
