import { type Guard, isCode } from './project.ts'

const EXPORTED = /^export (?:async )?(?:const|function\*?|class) ([A-Za-z_$][\w$]*)/gm
/** Files whose exports are a public face: used by name from outside, or by a framework. */
const FACES =
  /\/src\/(index|main|module|standalone)\.tsx?$|packages\/(ui|platform)\/src\/.*index\.ts$|\.config\.ts$|\.page\.tsx$|\.slot\.tsx$|\/generated\//

/** Every exported value is used in another file, or not exported. Types are left out: they say what a function takes and gives. */
export const unusedExports: Guard = ({ packages }) => {
  const files = packages.flatMap((p) => p.files.filter(isCode))
  const users = new Map<string, Set<string>>()
  for (const file of files)
    for (const [word] of file.text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      const seen = users.get(word) ?? new Set()
      users.set(word, seen.add(file.path))
    }
  return files
    .filter((f) => !FACES.test(f.path))
    .flatMap((f) =>
      [...f.text.matchAll(EXPORTED)].flatMap((m) => {
        const name = m[1] as string
        return (users.get(name)?.size ?? 0) > 1
          ? []
          : [{ guard: 'unused-exports', where: f.path, what: `${name} is used nowhere else` }]
      }),
    )
}
