import {
  QueryClientProvider,
  queryClient,
  reportBrowserError,
  setSession,
  startLang,
  startShortcuts,
  watchIdle,
} from '@county/platform/host'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { type Boot, readBoot } from './boot.ts'
import { StartFailure } from './shell/start-failure.tsx'

const root = createRoot(document.getElementById('root')!)

function start(boot: Boot): void {
  startLang(boot.lang)
  setSession(boot.session)
  startShortcuts()
  watchIdle()
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App boot={boot} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

window.addEventListener('unhandledrejection', (event) => reportBrowserError(event.reason, null))
window.addEventListener('error', (event) => reportBrowserError(event.error ?? event.message, null))

readBoot().then(start, (error: unknown) => root.render(<StartFailure error={error} />))
