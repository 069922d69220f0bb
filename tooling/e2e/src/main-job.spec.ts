import { expect, type Page, test } from '@playwright/test'
import { picture, signIn, watch } from './support/people.ts'
import { writeRoster } from './support/roster.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The month that is open in the demo: the one before today's. */
const now = new Date(Date.now() + 8 * 3_600_000)
const open = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15))
const MONTH = open.toISOString().slice(0, 7)
const IN_MONTH = open.toISOString().slice(0, 10)

test.describe.configure({ mode: 'serial' })

async function upload(page: Page, name: string, damaged: boolean): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: await writeRoster(damaged) })
  await page.getByRole('button', { name: '开始试运行' }).click()
  await expect(page.getByText('逐行核对').first()).toBeVisible()
}

/** How many rows the dry run puts into a state. */
const counted = (page: Page, state: string) => page.getByRole('button', { name: new RegExp(`${state}`) }).first()

test('the bureau imports a damaged roster, mends what is refused, commits and undoes it', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'yimin')
  await picture(page, 'home')
  await page.goto('/residents/import')
  await upload(page, '腾龙花名册.xlsx', true)
  await expect(counted(page, '有误')).toContainText('5')
  await expect(page.getByText('公民身份号码后三位已被Excel改为000', { exact: false })).toBeVisible()
  await expect(page.getByText('日历上没有这一天', { exact: false })).toBeVisible()
  await picture(page, 'import-check')
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载问题清单' }).click(),
  ])
  expect(sheet.suggestedFilename()).toMatch(/问题清单.*\.xlsx$/)

  await page.getByRole('button', { name: '换一个文件' }).click()
  await upload(page, '腾龙花名册-已改.xlsx', false)
  await expect(counted(page, '新增')).toContainText('3')
  await expect(counted(page, '冲突')).toContainText('2')
  await expect(page.getByText('已有住户', { exact: false }).first()).toBeVisible()
  await picture(page, 'import-conflict')
  await page.getByRole('button', { name: '采用导入' }).first().click()
  await page.getByRole('button', { name: /确认导入 \d+ 条/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('导入完成')).toBeVisible()
  await expect(page.getByText('未导入 0 条', { exact: false })).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('combobox').or(page.getByRole('searchbox')).last().fill('陈小演')
  await expect(
    page
      .getByRole('option', { name: /陈小演/ })
      .or(page.getByRole('link', { name: /陈小演/ }))
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await expect(page.getByText('本批导入已撤销')).toBeVisible()
  expect(faults).toEqual([])
})

test('employment checks a service card with one press', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'renshe')
  await page.goto('/employment/service-cards')
  const progress = page.getByText(/本月核查进度/)
  await expect(progress).toBeVisible()
  await picture(page, 'service-card')
  await page.getByRole('button', { name: '无变化', exact: true }).first().click()
  await expect(page.getByText(/：已核查/).first()).toBeVisible()
  expect(faults).toEqual([])
})

test('employment files the month in five clicks, another person reviews it', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'renshe')
  let clicks = 0
  const press = async (name: string) => {
    clicks += 1
    await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click()
  }
  await press('打开月报')
  await expect(page).toHaveURL(/coordination\/reports\//)
  const waiting = page.getByText(/还有\d+行需要填写或说明/)
  await expect(waiting).toBeVisible()
  await picture(page, 'report')
  const rows = page.locator('tr', { hasText: '请说明' })
  for (let n = await rows.count(); n > 0; n = await rows.count()) {
    const field = rows.first().getByRole('textbox').last()
    await field.fill('本月集中核查，人员变动已逐户核实。')
    await field.press('Tab')
    await expect(rows).toHaveCount(n - 1)
  }
  await expect(waiting).toHaveCount(0)
  await press('确认数据并送审')
  await expect(page.getByText('已送审', { exact: false }).first()).toBeVisible()
  expect(clicks).toBeLessThanOrEqual(5)

  await signIn(page, 'renshe-sh')
  await page
    .getByRole('link', { name: '打开月报' })
    .or(page.getByRole('button', { name: '打开月报' }))
    .first()
    .click()
  await page.getByRole('button', { name: '审核通过并上报' }).click()
  await expect(page.getByText('已上报', { exact: false }).first()).toBeVisible()
  expect(faults).toEqual([])
})

test('the bureau closes the month, opens the rows behind a figure and downloads the notice', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'yimin')
  await page.goto(`/coordination?month=${MONTH}`)
  await expect(page.getByText('十九项措施').first()).toBeVisible()
  await picture(page, 'board')
  await page.goto(`/coordination/months?month=${MONTH}`)
  await page.getByRole('button', { name: '封存月度' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '封存', exact: true }).click()
  await expect(page.getByText(/已封存，冻结/).first()).toBeVisible({ timeout: 60_000 })
  const [notice] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载月调度通报' }).click(),
  ])
  expect(notice.suggestedFilename()).toMatch(/\.docx$/)

  await page.goto(`/coordination/figures/employment/employedLabour?month=${MONTH}`)
  await page.getByRole('dialog').getByText('调度核实数据').click()
  await page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click()
  await expect(page.getByText('没有变化', { exact: false })).toBeVisible({ timeout: 30_000 })
  await picture(page, 'figure-rows')
  expect(faults).toEqual([])
})

test('a job changes afterwards: the closed month has not moved and says what differs', async ({ page }) => {
  const faults = watch(page)
  const figure = `/coordination/figures/employment/employedLabour?month=${MONTH}`
  await signIn(page, 'renshe')
  await page.goto(figure)
  const total = page
    .getByText(/显示.*共\s*[\d,]+/)
    .or(page.getByText(/共\s*[\d,]+\s*行/))
    .first()
  const before = await total.textContent()
  await page.goto('/employment/service-cards')
  const card = page
    .locator('li, article, section', { hasText: '务工' })
    .filter({ has: page.getByRole('button', { name: '有变化' }) })
    .last()
  await card.getByRole('button', { name: '有变化' }).first().click()
  const drawer = page.getByRole('dialog')
  const left = drawer.getByRole('radio', { name: '离岗' })
  // A press while the drawer still slides in goes beside it.
  await expect(async () => {
    await left.click({ force: true })
    await expect(left).toBeChecked({ timeout: 1000 })
  }).toPass()
  await drawer.getByLabel('最后一个工作日').fill(IN_MONTH)
  await drawer.getByLabel('最后一个工作日').press('Enter')
  await drawer.getByLabel('离岗原因').click()
  await page
    .getByTitle('本人辞职')
    .or(page.getByRole('option', { name: '本人辞职' }))
    .last()
    .click()
  await drawer.getByRole('button', { name: '保存并完成核查' }).click()
  await expect(page.getByText(/：已核查/).first()).toBeVisible()
  await page.goto(figure)
  await expect(total).toHaveText(before ?? '')
  await expect(page.getByText(/封存[\d,]+人，现为[\d,]+人/)).toBeVisible({ timeout: 30_000 })
  await picture(page, 'figure-differs')
  expect(faults).toEqual([])
})
