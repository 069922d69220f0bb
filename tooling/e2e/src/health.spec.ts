import { expect, type Page, test } from '@playwright/test'
import { judge, open } from './support/judge.ts'
import { picture, signIn, watch } from './support/people.ts'

/** Chooses a code in a form. */
async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label, { exact: false }).first().click()
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).first().click()
}

const fill = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: false }).first().fill(value)

/** Writes a day into a date field. */
async function day(page: Page, label: string, value: string) {
  const input = page.getByLabel(label, { exact: false }).first()
  await input.fill(value)
  await input.press('Tab')
}

test('from the home page: sign for somebody who should have signed, and record a follow-up from the due list', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'weijian')
  await open(page, '/health')
  await expect(page.getByText('家庭医生签约人数')).toBeVisible()
  await expect(page.getByText('家庭医生履约人数')).toBeVisible()
  await picture(page, 'health-home')

  await open(page, '/health/contracts')
  await picture(page, 'health-contracts')
  await page.getByRole('main').getByRole('link', { name: '登记签约' }).nth(1).click()
  await fill(page, '签约年度', '2026')
  await fill(page, '家庭医生团队', '三宝一队')
  await fill(page, '签约机构', '三宝社区卫生服务站')
  await choose(page, '签约服务包', '基础服务包')
  await day(page, '签约日期', '2026-11-02')
  await day(page, '有效期至', '2027-11-01')
  await picture(page, 'health-contract-form')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page).toHaveURL(/\/health\/contract\/[0-9a-f-]{36}/)
  await expect(page.getByText('基础服务包').first()).toBeVisible()

  await open(page, '/health/follow-ups')
  await picture(page, 'health-follow-ups')
  const first = page.locator('.nc-card').filter({ hasText: '高血压' }).first()
  const name = ((await first.getByRole('link').first().textContent()) ?? '').trim()
  const mine = page.locator('.nc-card').filter({ hasText: name }).filter({ hasText: '高血压' })
  await first.getByRole('button', { name: '登记随访' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('随访结果').click()
  await page.locator('.ant-select-dropdown:visible').getByText('控制满意', { exact: true }).click()
  await dialog.getByLabel('随访情况').fill('血压平稳，继续服药')
  await picture(page, 'health-follow-up-dialog')
  await dialog.getByRole('button', { name: '登记随访' }).click()
  await expect(page.getByText('已登记，下次随访日期已更新')).toBeVisible()
  await expect(mine).toHaveCount(0)
  expect(faults).toEqual([])
})

test('a bill that does not add up is refused; over the threshold the bureau sees the warning and no illness', async ({
  page,
}) => {
  const faults = watch(page)
  await signIn(page, 'weijian')
  await open(page, '/health/illness')
  await picture(page, 'health-illness')
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '医疗费用台账' })).toBeVisible()
  await picture(page, 'health-illness-record')
  const person = page.getByRole('main').locator('a[href^="/residents/persons/"]').first()
  const name = ((await person.textContent()) ?? '').trim()
  const personId = ((await person.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
  await open(page, `/health/illness-cost/new?subject=${personId}&name=${encodeURIComponent(name)}`)
  await day(page, '结算日期', '2026-10-20')
  await fill(page, '就诊医院', '晴隆县人民医院')
  await choose(page, '就医类型', '住院')
  const sums = {
    医疗总费用: '90000',
    基本医保支付: '50000',
    大病保险支付: '5000',
    医疗救助: '5000',
    其他补助: '0',
    个人自付: '20000',
  }
  for (const [label, sum] of Object.entries(sums)) await fill(page, label, sum)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(/各项支付合计/).first()).toBeVisible()
  await picture(page, 'health-cost-refused')
  await fill(page, '个人自付', '30000')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page).toHaveURL(/\/health\/illness-cost\/[0-9a-f-]{36}/)

  await signIn(page, 'yimin')
  await open(page, `/residents/persons/${personId}`)
  await page.getByRole('tab', { name: '卫生健康' }).click()
  await expect(page.getByText('本年大额自付').first()).toBeVisible()
  const seen = (await page.getByRole('main').textContent()) ?? ''
  for (const word of ['肺癌', '胃癌', '终末期肾病', '脑卒中', '医疗总费用', '30,000', '救治'])
    expect(seen).not.toContain(word)
  await picture(page, 'health-bureau')
  await page.goto('/health/illness')
  await expect(page.getByRole('main')).not.toContainText('病种')
  expect(faults.filter((f) => !/403/.test(f))).toEqual([])
})

test('at the counter a covered person is told apart, and what is owed stands below', async ({ page }) => {
  const faults = watch(page)
  await signIn(page, 'weijian')
  await open(page, '/health/counter')
  await expect(page.getByText('超期').first()).toBeVisible()
  await page.getByLabel('住院人员').click()
  await page.getByLabel('住院人员').fill('王')
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  await expect(page.getByText(/适用先诊疗后付费$/).first()).toBeVisible()
  await picture(page, 'health-counter')
  await open(page, '/health/institutions')
  await expect(page.getByRole('link', { name: '腾龙街道卫生院' })).toBeVisible()
  await picture(page, 'health-institutions')
  await open(page, '/health/event-report')
  await picture(page, 'health-events')
  expect(faults).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('a grid worker sees who is to be followed up and by when, and not why', async ({ page }) => {
    const faults = watch(page)
    await signIn(page, 'wangge01')
    await open(page, '/health/follow-ups')
    expect(await judge(page)).toEqual([])
    await picture(page, 'phone-health-follow-ups')
    const seen = (await page.getByRole('main').textContent()) ?? ''
    for (const word of ['高血压', '糖尿病', '精神', '结核', '大病']) expect(seen).not.toContain(word)
    await page.locator('.nc-card').first().getByRole('link', { name: '住户页' }).click()
    await page.getByRole('tab', { name: '卫生健康' }).click()
    await expect(page.getByRole('heading', { name: '健康服务' })).toBeVisible()
    await picture(page, 'phone-health-household')
    expect(faults).toEqual([])
  })
})
