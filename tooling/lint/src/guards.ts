import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Guard, isCode, isTest, type SourceFile } from './project.ts'

const SOFT = 250
const HARD = 400

/** A file of code has at most 250 lines, never more than 400. */
export const fileSizes: Guard = ({ packages }) =>
  packages.flatMap((p) =>
    p.files.filter(isCode).flatMap((file) => {
      const lines = file.text.split('\n').length
      if (lines <= SOFT) return []
      return [
        {
          guard: 'file-size',
          where: file.path,
          what: `${lines} lines (soft ${SOFT}, hard ${HARD})`,
          warning: lines <= HARD,
        },
      ]
    }),
  )

/** Every version stands in the catalog of pnpm-workspace.yaml, once. */
export const catalogVersions: Guard = ({ packages }) =>
  packages.flatMap((p) =>
    Object.entries({ ...p.manifest.dependencies, ...p.manifest.devDependencies }).flatMap(([name, version]) =>
      version === 'catalog:' || version.startsWith('workspace:')
        ? []
        : [
            {
              guard: 'catalog',
              where: `${p.folder}/package.json`,
              what: `${name} ${version}: write catalog: and put the version into pnpm-workspace.yaml`,
            },
          ],
    ),
  )

/** Every key of a locale file stands in both languages. */
export const translations: Guard = ({ packages }) =>
  packages.flatMap((p) => {
    const zh = p.files.find((f) => /locales\/zh-CN\.json$/.test(f.path))
    const en = p.files.find((f) => /locales\/en\.json$/.test(f.path))
    if (!zh && !en) return []
    const [a, b] = [keysOf(zh), keysOf(en)]
    const missing = (from: Map<string, string>, to: Map<string, string>, where: string) =>
      [...from.keys()].filter((k) => !to.has(k)).map((k) => ({ guard: 'translations', where, what: `${k} is missing` }))
    return [...missing(a, b, en?.path ?? `${p.folder} en.json`), ...missing(b, a, zh?.path ?? `${p.folder} zh-CN.json`)]
  })

function keysOf(file: SourceFile | undefined): Map<string, string> {
  const keys = new Map<string, string>()
  const visit = (node: unknown, at: string) => {
    if (typeof node === 'string') keys.set(at, node)
    else for (const [k, v] of Object.entries((node ?? {}) as object)) visit(v, at ? `${at}.${k}` : k)
  }
  if (file) visit(JSON.parse(file.text), '')
  return keys
}

/** Every text declared in two languages has both. */
export const bilingualTexts: Guard = ({ packages }) =>
  packages.flatMap((p) =>
    p.files
      .filter((f) => isCode(f) && !isTest(f))
      .flatMap((file) =>
        [...file.text.matchAll(/\{\s*zh:\s*'([^']+)'\s*,?\s*\}|\{\s*zh:\s*'([^']+)',\s*en:\s*''/g)].map((m) => ({
          guard: 'translations',
          where: file.path,
          what: `“${m[1] ?? m[2]}” has no English text`,
        })),
      ),
  )

/** Paths that documents name exist. */
export const documentPaths: Guard = ({ root, documents }) =>
  documents.flatMap((doc) =>
    [
      ...doc.text.matchAll(
        /`((?:apps|packages|services|tooling|docs)\/[\w./@-]+)`|\]\((?!https?:|#|mailto:)([^)#\s]+)/g,
      ),
    ].flatMap((m) => {
      const named = m[1] ?? path.posix.join(path.posix.dirname(doc.path), m[2] as string)
      return existsSync(path.join(root, named))
        ? []
        : [{ guard: 'doc-paths', where: doc.path, what: `${named} does not exist` }]
    }),
  )

/** Every test asserts something. */
export const assertions: Guard = ({ packages }) =>
  packages.flatMap((p) =>
    p.files
      .filter((f) => /\.(test|spec)\.tsx?$/.test(f.path))
      .flatMap((file) => {
        const blocks = `\n${file.text}`.split(/^\s*(?=(?:test|it)\()/m).slice(1)
        return blocks.flatMap((block) =>
          /\b(expect|assert|fc\.assert)\w*\b/.test(block)
            ? []
            : [{ guard: 'assertions', where: file.path, what: `no assertion in ${block.slice(0, 70).split('\n')[0]}` }],
        )
      }),
  )

const HANDLES = /\bnew PrismaClient\b|\bnew pg\.(Pool|Client)\b|\bnew (Pool|Client)\(/
/** A database handle is made in packages/db alone. */
export const databaseHandles: Guard = ({ packages }) =>
  packages
    .filter((p) => p.folder !== 'packages/db' && !p.folder.startsWith('tooling/'))
    .flatMap((p) =>
      p.files
        .filter((f) => isCode(f) && !isTest(f) && HANDLES.test(f.text))
        .map((f) => ({ guard: 'database-handle', where: f.path, what: 'open the database through @county/db alone' })),
    )

/** A test is never switched off, and never sleeps. */
export const honestTests: Guard = ({ packages }) =>
  packages.flatMap((p) =>
    p.files
      .filter((f) => /\.(test|spec)\.tsx?$/.test(f.path))
      .flatMap((f) =>
        [...f.text.matchAll(/\b(?:test|it|describe)\.(skip|only|todo|fixme)\b|\bwaitForTimeout\(/g)].map((m) => ({
          guard: 'honest-tests',
          where: f.path,
          what: `${m[0]} is not allowed`,
        })),
      ),
  )
