// node harness/act.mjs: walks through the dialogs of the harness and takes their pictures
import { chromium } from 'playwright-core'

const out = new URL('./.shots/', import.meta.url).pathname
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
page.on('pageerror', (e) => console.log('ERR', e.message))
page.on('console', (m) => m.type() === 'error' && console.log(m.text().slice(0, 300)))
const U = '01900001-0000-7000-8000-000000000003'
const go = async (path) => {
  await page.goto(`http://localhost:5199/demo/${path}`)
  await page.waitForTimeout(700)
}
const shot = async (name) => {
  await page.waitForTimeout(450)
  await page.screenshot({ path: `${out}act-${name}.png` })
}
await go('labour-record?f.status=employed&f.monthlyIncome=200000..&sort=-monthlyIncome')
await page.getByRole('button', { name: /筛选/ }).click()
await page.waitForTimeout(700)
await shot('filter')
await page.keyboard.press('Escape')
await page.getByRole('button', { name: '列', exact: true }).click()
await shot('columns')
await go('labour-record')
await page.getByLabel('选择 王秀英').first().check()
await page.getByRole('button', { name: '导出' }).click()
await shot('export')
await go(`labour-record/${U}`)
await page.getByRole('button', { name: /查看完整身份证号/ }).click()
await shot('reveal')
await page.keyboard.press('Escape')
await page.getByRole('button', { name: '终止' }).click()
await shot('close')
await go('labour-record/new')
await page.getByRole('button', { name: '保存', exact: true }).click()
await shot('errors')
await page.getByLabel('人员').fill('luo')
await shot('picker')
await go(`labour-record/${U}/edit`)
await page.getByLabel('培训天数').fill('12')
await page.getByLabel('未就业原因').fill('找到工作')
await page.getByRole('link', { name: '返回记录' }).click()
await shot('leave')
await page.getByRole('button', { name: '继续填写' }).click()
await page.getByRole('button', { name: '保存', exact: true }).click()
await shot('conflict')
await go(`labour-record/${U}/edit`)
await shot('draft')
await go('labour-record/import?batch=checked')
await page.getByRole('button', { name: /有误/ }).click()
await shot('refused')
await browser.close()
