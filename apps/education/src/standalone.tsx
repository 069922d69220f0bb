import { manifest } from '@county/education/manifest'
import { runAlone } from '@county/ui/alone'
import module from './module.tsx'

void runAlone({ manifest, module })
