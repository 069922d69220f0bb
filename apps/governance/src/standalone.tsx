import { manifest } from '@county/governance/manifest'
import { runAlone } from '@county/ui/alone'
import module from './module.tsx'

void runAlone({ manifest, module })
