import { manifest } from '@county/health/manifest'
import { runAlone } from '@county/ui/alone'
import module from './module.tsx'

void runAlone({ manifest, module })
