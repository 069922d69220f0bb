import { type BrowserContext, expect, type Page, type Route, test } from '@playwright/test'
import { activeVersion, publishChanged } from './support/faulty-builds.ts'
import { type Filing, prepareFiling } from './support/month.ts'
import { county } from './support/operator.ts'
import { signIn } from './support/people.ts'
import { atApi } from './support/verbs.ts'

/** The module that is broken, in every way; everybody else's work goes on. */
const MODULE = 'employment'
const TITLE = '就业创业'
const FILES = `**/modules/${MODULE}/**`
const VERBS = `**/api/${MODULE}/**`

/** A way in which a module breaks. */
interface Fault {
  name: string
  /** Breaks it in a browser. */
  inject?(context: BrowserContext): Promise<unknown>
  /** Breaks it for everybody; answers what mends it. */
  breakIt?(): Promise<() => Promise<unknown>>
  /** What an officer sees who opens the module. */
  notice(page: Page): Promise<void>
}

const failure = (page: Page) => page.getByRole('alert').filter({ hasText: `“${TITLE}”暂时打不开` })

/** The page says what is affected, that the rest works, and until when. */
async function saysSo(page: Page, until: RegExp): Promise<void> {
  await page.goto(`/${MODULE}`)
  await expect(failure(page)).toBeVisible({ timeout: 60_000 })
  await expect(failure(page)).toContainText('其他功能不受影响')
  await expect(failure(page)).toContainText(until)
}

const AGAIN = /将于 \d\d:\d\d:\d\d 自动重试/
const MENDED = /修复版本发布后，本页会提示刷新/

/** A release of the module that everybody gets, made from changed sources. */
const broken = (file: string, change: (source: string) => string) => async () => {
  const before = await activeVersion(MODULE)
  const version = await publishChanged(MODULE, { file, change })
  await county('modules', 'activate', MODULE, version, '--reason', '故障演练')
  return () => county('modules', 'activate', MODULE, before, '--reason', '演练结束')
}

