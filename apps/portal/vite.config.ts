import { portalHost } from '@county/vite-preset'

export default portalHost()
