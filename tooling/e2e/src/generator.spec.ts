import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { copyProject, LEFT_OUT, type LinkedCopy } from './support/linked-copy.ts'
import { buildIn, runIn, startIn } from './support/operator.ts'
import { signIn, watch } from './support/people.ts'

const PORT = Number(process.env.E2E_PORT ?? 8471) + 1000
const ID = 'zzprobe'
const PARTS = [`packages/${ID}`, `services/${ID}`, `apps/${ID}`]
/** Tables stay in databases that have them, so migrations are only ever added; the client is made from the schema. */
const KEPT = /^packages\/db\/(?:migrations|src\/generated)\//

test.use({ baseURL: `http://localhost:${PORT}` })

/** Every source file of a project with the digest of its bytes. */
function snapshot(root: string, folder = ''): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(path.join(root, folder), { withFileTypes: true }).map((entry) => {
      const at = path.posix.join(folder, entry.name)
      if (LEFT_OUT.test(entry.name) || KEPT.test(`${at}/`)) return {}
      if (entry.isDirectory()) return snapshot(root, at)
      return {
        [at]: createHash('sha256')
          .update(readFileSync(path.join(root, at)))
          .digest('hex'),
      }
    }),
  )
}

/** What `pnpm install` does for the three new packages. */
function install({ link }: LinkedCopy): void {
  const own = { [`@county/${ID}`]: `packages/${ID}` }
  link(PARTS[0] as string, 'packages/employment', own)
  link(PARTS[1] as string, 'services/employment', own)
  link(PARTS[2] as string, 'apps/employment', own)
  link('services/api', 'services/api', { [`@county/${ID}-service`]: `services/${ID}` })
}

test('a module is generated, built, used, and removed without a trace @nightly', async ({ page }) => {
  test.setTimeout(600_000)
  const copy = copyProject()
  // The database's own user must be able to enter it.
  chmodSync(copy.root, 0o755)
  try {
    const before = snapshot(copy.root)
    const ledger = 'permit:取水许可:Water permits:area'
    const about = ['--title', '试水', '--title-en', 'Probe', '--departments', '县水务局', '--ledger', ledger]
    await runIn(copy.root, 'tooling/generator/src/main.ts', 'module', ID, ...about)
    install(copy)
    await runIn(copy.root, 'tooling/scripts/src/db-migration.ts', `add_${ID}`)
    await buildIn(copy.root, ID)

    const stop = await startIn(copy.root, PORT)
    try {
      const faults = watch(page)
      await signIn(page, 'wangge01')
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '试水', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: '试水' })).toBeVisible()
      await page.goto(`/${ID}/permit`)
      await page.getByRole('link', { name: '新增', exact: true }).first().click()
      await page.getByLabel('名称').fill('三宝水厂取水许可')
      await page.getByLabel('类别').click()
      await page.getByTitle('一般', { exact: true }).last().click()
      await page.getByLabel('开始日期').fill('2026-10-01')
      await page.getByLabel('开始日期').press('Tab')
      await page.getByRole('button', { name: '保存', exact: true }).click()
      await expect(page.getByText('已保存')).toBeVisible()
      await page.goto(`/${ID}/permit`)
      await expect(page.getByRole('link', { name: '三宝水厂取水许可' })).toBeVisible()
      expect(faults).toEqual([])
    } finally {
      await stop()
    }

    await runIn(copy.root, 'tooling/generator/src/main.ts', 'remove', ID)
    expect(snapshot(copy.root)).toEqual(before)
  } finally {
    copy.remove()
  }
})