const throwsWhenDrawn = (source: string) =>
  source.replace(/(export default function \w+\([^\n]*\{\n)/, '$1  throw new Error("planted")\n')

/** Requests that nobody answers until they are let go. */
const held: Route[] = []
const letGo = async () => {
  for (const route of held.splice(0)) await route.continue().catch(() => undefined)
}

/** A list of the module that could not be read. */
async function listSays(page: Page, text: RegExp): Promise<void> {
  await page.goto(`/${MODULE}/labour-record`)
  const notice = page.locator('main').getByRole('alert').filter({ hasText: text })
  await expect(notice.first()).toBeVisible({ timeout: 60_000 })
  await expect(notice.first()).toContainText('每 20 秒自动重试')
}

const FAULTS: readonly Fault[] = [
  {
    name: 'its manifest is not there',
    inject: (c) =>
      c.route('**/mf-manifest.json', (r) =>
        r.request().url().includes(`/${MODULE}/`) ? r.fulfill({ status: 404, body: '' }) : r.continue(),
      ),
    notice: (page) => saysSo(page, AGAIN),
  },
  {
    name: 'its entry hangs',
    inject: (c) => c.route(`${FILES}remoteEntry*.js`, (r) => void held.push(r)),
    notice: (page) => saysSo(page, AGAIN),
  },
  {
    name: 'it throws while loading',
    breakIt: broken('src/module.tsx', (s) => `${s}\nthrow new Error('planted')\n`),
    notice: (page) => saysSo(page, AGAIN),
  },
  {
    name: 'it throws while drawing',
    breakIt: broken('src/home/home.page.tsx', throwsWhenDrawn),
    notice: (page) => saysSo(page, MENDED),
  },
  {
    name: 'its part of another page throws',
    breakIt: broken('src/slots/household-tab.slot.tsx', throwsWhenDrawn),
    async notice(page) {
      await page.goto(`/residents/households/${await aHousehold()}`)
      const tab = page.getByRole('tab', { name: '就业', exact: true })
      await tab.click()
      const small = page.getByRole('alert').filter({ hasText: '“就业”暂时打不开' })
      await expect(small).toContainText(MENDED)
      await page.getByRole('tab').filter({ hasNotText: '就业' }).last().click()
      await expect(small).toBeHidden()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'it needs another platform',
    inject: (c) =>
      c.route(
        (url) => !/^\/(api|assets|modules)\//.test(url.pathname),
        async (r) => {
          if (r.request().resourceType() !== 'document') return r.continue()
          const answer = await r.fetch()
          const wanted = new RegExp(`("id":"${MODULE}".*?"requires":\\{"platform":")[^"]+`)
          await r.fulfill({ response: answer, body: (await answer.text()).replace(wanted, '$1^9.0.0') })
        },
      ),
    notice: (page) => saysSo(page, /平台升级后刷新本页即可使用/),
  },
  {
    name: 'one of its files was altered',
    inject: (c) =>
      c.route(`${FILES}assets/*.js`, async (r) => {
        const answer = await r.fetch()
        await r.fulfill({ response: answer, body: `${await answer.text()}\n;window.altered = true` })
      }),
    async notice(page) {
      await saysSo(page, AGAIN)
      expect(await page.evaluate(() => 'altered' in window)).toBe(false)
    },
  },
  {
    name: 'its server cannot be reached',
    inject: (c) => c.route(VERBS, (r) => r.abort('connectionrefused')),
    notice: (page) => listSays(page, /暂时连不上服务器/),
  },
  {
    name: 'its server is paused',
    async breakIt() {
      const until = new Date(Date.now() + 3_600_000).toISOString()
      await county('modules', 'pause', MODULE, '--until', until, '--reason', '更换硬盘')
      return () => county('modules', 'resume', MODULE)
    },
    async notice(page) {
      await listSays(page, /暂停服务，预计 .* 恢复。原因：更换硬盘/)
      await expect(page.getByText(new RegExp(`“${TITLE}”暂停服务，预计 .* 恢复`)).first()).toBeVisible()
    },
  },
  {
    name: 'its server is slow',
    inject: (c) => c.route(VERBS, (r) => void held.push(r)),
    async notice(page) {
      await page.goto(`/${MODULE}/labour-record`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect.poll(() => held.length).toBeGreaterThan(0)
      await page.context().unroute(VERBS)
      await letGo()
      await expect(page.locator('main table tbody tr').first()).toBeVisible()
    },
  },
  {
    name: 'its server fails',
    inject: (c) =>
      c.route(VERBS, (r) =>
        r.fulfill({
          status: 500,
          json: {
            error: {
              message: 'INTERNAL',
              code: -32603,
              data: { httpStatus: 500, domain: { code: 'INTERNAL', params: {} }, incident: 'incident-of-the-test' },
            },
          },
        }),
      ),
    async notice(page) {
      await listSays(page, /服务器处理时出错/)
      await expect(page.getByText('incident-of-the-test').first()).toBeVisible()
    },
  },
]

let filing: Filing
test.beforeAll(async () => {
  filing = await prepareFiling('jiaoyu')
})
test.afterAll(() => filing.end())

async function aHousehold(): Promise<string> {
  const api = await atApi('yimin')
  const { rows } = await api.query<{ rows: { id: string }[] }>('residents.household.list', { limit: 1 })
  await api.end()
  return rows[0]!.id
}

/** Home, the registry and another module's pages draw what they always do. */
async function othersWork(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: /您好/ })).toBeVisible()
  const nav = page.getByRole('navigation', { name: '主导航' })
  await nav.getByRole('link', { name: '居民库', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /居民库/ })).toBeVisible()
  await nav.getByRole('link', { name: '教育', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /教育/ })).toBeVisible()
  await expect(page.locator('main').getByRole('alert')).toHaveCount(0)
}

/** Kinds that every check tries: a bad interface, a dead server; a full run (`pnpm test --full`) tries them all. */
const ALWAYS = ['one of its files was altered', 'its server cannot be reached']
const often = (name: string) => (ALWAYS.includes(name) ? '' : ' @nightly')

for (const fault of FAULTS)
  test(`employment, when ${fault.name}, takes nothing else down, and others file the month${often(fault.name)}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const mend = await fault.breakIt?.()
    const contexts = [await browser.newContext(), await browser.newContext()] as const
    try {
      for (const context of contexts) await fault.inject?.(context)
      const [page, other] = [await contexts[0].newPage(), await contexts[1].newPage()]
      await signIn(page, 'yimin')
      await fault.notice(page)
      await othersWork(page)
      await signIn(other, filing.filer)
      await othersWork(other)
      await filing.file(other)
      expect(new URL(other.url()).pathname).toBe(`/coordination/reports/${filing.reportId}`)
    } finally {
      await letGo()
      for (const context of contexts) await context.close()
      await mend?.()
    }
  })

test('what broke in browsers is counted by module and version, for the administrator', async ({ page }) => {
  test.setTimeout(300_000)
  const mend = await broken('src/home/home.page.tsx', throwsWhenDrawn)()
  try {
    await signIn(page, 'yimin')
    const reported = page.waitForResponse((r) => r.url().includes('browserError.report'))
    await page.goto(`/${MODULE}`)
    await expect(failure(page)).toBeVisible()
    await reported
    const version = await activeVersion(MODULE)
    await signIn(page, 'sysadmin')
    await page.goto(`/admin/releases?module=${MODULE}`)
    const row = page.getByRole('row').filter({ hasText: version }).filter({ hasText: '故障演练' })
    await expect(row).toBeVisible()
    await expect(row.getByRole('cell').nth(6)).not.toHaveText('0')
  } finally {
    await mend()
  }
})
