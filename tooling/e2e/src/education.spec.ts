import { expect, type Page, test } from '@playwright/test'
import { judge, open } from './support/judge.ts'
import { picture, signIn, watch } from './support/people.ts'

/** The card of a case on the list, by the child's name. */
const caseOf = (page: Page, name: string) =>
  page.locator('.nc-card').filter({ has: page.getByRole('link', { name, exact: true }) })

test('a child not in school is visited until it is back, and the ledger says where it goes to school', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'jiaoyu')
  await open(page, '/education')
  await expect(page.getByText('义务教育就学保障率')).toBeVisible()
  await picture(page, 'education-home')
  await page.getByRole('main').getByRole('link', { name: '控辍保学', exact: true }).first().click()
  const first = page.locator('.nc-card').first()
  await expect(first.getByRole('button', { name: '登记走访' })).toBeVisible()
  await picture(page, 'education-watch')
  const name = ((await first.getByRole('link').first().textContent()) ?? '').trim()
  const card = caseOf(page, name)

  await card.getByRole('button', { name: '指定责任人' }).click()
  const assign = page.getByRole('dialog')
  await assign.getByLabel('责任人').fill('校：王老师；街：网格员')
  await assign.getByRole('button', { name: '指定责任人' }).click()
  await expect(card.getByText('校：王老师')).toBeVisible()

  await card.getByRole('button', { name: '登记走访' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '不愿返校', exact: true }).check()
  await dialog.getByRole('button', { name: '登记走访' }).click()
  await expect(dialog.getByText('请填写').first()).toBeVisible()
  await dialog.getByLabel('了解情况').fill('家长同意配合，孩子还不愿意')
  await dialog.getByRole('button', { name: '登记走访' }).click()
  await expect(card.getByText('劝返中')).toBeVisible()
  await expect(card.getByText('还有 7 天')).toBeVisible()

  await card.getByRole('button', { name: '登记走访' }).click()
  await dialog.getByRole('radio', { name: '已返校', exact: true }).check()
  await dialog.getByLabel('了解情况').fill('已随班就读')
  await picture(page, 'education-visit')
  await dialog.getByRole('button', { name: '登记走访' }).click()
  await expect(card).toHaveCount(0)

  await page.goto(`/education/absence?state=closed&q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toContainText('已复学')
  await page.goto(`/education/schooling?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toContainText('在校就读')
  expect(faults).toEqual([])
})

test('a transfer goes from the old school to the bureau, and the pupil is on record at the new one', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'jiaoyu')
  await open(page, '/education/transfers')
  const waiting = page.locator('section').filter({ has: page.getByRole('heading', { name: '待转出学校核办' }) })
  const card = waiting.locator('.nc-card').last()
  const name = ((await card.getByRole('link').first().textContent()) ?? '').trim()
  await card.getByRole('button', { name: '同意转出' }).click()
  const bureau = page.locator('section').filter({ has: page.getByRole('heading', { name: '待教育局核办' }) })
  await expect(bureau.getByRole('link', { name, exact: true })).toBeVisible()

  await signIn(page, 'jiaoyu-ld')
  await open(page, '/education/transfers')
  const released = bureau.locator('.nc-card').filter({ has: page.getByRole('link', { name, exact: true }) })
  const to = ((await released.locator('strong').first().textContent()) ?? '').trim()
  await released.getByRole('button', { name: '同意转入' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '是', exact: true }).check()
  await dialog.getByRole('button', { name: '同意转入' }).click()
  await expect(page.getByText('已转入，就学台账已更新')).toBeVisible()
  await page.goto(`/education/schooling?q=${encodeURIComponent(name)}`)
  await expect(
    page
      .getByRole('row', { name: new RegExp(name) })
      .filter({ hasText: to })
      .first(),
  ).toBeVisible()
  expect(faults).toEqual([])
})

test('places, staff, quality and rules read well, and a figure opens its rows', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'jiaoyu-sh')
  for (const [path, name] of [
    ['/education/places', 'education-places'],
    ['/education/staff', 'education-staff'],
    ['/education/trend', 'education-quality'],
    ['/education/rules', 'education-rules'],
    ['/education/watch', 'education-list'],
  ] as const) {
    await open(page, path)
    expect(await judge(page), path).toEqual([])
    await picture(page, name)
  }
  await open(page, '/education/places')
  await expect(page.getByRole('row', { name: /一年级/ }).first()).toBeVisible()
  await open(page, '/education')
  await page
    .getByRole('link', { name: /义务教育阶段失学辍学/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '义务教育阶段失学辍学' })).toBeVisible()
  await expect(page.getByText('失学辍学', { exact: true }).first()).toBeVisible()
  expect(faults).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('a grid worker sees the children of the grid and records a visit on the household’s page', async ({ page }) => {
    const faults = watch(page)
    await signIn(page, 'wangge01')
    await open(page, '/education/watch')
    expect(await judge(page)).toEqual([])
    await picture(page, 'phone-watch')
    const first = page.locator('.nc-card').first()
    await first.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/residents\/persons\//)
    await page.getByRole('tab', { name: '教育' }).click()
    await expect(page.getByRole('heading', { name: '就学与资助' })).toBeVisible()
    await picture(page, 'phone-education')
    await open(page, '/education/watch')
    await first.getByRole('button', { name: '登记走访' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: '没有见到', exact: true }).check()
    await dialog.getByLabel('了解情况').fill('家中无人，邻居说去县城了')
    expect(await judge(page)).toEqual([])
    await picture(page, 'phone-visit')
    await dialog.getByRole('button', { name: '登记走访' }).click()
    await expect(page.getByText('已登记').first()).toBeVisible()
    expect(faults).toEqual([])
  })
})
