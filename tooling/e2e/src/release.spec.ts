import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { copyProject } from './support/linked-copy.ts'
import { buildIn, county } from './support/operator.ts'
import { signIn } from './support/people.ts'

const PORTAL = path.resolve(import.meta.dirname, '../../../apps/portal/dist')
const OLD = '核查就业服务卡'
/** Other bytes at every run: a version that was rolled back is not activated again. */
const NEW = `逐户核查就业服务卡${randomUUID().slice(0, 4)}`

interface Release {
  module: string
  version: string
  state: string
}

/** Digest of every byte of the built portal. */
function digestPortal(): string {
  const hash = createHash('sha256')
  const files = readdirSync(PORTAL, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
  for (const file of files.map((e) => path.join(e.parentPath, e.name)).sort())
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the employment interface with another title, in a copy: the project's own tree is not touched. */
async function buildChanged<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const copy = copyProject()
  try {
    const texts = path.join(copy.root, 'apps/employment/src/locales/zh-CN.json')
    writeFileSync(texts, readFileSync(texts, 'utf8').replace(`"title": "${OLD}"`, `"title": "${NEW}"`))
    return await use(await buildIn(copy.root, 'employment'))
  } finally {
    copy.remove()
  }
}

async function expectTitle(page: Page, title: string): Promise<void> {
  await page.goto('/employment/service-cards')
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

async function newTab(context: BrowserContext, title: string): Promise<void> {
  const tab = await context.newPage()
  await expectTitle(tab, title)
  await tab.close()
}

test('another version of a module is seen in a new tab, without a restart, and rolled back', async ({ page }) => {
  test.setTimeout(300_000)
  const before = digestPortal()
  await signIn(page, 'renshe')
  await expectTitle(page, OLD)
  const active = (await county<Release[]>('modules', 'list')).find(
    (r) => r.module === 'employment' && r.state === 'active',
  )
  const published = await buildChanged((folder) =>
    county<Release>('modules', 'publish', 'employment', '--folder', folder),
  )
  expect(published.version).not.toBe(active?.version)
  await newTab(page.context(), OLD)
  try {
    await county('modules', 'activate', 'employment', published.version)
    await newTab(page.context(), NEW)
    // The tab that was open goes on with the version it began with.
    await page.getByRole('link', { name: '久未入户', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: /入户/ })).toBeVisible()
    await page.getByRole('link', { name: '服务卡核查', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: OLD, exact: true })).toBeVisible()
    await county('modules', 'rollback', 'employment')
    await newTab(page.context(), OLD)
  } finally {
    await county('modules', 'activate', 'employment', active?.version as string).catch(() => undefined)
  }
  expect(digestPortal()).toBe(before)
})

test('a module whose files are gone says so, and everything else works', async ({ page }) => {
  await signIn(page, 'yimin')
  await page.route('**/modules/employment/**', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('/employment')
  await expect(page.getByRole('alert').getByText('“就业创业”暂时打不开')).toBeVisible()
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible()
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '居民库', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /居民库/ })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: /您好/ })).toBeVisible()
  await page.unroute('**/modules/employment/**')
  await page.goto('/employment')
  await expect(page.getByRole('heading', { level: 1, name: '就业创业' })).toBeVisible()
})

test('an officer can leave out one module or all of them, and come back', async ({ page }) => {
  await signIn(page, 'yimin')
  const nav = page.getByRole('navigation', { name: '主导航' })
  const link = (name: string) => nav.getByRole('link', { name, exact: true })
  await page.goto('/?without=employment')
  await expect(page.getByText('安全模式：本标签页未加载 employment')).toBeVisible()
  await expect(link('居民库')).toBeVisible()
  await expect(link('就业创业')).toHaveCount(0)
  await page.goto('/?safe')
  await expect(page.getByText('安全模式：本标签页未加载任何业务模块')).toBeVisible()
  await expect(link('首页')).toBeVisible()
  await expect(link('居民库')).toHaveCount(0)
  await page.getByRole('link', { name: '退出安全模式' }).click()
  await expect(link('就业创业')).toBeVisible()
})
