import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Registry } from '@county/core/manifest'
import type { SessionInfo } from '@county/core/session'

/** What is written into the portal's page. */
interface PortalBoot {
  registry: Registry
  session: SessionInfo | null
  lang?: string
}

const SLOT = /(<script id="county-boot" type="application\/json")>[\s\S]*?(<\/script>)/

/** Shown where the portal was not built. */
const MISSING = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新市民平台</title>
<body style="font-family:sans-serif;padding:40px"><h1>新市民平台</h1>
<p>门户页面尚未构建，请在项目目录运行 pnpm build 后刷新。</p>
<p lang="en">The portal is not built yet: run pnpm build, then reload.</p>`

let kept: { file: string; changed: number; html: string } | undefined

async function readTemplate(portalDir: string): Promise<string | null> {
  const file = path.join(portalDir, 'index.html')
  const info = await stat(file).catch(() => null)
  if (!info) return null
  if (kept?.file !== file || kept.changed !== info.mtimeMs)
    kept = { file, changed: info.mtimeMs, html: await readFile(file, 'utf8') }
  return kept.html
}

/** JSON that may stand in a page: nothing in it can end the script element. */
const inPage = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

const attribute = (text: string) => text.replace(/[&"<>]/g, (c) => `&#${c.charCodeAt(0)};`)

/**
 * The portal's page with what it starts from, and preload links for the module its address points at. Its script may
 * add to the page what carries the nonce.
 */
export async function readPortalPage(
  portalDir: string,
  boot: PortalBoot,
  url: string,
  { digests, nonce }: { digests: ReadonlyMap<string, string>; nonce: string },
): Promise<string> {
  const template = await readTemplate(portalDir)
  if (!template) return MISSING
  const address = url.split('?')[0] ?? ''
  const pointed = boot.session
    ? boot.registry.modules.find(
        (m) => address === m.manifest.basePath || address.startsWith(`${m.manifest.basePath}/`),
      )
    : undefined
  const links = (pointed?.preload ?? [])
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const digest = digests.get(file)
      const integrity = digest ? ` integrity="${attribute(digest)}"` : ''
      return `<link rel="modulepreload" crossorigin href="${attribute(file)}"${integrity}>`
    })
  return template
    .replace(SLOT, (_all, open: string, close: string) => `${open} nonce="${nonce}">${inPage(boot)}${close}`)
    .replace('</head>', () => `${links.join('')}</head>`)
}
