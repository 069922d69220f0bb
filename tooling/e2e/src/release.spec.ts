import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { activeVersion, publishChanged, type SourceChange } from './support/faulty-builds.ts'
import { county } from './support/operator.ts'
import { signIn, watch } from './support/people.ts'
import { atApi } from './support/verbs.ts'

const PORTAL = path.resolve(import.meta.dirname, '../../../apps/portal/dist')
const OLD = '核查就业服务卡'
/** Another title each time, so that no version is published twice: one that was rolled back is not activated again. */
const newTitle = () => `逐户核查就业服务卡${randomUUID().slice(0, 4)}`

/** Digest of every byte of the built portal. */
function digestPortal(): string {
  const hash = createHash('sha256')
  const files = readdirSync(PORTAL, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
  for (const file of files.map((e) => path.join(e.parentPath, e.name)).sort())
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** The employment interface with another title, published; nothing is activated. */
const publishRenamed = (title: string) => publishChanged('employment', renamed(title))

const renamed = (title: string): SourceChange => ({
  file: 'src/locales/zh-CN.json',
  change: (texts) => texts.replace(`"title": "${OLD}"`, `"title": "${title}"`),
})

async function expectTitle(page: Page, title: string): Promise<void> {
  await page.goto('/employment/service-cards')
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

async function newTab(context: BrowserContext, title: string): Promise<void> {
  const tab = await context.newPage()
  await expectTitle(tab, title)
  await tab.close()
}

test('another version of a module is seen in a new tab, without a restart, and rolled back @nightly', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const before = digestPortal()
  await signIn(page, 'renshe')
  await expectTitle(page, OLD)
  const active = await activeVersion('employment')
  const title = newTitle()
  const published = await publishRenamed(title)
  expect(published).not.toBe(active)
  await newTab(page.context(), OLD)
  try {
    await county('modules', 'activate', 'employment', published)
    await newTab(page.context(), title)
    // The tab that was open goes on with the version it began with.
    await page.getByRole('link', { name: '久未入户', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: /入户/ })).toBeVisible()
    await page.getByRole('link', { name: '服务卡核查', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: OLD, exact: true })).toBeVisible()
    await county('modules', 'rollback', 'employment')
    await newTab(page.context(), OLD)
  } finally {
    await county('modules', 'activate', 'employment', active).catch(() => undefined)
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

test('a change is tried in one street, found broken there and rolled back within a second; nobody else noticed', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const contexts = await Promise.all([1, 2, 3, 4].map(() => browser.newContext()))
  const [elsewhere, street, county_, admin] = (await Promise.all(contexts.map((c) => c.newPage()))) as [
    Page,
    Page,
    Page,
    Page,
  ]
  const active = await activeVersion('employment')
  // Somebody works in another module all the while, with something typed and not sent.
  const faults = watch(elsewhere)
  await signIn(elsewhere, 'jiaoyu')
  await elsewhere.goto('/education/school/new')
  const field = elsewhere.locator('main').getByRole('textbox').first()
  await field.fill('正在填写')
  await signIn(street, 'tenglong')
  await signIn(county_, 'renshe')
  await expectTitle(county_, OLD)

  const title = newTitle()
  const published = await publishChanged('employment', renamed(title), {
    file: 'src/service-card/unvisited.page.tsx',
    change: throwWhenDrawn,
  })
  await county('modules', 'canary', 'employment', published, '--area', '腾龙街道', '--reason', '先在腾龙街道试用')
  try {
    await newTab(street.context(), title)
    await newTab(county_.context(), OLD)
    // Found broken in the street, and told to the administrator by module and version.
    await street.goto('/employment/unvisited')
    await expect(street.getByRole('alert').getByText('“就业创业”暂时打不开')).toBeVisible()
    await signIn(admin, 'sysadmin')
    await admin.goto('/admin/releases?module=employment')
    const row = admin.getByRole('row').filter({ hasText: published }).filter({ hasText: '先在腾龙街道试用' })
    await expect(row).toContainText('腾龙街道')
    await expect(async () => {
      await admin.reload()
      await expect(row.getByRole('cell').nth(6)).not.toHaveText('0', { timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    // Taken back by the page's own button, with a reason; from the press until a new tab would get the old release.
    await row.getByRole('button', { name: '撤回' }).click()
    await admin.getByRole('dialog').getByLabel('原因').fill('久未入户页面打不开')
    await admin.evaluate(() =>
      addEventListener('click', () => (document.documentElement.dataset.pressed = String(Date.now())), true),
    )
    const answered = admin.waitForResponse((r) => r.url().includes('release.withdraw'))
    await admin.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    expect((await answered).ok()).toBe(true)
    const registry = await readRegistry(street.request)
    const until = Date.now()
    const pressed = await admin.evaluate(() => Number(document.documentElement.dataset.pressed))
    sayTaken('one street rolled back', until - pressed)
    expect(versionIn(registry)).toBe(active)
    await newTab(street.context(), OLD)
  } finally {
    await county('modules', 'withdraw', 'employment', published).catch(() => undefined)
  }
  // Nobody else noticed: the same page, what was typed, no fault, and no bar that asks for a reload.
  await expect(field).toHaveValue('正在填写')
  await expect(elsewhere.getByText('有新版本', { exact: false })).toHaveCount(0)
  await newTab(county_.context(), OLD)
  expect(faults).toEqual([])
  for (const context of contexts) await context.close()
})

test('rolling everybody back takes less than a second', async ({ request }) => {
  test.setTimeout(300_000)
  const active = await activeVersion('employment')
  const published = await publishRenamed(newTitle())
  const admin = await atApi('sysadmin')
  try {
    await county('modules', 'activate', 'employment', published)
    await expect(async () => expect(versionIn(await readRegistry(request))).toBe(published)).toPass()
    const from = Date.now()
    await admin.command('core.release.rollback', { module: 'employment', reason: '演练：回退' })
    const registry = await readRegistry(request)
    sayTaken('everybody rolled back', Date.now() - from)
    expect(versionIn(registry)).toBe(active)
  } finally {
    await county('modules', 'activate', 'employment', active).catch(() => undefined)
    await admin.end()
  }
})

test('an open tab is told of a newer release, keeps working, and keeps what was typed over the reload', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const active = await activeVersion('employment')
  await page.clock.install()
  await signIn(page, 'jiaoyu')
  await page.goto('/education/school/new')
  const field = page.locator('main').getByRole('textbox').first()
  await field.fill('正在填写')
  const published = await publishRenamed(newTitle())
  try {
    await county('modules', 'activate', 'employment', published)
    await page.clock.fastForward('06:00')
    // A page that nobody touches asks for nothing; it looks when somebody is back.
    await field.press('End')
    await page.clock.fastForward('00:20')
    await expect(page.getByText('有新版本，刷新后生效', { exact: false })).toBeVisible()
    await expect(field).toHaveValue('正在填写')
    await page.getByRole('button', { name: '立即刷新' }).click()
    await expect(field).toHaveValue('正在填写')
  } finally {
    await county('modules', 'activate', 'employment', active)
  }
})

const throwWhenDrawn = (source: string) =>
  source.replace(/(export default function \w+\([^\n]*\{\n)/, '$1  throw new Error("planted")\n')

interface Registry {
  modules: { manifest: { id: string }; version: string }[]
}

/** The releases that a tab opened now gets. */
const readRegistry = async (request: APIRequestContext): Promise<Registry> =>
  (await request.get('/registry.json')).json()

const versionIn = (registry: Registry) => registry.modules.find((m) => m.manifest.id === 'employment')?.version

/** Says how long a way back took, and holds it to a second. */
function sayTaken(what: string, ms: number): void {
  console.log(`${what} in ${ms} ms`)
  expect(ms, what).toBeLessThan(1000)
}
