import { cardsChecked, indicators, willingEmployed, zeroHouseholds } from '@county/employment/indicators'
import { useT } from '@county/platform'
import { HomeFigures } from '@county/ui'
import { api } from '../api.ts'

const SHOWN = [willingEmployed, zeroHouseholds, cardsChecked]

/** The module on the portal's home: the three figures that matter most, each with its door. */
export default function HomeCard() {
  const t = useT()
  const more = t('home.open', { n: indicators.length })
  return <HomeFigures title={t('home.title')} api={api} cards={SHOWN} basePath="/employment" more={more} />
}
