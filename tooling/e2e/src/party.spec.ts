import { expect, type Page, test } from '@playwright/test'
import { judge, open } from './support/judge.ts'
import { picture, signIn, watch } from './support/people.ts'

/** A row of the procedure by its number and title. */
const stepOf = (page: Page, title: string) =>
  page.locator('ol.nc-timeline > li').filter({ has: page.locator('.nc-timeline__who', { hasText: title }) })

/** What the open list of a choice offers. */
const optionOf = (page: Page) => page.locator('.ant-select-item-option:visible')

/** A day before today, as the fields want it. */
function ago(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() - days * 86_400_000)
}

/** Chooses the first grown-up found in a picker of persons. */
async function pickPerson(page: Page, label: string, query: string): Promise<void> {
  const box = page.getByRole('dialog').getByLabel(label)
  await box.click()
  await box.fill(query)
  await optionOf(page)
    .filter({ hasText: /(19[7-9]\d|200[0-5])年生/ })
    .first()
    .click()
}

/** Fills a date field and closes its calendar. */
async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: false }).first()
  await field.fill(day)
  await field.press('Tab')
}

test('a person applies, is talked to, and a step is refused with its reason and earliest day until it may be', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'zuzhi')
  await open(page, '/party')
  await expect(page.getByText('从搬迁群众中发展党员').first()).toBeVisible()
  expect(await judge(page)).toEqual([])
  await picture(page, 'party-home')
  await open(page, '/party/development')
  expect(await judge(page)).toEqual([])
  await picture(page, 'party-development')

  await page.getByRole('button', { name: '登记入党申请' }).click()
  const dialog = page.getByRole('dialog')
  await pickPerson(page, '申请人', '陈')
  await dialog.getByLabel('党支部').click()
  await optionOf(page).filter({ hasText: '支部' }).first().click()
  await fillDay(page, '申请日期', ago(40))
  await picture(page, 'party-apply')
  await dialog.getByRole('button', { name: '登记入党申请' }).click()
  await expect(page).toHaveURL(/\/party\/development\/[0-9a-f-]{36}$/)

  const talk = stepOf(page, '党组织派人谈话')
  await expect(talk.getByText(/已超期/)).toBeVisible()
  const activist = stepOf(page, '推荐和确定入党积极分子')
  await expect(activist.getByText('须先完成“党组织派人谈话”')).toBeVisible()
  await expect(activist.getByText(/不早于 \d{4}-\d\d-\d\d/)).toBeVisible()
  await expect(activist.getByRole('button', { name: '登记' })).toHaveCount(0)
  await picture(page, 'party-file')

  await talk.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(talk.getByText('超期办理')).toBeVisible()
  await expect(activist.getByText(/^最早 \d{4}-\d\d-\d\d/)).toBeVisible()
  await expect(activist.getByText(/未满规定期限/)).toBeVisible()
  expect(await judge(page)).toEqual([])
  expect(faults).toEqual([])
})

test('an activist is chosen by vote: without a majority it is refused, with one the next steps open', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'zuzhi')
  await open(page, '/party/development?standing=applicant')
  const ready = page.locator('.nc-card').filter({ hasText: '推荐和确定入党积极分子' }).filter({ hasText: '今天可办' })
  await ready.first().getByRole('link').first().click()
  const activist = stepOf(page, '推荐和确定入党积极分子')
  await activist.getByRole('button', { name: '登记', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('应到').fill('20')
  await dialog.getByLabel('实到').fill('16')
  await dialog.getByLabel('赞成').fill('9')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog.getByText(/赞成人数未超过应到人数的半数/)).toBeVisible()
  await picture(page, 'party-refused')
  await dialog.getByLabel('赞成').fill('14')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(activist.getByText('应到 20、实到 16、赞成 14')).toBeVisible()
  await expect(stepOf(page, '指定培养联系人').getByRole('button', { name: '登记', exact: true })).toBeVisible()
  expect(faults).toEqual([])
})

