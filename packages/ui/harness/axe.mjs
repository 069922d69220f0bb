// node harness/axe.mjs: axe on the pages of the harness (WCAG 2.2 AA)
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'

const U = '01900001-0000-7000-8000-000000000003'
const L = '/demo/labour-record'
const paths = [
  '/demo',
  L,
  `${L}?q=无`,
  `${L}/${U}`,
  `${L}/new`,
  `${L}/${U}/edit`,
  '/demo/figures/rate',
  `${L}/import`,
  `${L}/import?batch=uploaded`,
  `${L}/import?batch=checked`,
  `${L}/import?batch=committed`,
  '/demo/gallery',
]
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
for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  const context = await browser.newContext({ viewport })
  for (const path of paths) {
    const page = await context.newPage()
    await page.goto(`http://localhost:5199${path}`)
    await page.waitForTimeout(1200)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    for (const v of violations)
      console.log(
        viewport.width,
        path,
        v.id,
        v.nodes.length,
        v.nodes[0].html.slice(0, 220),
        v.nodes[0].failureSummary.split('\n')[1],
      )
    await page.close()
  }
}
await browser.close()
