import { expect, type Page, test } from '@playwright/test'

const PASSWORD = 'Xinshimin-2026'
const HOUSEHOLD = /^\/residents\/households\/[0-9a-f-]{36}$/

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('账号', { exact: true }).fill(account)
  await page.getByLabel('口令', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { name: /您好/ })).toBeVisible()
}

const members = (page: Page) => page.getByRole('region', { name: '家庭成员' }).locator('tbody tr')

/** Opens the largest household in the officer's area and answers its address. */
async function openHousehold(page: Page): Promise<string> {
  await page.goto('/residents/households?sort=-size')
  await page.locator('.nc-table__main').first().click()
  await expect(page).toHaveURL((url) => HOUSEHOLD.test(url.pathname))
  await expect(members(page).first()).toBeVisible()
  return new URL(page.url()).pathname
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).click()
  await page.keyboard.type(option)
  await page.keyboard.press('Enter')
}

test('a birth and the death of the head change the household; the day before shows it as it was', async ({ page }) => {
  await signIn(page, 'tenglong')
  const address = await openHousehold(page)
  const before = await members(page).count()
  const head = (await members(page).first().locator('td').first().textContent()) ?? ''
  const heir = (await members(page).nth(1).locator('td').first().textContent()) ?? ''

  await page.goto(`${address}/change/birth`)
  await page.getByLabel('姓名').fill('新生儿')
  await choose(page, '性别', '男')
  await choose(page, '与户主关系', '孙子')
  await page.getByRole('button', { name: '登记出生' }).click()
  await expect(members(page)).toHaveCount(before + 1)

  await page.goto(`${address}/change/death`)
  await choose(page, '谁', head)
  await page.getByRole('button', { name: '登记死亡' }).click()
  await expect(page.getByText('户主变动后须指定新户主').first()).toBeVisible()
  await page.getByLabel('新户主').click()
  await page.getByTitle(heir, { exact: true }).last().click()
  for (const field of await page.getByRole('combobox', { name: /与户主关系$/ }).all()) {
    if (
      (await field.locator('xpath=ancestor::div[contains(@class,"ant-select")][1]').textContent())?.includes('选择关系')
    ) {
      await field.click()
      await page.keyboard.type('其他亲属')
      await page.keyboard.press('Enter')
    }
  }
  await page.getByRole('button', { name: '登记死亡' }).click()
  await expect(page.getByRole('heading', { name: `${heir}户` })).toBeVisible()
  await expect(members(page)).toHaveCount(before)

  await page.goto(`${address}?asOf=2026-01-01`)
  await expect(members(page).filter({ hasText: head })).toHaveCount(1)
  await expect(members(page).filter({ hasText: '新生儿' })).toHaveCount(0)
})

test('a correction is kept with its reason, and the number is shown for a reason only', async ({ page }) => {
  await signIn(page, 'tenglong')
  await openHousehold(page)
  await members(page).nth(1).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '个人信息' })).toBeVisible()
  await page
    .getByRole('link', { name: '更正信息' })
    .or(page.getByRole('button', { name: '更正信息' }))
    .first()
    .click()
  await page.getByLabel('备注').fill('电话核实')
  await page.getByLabel('更正原因').fill('入户核对')
  await page.getByRole('button', { name: '保存更正' }).click()
  await expect(page.getByText('电话核实').first()).toBeVisible()

  await page
    .getByRole('button', { name: /公民身份号码/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('radio').first().check()
  await page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click()
  await expect(page.getByText(/\d{17}[\dX]/).first()).toBeVisible()
})

test('a grid is handed over, and its holders stay with their days', async ({ page }) => {
  await signIn(page, 'tenglong')
  await page.goto('/residents/grids?vacant=1')
  await page.getByRole('button', { name: '移交' }).first().click()
  await page.getByLabel('网格员').fill('接手人')
  await page.getByRole('dialog').getByRole('button', { name: '移交' }).click()
  await page.goto('/residents/grids')
  await expect(page.getByText('接手人').first()).toBeVisible()
})

test('on a phone the household page fits the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, 'wangge01')
  await page.goto('/residents/households')
  await page.locator('a[href^="/residents/households/0"]').first().click()
  await expect(page.getByRole('heading', { name: '家庭成员' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
