import { moduleRemote } from '@county/vite-preset'

export default moduleRemote({ id: 'governance' })
