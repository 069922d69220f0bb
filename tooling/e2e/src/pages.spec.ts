import { expect, type Page, test } from '@playwright/test'
import { judge, open } from './support/judge.ts'
import { listNavigation } from './support/navigation.ts'
import { signIn, watch } from './support/people.ts'

const DESK = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }

/** Pages of one module that a commit's check opens; lists of ledgers are one page kind, and a full run opens them all. */
const OF_A_MODULE = 4

/** Pages of the navigation to open: all of them in a full run (`pnpm test --full`), else the first of every module. */
async function chosen(page: Page): Promise<string[]> {
  const hrefs = await listNavigation(page)
  if (process.env.E2E_FULL || !process.env.CI) return hrefs
  const seen = new Map<string, number>()
  return hrefs.filter((href) => {
    const module = href.split(/[/?]/)[1] ?? ''
    seen.set(module, (seen.get(module) ?? 0) + 1)
    return (seen.get(module) ?? 0) <= OF_A_MODULE
  })
}

/** Every page of the navigation is opened: many pages in one test, so that each officer signs in once. */
async function openAll(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const href of await chosen(page)) {
    const faults = watch(page)
    await open(page, href).catch((error: Error) => faults.push(error.message.split('\n')[0] as string))
    found.push(...[...faults, ...(await judge(page))].map((fault) => `${href} ${fault}`))
    page.removeAllListeners('pageerror')
    page.removeAllListeners('response')
  }
  return found
}

for (const [account, viewport, least] of [
  ['yimin', DESK, 15],
  ['renshe', DESK, 25],
  ['wangge01', PHONE, 10],
] as const)
  test.describe(account, () => {
    test.use({ viewport })
    test(`every page that the navigation offers ${account} opens, fits the window and is accessible`, async ({
      page,
    }) => {
      test.setTimeout(120_000)
      await signIn(page, account)
      const pages = (await listNavigation(page)).length
      expect(pages).toBeGreaterThanOrEqual(least)
      test.setTimeout(120_000 + pages * 10_000)
      await page.goto('/')
      expect(await openAll(page)).toEqual([])
    })
  })

/** Words of the interface itself: what stands in cells and options is the county's data and stays Chinese. */
async function words(page: Page): Promise<string[]> {
  const chrome = page.locator(
    'nav[aria-label] a, main h1:not(:has-text("Good day")), main h2, main th, main label, main button:not([role=combobox]), main [role=tab]',
  )
  return (await chrome.allTextContents()).map((t) => t.trim()).filter(Boolean)
}

test('in English no word of the interface is missing or left in Chinese', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'renshe')
  await page.getByRole('button', { name: /账号菜单/ }).click()
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Good day')
  for (const href of ['/', '/employment/labour-record', '/employment/rules']) {
    await open(page, href)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const shown = await words(page)
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.filter((w) => /\p{Script=Han}/u.test(w))).toEqual([])
    expect(shown.filter((w) => /^[a-z]\w*(\.\w+)+$/.test(w))).toEqual([])
  }
  expect(faults).toEqual([])
})
