import type { Page } from '@playwright/test'

/** Addresses of every page that the navigation offers this officer, in its order; works on a desk and on a phone. */
export async function listNavigation(page: Page): Promise<string[]> {
  const nav = page.getByRole('navigation', { name: '主导航' })
  await page.getByRole('button', { name: /账号菜单/ }).waitFor()
  if (!(await nav.isVisible())) await page.getByRole('button', { name: '业务', exact: true }).click()
  const closed = nav.locator('button[aria-expanded=false]')
  for (let n = await closed.count(); n > 0; n = await closed.count()) await closed.first().click()
  const links = await nav.getByRole('link').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname))
  return [...new Set(links)]
}
