import path from 'node:path'
import { boundaries } from './boundaries.ts'
import {
  assertions,
  bilingualTexts,
  catalogVersions,
  databaseHandles,
  documentPaths,
  fileSizes,
  honestTests,
  translations,
} from './guards.ts'
import { type Guard, type Problem, readProject } from './project.ts'
import { unusedExports } from './unused-exports.ts'

/** Every guard of the project; each has a planted violation in guards.test.ts. */
export const GUARDS: readonly Guard[] = [
  boundaries,
  fileSizes,
  catalogVersions,
  translations,
  bilingualTexts,
  documentPaths,
  assertions,
  databaseHandles,
  honestTests,
  unusedExports,
]

/** Runs all guards over the project below `root`. */
function checkProject(root: string): Problem[] {
  const project = readProject(root)
  return GUARDS.flatMap((guard) => guard(project))
}

if (process.argv[1] === import.meta.filename) {
  const problems = checkProject(path.resolve(import.meta.dirname, '../../..'))
  for (const p of problems)
    console.log(`${p.warning ? 'warning' : 'error  '} ${p.guard.padEnd(16)} ${p.where}: ${p.what}`)
  const errors = problems.filter((p) => !p.warning).length
  console.log(`${errors} errors, ${problems.length - errors} warnings`)
  process.exit(errors ? 1 : 0)
}
