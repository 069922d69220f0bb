import { chromium } from 'playwright-core'

const base = 'http://localhost:8487'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const who = process.argv[2] ?? 'tenglong'
const ctx = await b.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' })
const page = await ctx.newPage()
page.on('console', (m) => {
  if (m.type() === 'error') console.log('console', m.text().slice(0, 300))
})
page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 300)))
page.on('response', async (r) => {
  if (r.status() >= 400)
    console.log('http', r.status(), r.url().slice(0, 160), (await r.text().catch(() => '')).slice(0, 300))
})
await page.goto(base, { waitUntil: 'networkidle' })
await page.locator('input').nth(0).fill(who)
await page.locator('input[type=password]').fill('Xinshimin-2026')
await page.locator('button[type=submit]').click()
await page.waitForTimeout(3000)
const shot = async (name, path) => {
  if (path) await page.goto(base + path, { waitUntil: 'networkidle' })
  await page.waitForTimeout(700)
  await page.screenshot({ path: `/tmp/res/shots/${name}.png`, fullPage: true })
  console.log(name, page.url())
}

import fs from 'node:fs'

fs.mkdirSync('/tmp/res/shots', { recursive: true })
await shot('home', '/residents')
await shot('households', '/residents/households')
await page.locator('.nc-table__main').first().click()
await page.waitForTimeout(2500)
await shot('household')
const hh = new URL(page.url()).pathname
await page.locator('.nc-table__main').first().click()
await page.waitForTimeout(2500)
await shot('person')
const pp = new URL(page.url()).pathname
await shot('persons', '/residents/persons')
await shot('person-edit', pp + '/edit')
for (const k of ['birth', 'death', 'split', 'room', 'marry']) await shot('change-' + k, `${hh}/change/${k}`)
await shot('hh-edit', hh + '/edit')
await shot('movein', '/residents/move-in')
await shot('import', '/residents/import')
await shot('duplicates', '/residents/duplicates')
await shot('grids', '/residents/grids')
await shot('buildings', '/residents/grids?tab=buildings')
await page.setViewportSize({ width: 390, height: 844 })
await shot('m-household', hh)
await shot('m-home', '/residents')
await b.close()
