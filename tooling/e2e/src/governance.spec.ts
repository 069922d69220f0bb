import { expect, type Locator, type Page, test } from '@playwright/test'
import { judge, open } from './support/judge.ts'
import { picture, signIn, watch } from './support/people.ts'

/** Chooses a code in a form's drop-down list. */
async function choose(page: Page, form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole('combobox', { name: label }).click()
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click()
}

test('a case goes from the window to its department and back, and the resident is told', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'tenglong')
  await open(page, '/governance/centre')
  await page.getByRole('button', { name: '受理新事项' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('申请人').fill('王')
  await page.locator('.ant-select-item-option').first().click()
  await dialog.getByLabel('事项').click()
  const item = page.locator('.ant-select-item-option:visible').last()
  await item.click()
  await expect(dialog.getByText(/承诺 \d+ 个工作日/)).toBeVisible()
  const promised = (await dialog.getByText(/承诺 \d+ 个工作日/).textContent()) ?? ''
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  expect(await judge(page)).toEqual([])
  await picture(page, 'governance-intake')
  await dialog.getByRole('button', { name: '受理', exact: true }).click()
  await expect(page.getByRole('heading', { name: '受理回执' })).toBeVisible()
  const record = page.url()
  await picture(page, 'governance-receipt')

  await page.getByRole('button', { name: '转办部门' }).click()
  await page.getByRole('dialog').getByLabel('办理部门').fill('县人社局')
  await page.getByRole('dialog').getByRole('button', { name: '转办部门' }).click()
  await expect(page.getByText('已转办').first()).toBeVisible()
  const caseNo = (
    (await page
      .getByText(/^SL\d+-\d+$/)
      .first()
      .textContent()) ?? ''
  ).trim()
  expect(promised).toContain('办理')

  await signIn(page, 'renshe')
  await open(page, '/governance/inbox')
  const card = page.locator('.nc-card').filter({ hasText: caseNo })
  await expect(card.getByRole('button', { name: '答复' })).toBeVisible()
  expect(await judge(page)).toEqual([])
  await picture(page, 'governance-inbox')
  await card.getByRole('button', { name: '答复' }).click()
  await page.getByRole('dialog').getByLabel('办理结果').fill('符合条件，已办理。')
  await page.getByRole('dialog').getByRole('button', { name: '答复' }).click()
  await expect(page.getByText('已答复，窗口将告知群众')).toBeVisible()

  await signIn(page, 'tenglong')
  await page.goto(record)
  await page.getByRole('button', { name: '告知结果' }).click()
  const telling = page.getByRole('dialog')
  await telling.getByLabel('跑动次数').fill('2')
  await telling.getByRole('button', { name: '告知结果' }).click()
  await expect(telling.getByText(/原因/).first()).toBeVisible()
  await telling.getByLabel('跑动次数').fill('1')
  await telling.getByRole('button', { name: '告知结果' }).click()
  await expect(page.getByText('已告知，事项办结')).toBeVisible()
  expect(faults).toEqual([])
})

test('a dispute is raised a level and closed, and its record shows every step', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'zhengfa')
  await open(page, '/governance/disputes')
  expect(await judge(page)).toEqual([])
  await picture(page, 'governance-disputes')
  const found = page.locator('section').filter({ has: page.getByRole('heading', { name: '待分级' }) })
  const first = found.locator('.nc-card').first()
  const title = ((await first.getByRole('link').first().textContent()) ?? '').trim()
  const card = page.locator('.nc-card').filter({ has: page.getByRole('link', { name: title, exact: true }) })
  await first.getByRole('button', { name: '分级交办' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog, '等级', '一般')
  await dialog.getByLabel('交办意见').fill('三天内上门调解')
  await dialog.getByRole('button', { name: '分级交办' }).click()
  await expect(card.getByText('社区').first()).toBeVisible()

  await card.getByRole('button', { name: '升级办理' }).click()
  await dialog.getByLabel('升级理由').fill('双方分歧大，社区调解两次未成')
  await dialog.getByRole('button', { name: '升级办理' }).click()
  await expect(card.getByText('已升级 1 次')).toBeVisible()

  await card.getByRole('button', { name: '办结' }).click()
  await choose(page, dialog, '化解结果', '调解成功')
  await dialog.getByLabel('协议或化解情况').fill('双方达成协议，互不追究')
  await dialog.getByRole('button', { name: '办结' }).click()
  await expect(card).toHaveCount(0)

  await page.goto(`/governance/dispute?f.state=closed`)
  await page
    .getByRole('row', { name: new RegExp(title) })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '办理过程' })).toBeVisible()
  await expect(page.getByText('升级到街道办理：双方分歧大，社区调解两次未成')).toBeVisible()
  await picture(page, 'governance-dispute')
  expect(faults).toEqual([])
})

test('a permit is endorsed from the due list', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'gongan')
  await open(page, '/governance/permits')
  expect(await judge(page)).toEqual([])
  await picture(page, 'governance-permits')
  const first = page.locator('.nc-card').first()
  const number = ((await first.locator('a[href*="residence-permit"]').textContent()) ?? '').trim()
  await first.getByRole('button', { name: '签注' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签注' }).click()
  await expect(page.getByText('已签注').first()).toBeVisible()
  await expect(page.locator('.nc-card').filter({ hasText: number })).toHaveCount(0)
  expect(faults).toEqual([])
})

test('grids show who is missing, and home, rules and a figure read well', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'zhengfa')
  for (const [path, name] of [
    ['/governance', 'governance-home'],
    ['/governance/centre', 'governance-centre'],
    ['/governance/visits', 'governance-visits'],
    ['/governance/rules', 'governance-rules'],
    ['/governance/special-person', 'governance-special'],
    ['/governance/grids', 'governance-grids'],
  ] as const) {
    await open(page, path)
    expect(await judge(page), path).toEqual([])
    await picture(page, name)
  }
  await page.getByRole('radio', { name: '缺楼栋长' }).check()
  await expect(page.getByText(/缺 \d+（共/).first()).toBeVisible()
  await page.getByRole('button', { name: '看楼栋' }).first().click()
  await picture(page, 'governance-buildings')
  await open(page, '/governance')
  await page
    .getByRole('link', { name: /户籍迁入或居住证覆盖率/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '户籍迁入或居住证覆盖率' })).toBeVisible()
  await picture(page, 'governance-figure')
  expect(faults).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('a grid worker records a visit; what was typed is still there after the signal was lost', async ({ page }) => {
    const faults = watch(page)
    await signIn(page, 'wangge01')
    await open(page, '/governance/visits')
    expect(await judge(page)).toEqual([])
    await picture(page, 'phone-governance-visits')
    const first = page.locator('.nc-card').first()
    const address = ((await first.locator('.nc-muted').first().textContent()) ?? '').trim()
    await first.getByRole('button', { name: '登记走访' }).click()
    const drawer = page.getByRole('dialog')
    await choose(page, drawer, '走访结果', '情况正常')
    await drawer.getByLabel('了解情况').fill('老人在家，身体尚好')
    await page.context().setOffline(true)
    await drawer.getByRole('button', { name: /保存/ }).first().click()
    await expect(drawer.getByLabel('了解情况')).toHaveValue('老人在家，身体尚好')
    await picture(page, 'phone-governance-visit')
    await page.context().setOffline(false)
    await drawer.getByRole('button', { name: /保存/ }).first().click()
    await expect(page.getByText('走访已登记')).toBeVisible()
    await expect(page.locator('.nc-card').filter({ hasText: address })).toHaveCount(0)
    expect(faults).toEqual([])
  })
})
