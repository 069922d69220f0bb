// node harness/shots.mjs [name…]: screenshots of the harness into harness/.shots (vite must be running on 5199)
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

const U = '01900001-0000-7000-8000-000000000003'
const pages = {
  home: '/demo',
  list: '/demo/labour-record',
  empty: '/demo/labour-record?q=无',
  broken: '/demo/labour-record?broken',
  record: `/demo/labour-record/${U}`,
  new: '/demo/labour-record/new',
  edit: `/demo/labour-record/${U}/edit`,
  rows: '/demo/figures/rate?month=2026-10',
  upload: '/demo/labour-record/import',
  map: '/demo/labour-record/import?batch=uploaded',
  review: '/demo/labour-record/import?batch=checked',
  result: '/demo/labour-record/import?batch=committed',
  gallery: '/demo/gallery',
}
const extra = process.argv.find((a) => a.startsWith('--q='))?.slice(4) ?? ''
const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const sizes = process.argv.includes('--narrow') ? ['n'] : process.argv.includes('--wide') ? ['w'] : ['w', 'n']
const out = new URL('./.shots/', import.meta.url).pathname
mkdirSync(out, { recursive: true })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
for (const size of sizes) {
  const page = await browser.newPage({
    viewport: size === 'w' ? { width: 1366, height: 768 } : { width: 390, height: 844 },
  })
  page.on('pageerror', (e) => console.log('ERR', e.message))
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(m.type(), m.text().slice(0, 300)))
  for (const name of wanted.length ? wanted : Object.keys(pages)) {
    await page.goto(`http://localhost:5199${pages[name] ?? name}${extra}`)
    await page.waitForTimeout(name === 'gallery' ? 1800 : 900)
    await page.screenshot({ path: `${out}${name.replace(/\W+/g, '_')}-${size}.png`, fullPage: name !== 'list' })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) console.log(name, size, 'overflows by', wide)
  }
  await page.close()
}
await browser.close()
