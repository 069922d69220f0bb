/** Where modules are listed as data. Everything else finds them by their folders. */
export const MODULE_LIST = 'services/api/src/modules.ts'
/** Package whose dependencies let the list's specifiers resolve. */
export const MODULE_HOME = 'services/api/package.json'

const lineOf = (id: string) => `  at('${id}', '@county/${id}-service/module'),\n`
const LIST_END = /^\]\n/m

/** The list of modules with one more at its end. Throws when the list is not where it is expected. */
export function addToList(source: string, id: string): string {
  if (source.includes(lineOf(id))) return source
  const start = source.indexOf('export const MODULES')
  const end = start < 0 ? -1 : source.slice(start).search(LIST_END)
  if (end < 0) throw new Error(`${MODULE_LIST} has no list MODULES that ends with a line "]"`)
  return source.slice(0, start + end) + lineOf(id) + source.slice(start + end)
}

/** The list of modules without one. */
export function removeFromList(source: string, id: string): string {
  return source.replace(lineOf(id), '')
}

/** A package.json with one more dependency on a module's service, after the other services. */
export function addDependency(source: string, id: string): string {
  const manifest = JSON.parse(source) as { dependencies: Record<string, string> }
  manifest.dependencies[`@county/${id}-service`] = 'workspace:*'
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** A package.json without the dependency on a module's service. */
export function removeDependency(source: string, id: string): string {
  const manifest = JSON.parse(source) as { dependencies: Record<string, string> }
  delete manifest.dependencies[`@county/${id}-service`]
  return `${JSON.stringify(manifest, null, 2)}\n`
}
