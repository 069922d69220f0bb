import { type Browser, expect, type Page, test } from '@playwright/test'
import { picture, signIn, watch } from './support/people.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** Requests that the server refused this officer. */
function watchRefusals(page: Page): string[] {
  const refused: string[] = []
  page.on('response', (r) => [401, 403].includes(r.status()) && refused.push(new URL(r.url()).pathname))
  return refused
}

/** A household that belongs to another community: its number and address, read by that community's own clerk. */
async function householdElsewhere(browser: Browser, baseURL: string): Promise<{ no: string; href: string }> {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await signIn(page, 'shequ02')
  const href = await firstHousehold(page)
  await page.goto(href)
  const no = await householdNo(page)
  await context.close()
  return { no, href }
}

async function firstHousehold(page: Page): Promise<string> {
  await page.goto('/residents/households')
  const link = page.locator('main a[href^="/residents/households/"]:not([href*="import"])').first()
  await expect(link).toBeVisible()
  return (await link.getAttribute('href')) as string
}

/** The number stands at the head of a household's page. */
async function householdNo(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: '家庭成员' })).toBeVisible()
  return ((await page.locator('main header .nc-num').first().textContent()) ?? '').trim()
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: '搜索人员、住户、页面' }).fill(text)
}

test('a grid worker goes from what is due to a household and checks a card there with one press', async ({ page }) => {
  const faults = watch(page)
  const refused = watchRefusals(page)
  await signIn(page, 'wangge01')
  await page.getByRole('navigation', { name: '底部导航' }).getByRole('link', { name: '待办' }).click()
  await expect(page.getByRole('heading', { name: '待办', level: 1 })).toBeVisible()
  await expect(page.locator('main li').first()).toBeVisible()
  await picture(page, 'phone-due')
  await page.goto('/employment/service-cards')
  const card = page.locator('main section').filter({ has: page.getByRole('button', { name: '无变化', exact: true }) })
  await card.first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/residents\/households\//)
  await expect(page.getByRole('heading', { name: '家庭成员' })).toBeVisible()
  await picture(page, 'household')
  await page.getByRole('tab', { name: '就业' }).click()
  await page.getByRole('button', { name: '无变化', exact: true }).first().click()
  await expect(page.getByText(/：已核查/).first()).toBeVisible()
  expect(refused).toEqual([])
  expect(faults).toEqual([])
})

test('a household of another community is neither found nor opened', async ({ page, browser, baseURL }) => {
  const elsewhere = await householdElsewhere(browser, baseURL as string)
  await signIn(page, 'wangge01')
  await page.goto(await firstHousehold(page))
  const own = await householdNo(page)
  expect(own).not.toBe(elsewhere.no)
  await search(page, own)
  await expect(page.getByRole('option', { name: new RegExp(own) })).toBeVisible()
  await page.keyboard.press('Escape')
  await search(page, elsewhere.no)
  await expect(page.getByText(`没有找到“${elsewhere.no}”`)).toBeVisible()
  await page.goto(elsewhere.href)
  await expect(page.getByText('没有找到这条记录，或不在您的管辖范围内')).toBeVisible()
  await expect(page.getByText(elsewhere.no)).toHaveCount(0)
})

test('with the keyboard alone: search opens a person, and Tab reaches the button that checks a card', async ({
  page,
}) => {
  await signIn(page, 'wangge01')
  await page.goto(await firstHousehold(page))
  const head = /^(.).*的家庭|^(.)/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')
  await search(page, (head?.[1] ?? head?.[2]) as string)
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/residents\/persons\/[0-9a-f-]{36}/)

  await page.goto('/employment/service-cards')
  const same = page.getByRole('button', { name: '无变化', exact: true }).first()
  await expect(same).toBeVisible()
  for (let n = 0; n < 60 && !(await same.evaluate((el) => el === document.activeElement)); n++)
    await page.keyboard.press('Tab')
  await expect(same).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/：已核查/).first()).toBeVisible()
})
