// node harness/looks.mjs: English, large text and print
import { chromium } from 'playwright-core'

const out = new URL('./.shots/', import.meta.url).pathname
const U = '01900001-0000-7000-8000-000000000003'
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
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
const shot = async (name, path, full = false) => {
  await page.goto(`http://localhost:5199${path}`)
  await page.waitForTimeout(1000)
  await page.screenshot({ path: `${out}${name}.png`, fullPage: full })
}
await shot('en-list', '/demo/labour-record?lang=en')
await shot('en-review', '/demo/labour-record/import?batch=checked&lang=en')
await page.evaluate(() => {
  localStorage.setItem('county.pref:lang', '"zh-CN"')
  localStorage.setItem('county.pref:text-size', '"large"')
})
await shot('large-list', '/demo/labour-record')
await shot('large-new', '/demo/labour-record/new')
await page.evaluate(() => localStorage.clear())
await page.emulateMedia({ media: 'print' })
await shot('print-list', '/demo/labour-record')
await shot('print-record', `/demo/labour-record/${U}`, true)
await browser.close()
