import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { copyProject } from './support/linked-copy.ts'
import { PASSWORD } from './support/people.ts'

const MODULE = 'education'
const BASE = `http://localhost:${process.env.E2E_PORT ?? '8471'}`

/** Runs a module's development server in a copy of the project, as `pnpm --filter @county/<module>-app dev` does. */
async function startAlone(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  const cwd = path.join(root, 'apps', MODULE)
  const vite = path.join(cwd, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite], { cwd, env: { ...process.env, API_URL: BASE, NO_COLOR: '1' } })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`the development server ended: ${said}`)))
  })
  return {
    url,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

test('one module runs alone against the platform, and shows a change without a reload @nightly', async ({ page }) => {
  test.setTimeout(240_000)
  const copy = copyProject()
  const alone = await startAlone(copy.root)
  try {
    await page.goto(`${alone.url}/${MODULE}`)
    await page.getByLabel('账号', { exact: true }).fill('jiaoyu')
    await page.getByLabel('口令', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('link', { name: '规则与标准' }).first().click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('规则与标准', { timeout: 120_000 })
    await page.evaluate(() => {
      document.documentElement.dataset.kept = 'yes'
    })
    const file = path.join(copy.root, `apps/${MODULE}/src/rules/rules.page.tsx`)
    const source = readFileSync(file, 'utf8')
    const changed = source.replace(/(<PageHeader\s+title=)\{[^\n]*\}/, '$1{"规则与标准（改）"}')
    expect(changed).not.toBe(source)
    writeFileSync(file, changed)
    await expect(heading).toHaveText('规则与标准（改）')
    expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('yes')
  } finally {
    await alone.stop()
    copy.remove()
  }
})