test('an election goes from its candidates through the joint review to the roster', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'zuzhi')
  await open(page, '/party/elections')
  await picture(page, 'party-elections')
  await page
    .getByRole('row', { name: /资格联审/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '候选人与资格联审' })).toBeVisible()
  const body = ((await page.locator('main h1').textContent()) ?? '').trim()
  const waiting = page.getByRole('row').filter({ hasText: '还差 2 个部门' })
  const dialog = page.getByRole('dialog')
  for (const left of ['还差 1 个部门', null]) {
    const row = left ? waiting : page.getByRole('row').filter({ hasText: '还差 1 个部门' })
    await row.getByRole('button', { name: '联审意见' }).click()
    await dialog.getByRole('button', { name: '联审意见' }).click()
    await expect(dialog).toHaveCount(0)
    if (left) await expect(page.getByText(left)).toBeVisible()
  }
  await expect(page.getByText('有部门不同意')).toBeVisible()
  expect(await judge(page)).toEqual([])
  await picture(page, 'party-election')
  await page.getByRole('button', { name: '登记结果' }).click()
  await dialog.getByLabel('有选举权人数').fill('80')
  await dialog.getByLabel('参加投票人数').fill('70')
  const votes = dialog.getByLabel(/得票/)
  for (let i = 0; i < (await votes.count()); i++) await votes.nth(i).fill(String(66 - i * 4))
  await dialog.getByRole('button', { name: '登记结果' }).click()
  await expect(page.getByText('当选', { exact: true })).toHaveCount(5)
  await picture(page, 'party-elected')
  await open(page, '/party/elections?tab=roster')
  await expect(page.getByRole('heading', { name: body })).toBeVisible()
  await expect(page.getByText(/不得兼任/).first()).toBeVisible()
  await expect(page.getByText(/须在 .* 前补选/).first()).toBeVisible()
  expect(await judge(page)).toEqual([])
  await picture(page, 'party-roster')
  expect(faults).toEqual([])
})

test('a meeting that is missing is recorded; grids, covenants, transfers and rules read well', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'zuzhi')
  await open(page, '/party/branches')
  expect(await judge(page)).toEqual([])
  await picture(page, 'party-branches')
  const row = page.getByRole('row').filter({ hasText: '主题党日 0/1' }).first()
  const name = ((await row.getByRole('link').first().textContent()) ?? '').trim()
  await row.getByRole('button', { name: '登记会议' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('会议类别').click()
  await optionOf(page).filter({ hasText: '主题党日' }).click()
  await dialog.getByRole('textbox', { name: '主题', exact: true }).fill('安置点环境整治')
  await dialog.getByLabel('应到').fill('12')
  await dialog.getByLabel('实到').fill('11')
  await dialog.getByRole('button', { name: '登记会议' }).click()
  await expect(page.getByRole('row').filter({ hasText: name }).filter({ hasText: '主题党日 1/1' })).toBeVisible()
  for (const [path, title] of [
    ['/party/grids', 'party-grids'],
    ['/party/transfers', 'party-transfers'],
    ['/party/rules', 'party-rules'],
    ['/party/covenant', 'party-covenants'],
  ] as const) {
    await open(page, path)
    expect(await judge(page), path).toEqual([])
    await picture(page, title)
  }
  await page
    .getByRole('row', { name: /居民公约/ })
    .last()
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('link', { name: '打印' }).click()
  await expect(page.getByText(/第一条 爱党爱国/)).toBeVisible()
  await picture(page, 'party-covenant')
  expect(faults).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('a community sees what is due and a candidate’s file; a grid worker sees the backbone and no membership', async ({
    page,
  }) => {
    const faults = watch(page)
    await signIn(page, 'shequ01')
    await open(page, '/party/due')
    expect(await judge(page)).toEqual([])
    await picture(page, 'phone-party-due')
    await open(page, '/party/development')
    await page.locator('.nc-card').first().getByRole('link').first().click()
    await expect(page.getByText('递交入党申请书').first()).toBeVisible()
    expect(await judge(page)).toEqual([])
    await picture(page, 'phone-party-file')
    await signIn(page, 'wangge01')
    await open(page, '/party/grids')
    await expect(page.getByText(/个网格/).first()).toBeVisible()
    await page.goto('/party/development')
    await expect(page.getByText('登记入党申请')).toHaveCount(0)
    expect(faults).toEqual([])
  })
})
