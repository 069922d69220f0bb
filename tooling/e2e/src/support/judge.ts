import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Opens a page and waits until it has drawn what it fetches. */
export async function open(page: Page, href: string): Promise<void> {
  await page.goto(href)
  await expect(page.locator('main h1').first(), `${href} has a heading`).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main [aria-busy=true]'), `${href} has finished loading`).toHaveCount(0)
}

/** What is wrong with the page as it stands: wider than the window, or against WCAG 2.2 AA. */
export async function judge(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  return [
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
    ...violations.flatMap((v) =>
      v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 160)}`),
    ),
  ]
}
