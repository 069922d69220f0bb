import { expect, type Page, test } from '@playwright/test'
import { judge, open } from './support/judge.ts'
import { picture, signIn, watch } from './support/people.ts'

const dialogOf = (page: Page) => page.getByRole('dialog')

/** Opens the first card of a stage of the board; answers who it is about. */
async function openFirst(page: Page, stage: string, kind: string, over?: string): Promise<string> {
  await open(page, `/housing/board?stage=${stage}&kind=${kind}`)
  const cards = page.locator('.nc-card')
  const card = (over ? cards.filter({ hasText: over }) : cards).first()
  const name = ((await card.getByRole('link').first().textContent()) ?? '').trim()
  await card.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '现在可以办理' })).toBeVisible()
  return name
}

test('an application is recorded, checked by another officer, published; who records it cannot check it', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'zhujian')
  await open(page, '/housing')
  await expect(page.getByText('筹集公租房房源').first()).toBeVisible()
  expect(await judge(page)).toEqual([])
  await picture(page, 'housing-home')
  await open(page, '/residents/households?q=TL00021')
  await page
    .getByRole('row', { name: /TL00021/ })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('tab', { name: '住房' }).click()
  await expect(page.getByRole('heading', { name: '住房情况' })).toBeVisible()
  await picture(page, 'housing-household')
  await page
    .getByRole('listitem')
    .filter({ hasText: '保障性租赁住房' })
    .getByRole('button', { name: '受理申请' })
    .click()
  await expect(dialogOf(page).getByText('不设收入门槛')).toBeVisible()
  await picture(page, 'housing-request')
  await dialogOf(page).getByRole('button', { name: '受理', exact: true }).click()
  const row = page.getByRole('listitem').filter({ hasText: '保障性租赁住房' })
  await row.getByRole('link', { name: /待核查/ }).click()
  await expect(page.getByText('受理人不能核查自己受理的申请')).toBeVisible()
  await picture(page, 'housing-own-check')
  const record = page.url()

  await signIn(page, 'zhujian-sh')
  await page.goto(record)
  await page.getByRole('button', { name: '核查', exact: true }).click()
  await dialogOf(page).getByLabel('结论').click()
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /^符合条件$/ })
    .click()
  await dialogOf(page).getByLabel('核查意见').fill('入户核实，人口和住房与申请一致')
  await dialogOf(page).getByRole('button', { name: '核查', exact: true }).click()
  await page.getByRole('button', { name: '公示', exact: true }).click()
  await dialogOf(page).getByLabel('公示地点').fill('社区公告栏')
  await dialogOf(page).getByRole('button', { name: '公示', exact: true }).click()
  await expect(page.getByText('公示期未满')).toBeVisible()
  await picture(page, 'housing-publicity')
  await page.getByRole('link', { name: '公示单' }).click()
  await expect(page.getByRole('heading', { name: '保障性租赁住房拟保障家庭公示' })).toBeVisible()
  await expect(page.getByRole('columnheader')).toHaveText(['序号', '申请人', '社区', '人口', '人均面积（平方米）'])
  expect(await judge(page)).toEqual([])
  await picture(page, 'housing-notice')
  expect(faults).toEqual([])
})

test('a notice that is over leads to the waiting list, and the first on it gets a dwelling', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'zhujian-sh')
  await openFirst(page, 'publicity', 'publicRental', '公示期满')
  await page.getByRole('button', { name: '公示通过，进入轮候' }).click()
  await dialogOf(page).getByRole('button', { name: '公示通过，进入轮候' }).click()
  await expect(page.getByText('轮候中').first()).toBeVisible()
  await open(page, '/housing/waiting?kind=publicRental')
  expect(await judge(page)).toEqual([])
  await picture(page, 'housing-waiting')
  await page.locator('tbody a.nc-table__main').first().click()
  await page.getByRole('button', { name: '配租', exact: true }).click()
  const dialog = dialogOf(page)
  await expect(dialog.getByText('现排在轮候第 1 位')).toBeVisible()
  await dialog.getByLabel('配租房源').fill('老城区')
  await page.locator('.ant-select-item-option').filter({ hasText: '老城区' }).last().click()
  await dialog.getByLabel('月租金').fill('180')
  await picture(page, 'housing-allocate')
  await dialog.getByRole('button', { name: '配租', exact: true }).click()
  await expect(page.getByText('保障中').first()).toBeVisible()
  await picture(page, 'housing-in-force')
  expect(faults).toEqual([])
})

test('a mismatch of a certificate is corrected, the tax recorded, and the certificate issued', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'ziran')
  await open(page, '/housing/certificates')
  expect(await judge(page)).toEqual([])
  await picture(page, 'housing-stuck')
  await page
    .getByRole('row', { name: /面积不一致/ })
    .first()
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('登记信息不一致：面积不一致')).toBeVisible()
  await picture(page, 'housing-mismatch')
  const text = (await page.getByRole('main').textContent()) ?? ''
  const m2 = /房屋面积\s*([\d.]+) m²/.exec(text)?.[1] as string
  await page.getByRole('button', { name: '修正', exact: true }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('button', { name: '修正', exact: true }).click()
  await expect(dialog.getByText('登记信息仍不一致').first()).toBeVisible()
  await dialog.getByLabel('登记面积').fill(m2)
  await dialog.getByRole('button', { name: '修正', exact: true }).click()
  await page.getByRole('button', { name: '缴税', exact: true }).click()
  await dialog.getByLabel('税费').fill('0')
  await dialog.getByLabel('完税（免税）凭证').fill('免契税2026001')
  await dialog.getByRole('button', { name: '缴税', exact: true }).click()
  await page.getByRole('button', { name: '发证', exact: true }).click()
  await dialog.getByLabel('不动产权证号').fill('黔（2026）晴隆县不动产权第9000001号')
  await dialog.getByRole('button', { name: '发证', exact: true }).click()
  await expect(page.getByText('黔（2026）晴隆县不动产权第9000001号').first()).toBeVisible()
  await picture(page, 'housing-issued')
  expect(faults).toEqual([])
})

test('board, rooms, rules read well; a subsidy stands in the way of a public rental; a figure opens its rows', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'zhujian-sh')
  for (const [path, name] of [
    ['/housing/board', 'housing-board'],
    ['/housing/rooms', 'housing-rooms'],
    ['/housing/rules', 'housing-rules'],
    ['/housing/help', 'housing-help'],
    ['/housing/dwelling', 'housing-dwellings'],
  ] as const) {
    await open(page, path)
    expect(await judge(page), path).toEqual([])
    await picture(page, name)
  }
  await open(page, '/housing/waiting?kind=publicRental')
  // The two households with a subsidy were put last on the list; another test adds one after them.
  const waiting = page.locator('tbody a.nc-table__main')
  await waiting.nth((await waiting.count()) - 2).click()
  await expect(page.getByText(/已享受租赁补贴，同一月份不能重复享受/)).toBeVisible()
  await picture(page, 'housing-double')
  await open(page, '/housing')
  await page
    .getByRole('link', { name: /住房拥挤家庭/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '住房拥挤家庭' })).toBeVisible()
  expect(faults).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the reviews that are due fit the screen', async ({ page }) => {
    const faults = watch(page)
    await signIn(page, 'zhujian')
    await open(page, '/housing/reviews')
    await expect(page.getByText(/超期 \d+ 天/).first()).toBeVisible()
    expect(await judge(page)).toEqual([])
    await picture(page, 'phone-reviews')
    expect(faults).toEqual([])
  })
})
