import { manifest } from '@county/party/manifest'
import { runAlone } from '@county/ui/alone'
import module from './module.tsx'

void runAlone({ manifest, module })
