import path from 'node:path'
import { expect, type Page } from '@playwright/test'

/** The password of every demo account. */
export const PASSWORD = 'Xinshimin-2026'

/** Signs in as a demo account and waits for the home page. Works from any state. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/')
  await page.getByLabel('账号', { exact: true }).fill(account)
  await page.getByLabel('口令', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { name: /您好/ })).toBeVisible()
}

const ROOT = path.resolve(import.meta.dirname, '../../../..')

/** Keeps a picture of the page when it has drawn everything: for the README with UPDATE_IMAGES=1, else among the test results. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.UPDATE_IMAGES ? 'docs/images' : 'test-results/pictures'
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
  await page.screenshot({ path: path.join(ROOT, folder, `${name}.png`) })
}

/** Fails the test when the page logged an error or a request failed on the server. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
  page.on('response', (r) => r.status() >= 500 && faults.push(`${r.status()} ${new URL(r.url()).pathname}`))
  return faults
}
