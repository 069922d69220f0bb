import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of a Chromium for the browser tests. Where there is none it gets one: Debian's package as root, Playwright's own download elsewhere; `undefined` means Playwright's. */
export function findChromium(): string | undefined {
  const found = process.env.CHROMIUM_PATH ?? PLACES.find((p) => existsSync(p))
  if (found) return found
  const root = process.getuid?.() === 0
  if (root && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing Debian’s package (chromium, fonts-noto-cjk) …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      stdio: 'inherit',
      env,
    })
    const installed = PLACES.find((p) => existsSync(p))
    if (installed) return installed
  }
  console.log('No Chromium found: downloading Playwright’s …')
  const done = spawnSync('pnpm', ['--filter', '@county/e2e', 'exec', 'playwright', 'install', 'chromium'], {
    stdio: 'inherit',
  })
  if (done.status !== 0)
    throw new Error('There is no Chromium and none could be got. Install one and name it in CHROMIUM_PATH.')
  return undefined
}
