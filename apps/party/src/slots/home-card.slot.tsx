import { backbones, covenants, developed, elections, INDICATORS } from '@county/party/indicators'
import { manifest } from '@county/party/manifest'
import { useSay, useT } from '@county/platform'
import { HomeFigures } from '@county/ui'
import { api } from '../api.ts'

const SHOWN = [developed, elections, covenants, backbones]

/** The module on the portal's home: the four figures that matter most, each with its door. */
export default function HomeCard() {
  const t = useT()
  const more = t('home.open', { n: INDICATORS.length })
  return (
    <HomeFigures title={useSay()(manifest.title)} api={api} cards={SHOWN} basePath={manifest.basePath} more={more} />
  )
}
