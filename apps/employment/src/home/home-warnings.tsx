import { can, useT } from '@county/platform'
import { Card, Grid, NumberLink, Section } from '@county/ui'
import { verbs } from '../api.ts'

/** Lists that ask for attention, each with its number and door. */
export function HomeWarnings() {
  const t = useT()
  const seesLabour = can('employment.labour.read')
  const seesZero = can('employment.zeroHousehold.read')
  const cards = verbs.useQuery('serviceCard.listDue', { limit: 1 }, { enabled: seesLabour })
  const unvisited = verbs.useQuery('serviceCard.listUnvisited', { limit: 1 }, { enabled: seesLabour })
  const low = verbs.useQuery('lowIncome.list', { limit: 1 }, { enabled: seesLabour })
  const zero = verbs.useQuery('zeroHousehold.board', {}, { enabled: seesZero })
  const items = [
    seesLabour && { key: 'cards', value: cards.data?.count, unit: '张', to: '/employment/service-cards' },
    seesLabour && { key: 'unvisited', value: unvisited.data?.count, unit: '张', to: '/employment/unvisited' },
    seesZero && { key: 'zeroOverdue', value: zero.data?.overdue, unit: '户', to: '/employment/zero-board' },
    seesZero && { key: 'toClear', value: zero.data?.toClear.length, unit: '户', to: '/employment/zero-board' },
    seesLabour && { key: 'low', value: low.data?.count, unit: '人', to: '/employment/low-income' },
  ].filter((item) => item !== false)
  if (items.length === 0) return null
  return (
    <Section title={t('warnings.title')}>
      <Grid min={150}>
        {items.map((item) => (
          <Card key={item.key} title={t(`warnings.${item.key}`)}>
            <NumberLink value={item.value ?? null} unit={item.unit} to={item.to} label={t(`warnings.${item.key}`)} />
          </Card>
        ))}
      </Grid>
    </Section>
  )
}
