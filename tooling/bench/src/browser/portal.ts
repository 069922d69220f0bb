import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { Row } from '../bench.ts'
import { firstMessage, startNode } from '../child.ts'
import { atMost, median } from '../measure.ts'
import { ROOT } from '../options.ts'
import type { Officer } from '../session.ts'

const PAGE = '/employment/labour-record'
const ROWS = 50
const LOADS = 3
/** Bars of a first load: kibibytes on the wire, milliseconds as is and with a processor four times slower. */
const BARS = { kib: 500, ms: 900, slowMs: 2500 }

interface Load {
  kib: number
  ms: number
}

/** The portal, signed in, from an empty cache to the 50 rows of a ledger page in Chromium. */
export const portal: Row = async (bench) => {
  const child = startNode(path.join(import.meta.dirname, 'publish-main.ts'), {
    args: [path.join(ROOT, 'apps')],
    env: bench.county.env,
  })
  const { published } = await firstMessage<{ published: string[] }>(child)
  bench.say(`published ${published.join(', ')}`)
  const officer = await bench.officer('renshe')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    await load(browser, officer, 1)
    const plain = await several(browser, officer, 1)
    const slow = await several(browser, officer, 4)
    return [
      atMost('portal to a ledger page with 50 rows: bytes on the wire', 'KiB', plain.kib, BARS.kib),
      atMost('portal to a ledger page with 50 rows: rows visible', 'ms', plain.ms, BARS.ms),
      atMost('the same on a processor four times slower', 'ms', slow.ms, BARS.slowMs),
    ]
  } finally {
    await browser.close()
  }
}

async function several(browser: Browser, officer: Officer, slower: number): Promise<Load> {
  const loads: Load[] = []
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, officer, slower))
  return { kib: median(loads.map((l) => l.kib)), ms: median(loads.map((l) => l.ms)) }
}

/** One load in a browser context of its own, with nothing cached. */
async function load(browser: Browser, officer: Officer, slower: number): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  try {
    const [name = '', value = ''] = officer.headers.cookie.split('=')
    await context.addCookies([{ name, value, url: officer.url }])
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    let bytes = 0
    devtools.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength
    })
    const from = performance.now()
    await page.goto(`${officer.url}${PAGE}`, { waitUntil: 'commit' })
    await page
      .locator('tbody tr')
      .nth(ROWS - 1)
      .waitFor({ state: 'attached', timeout: 60_000 })
    return { ms: performance.now() - from, kib: bytes / 1024 }
  } finally {
    await context.close()
  }
}
