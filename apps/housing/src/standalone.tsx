import { manifest } from '@county/housing/manifest'
import { runAlone } from '@county/ui/alone'
import module from './module.tsx'

void runAlone({ manifest, module })
