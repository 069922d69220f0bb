/** An organisation's place in the tree. */
export interface Node {
  id: string
  parentId: string | null
}

/** Kinds from the top down; an organisation stands below one of a higher kind. */
const ORDER = ['workCommittee', 'committee', 'general', 'branch', 'group']

/** Whether an organisation of one kind may stand below another. A group stands below a branch only. */
export function mayStandBelow(kind: string, above: string): boolean {
  if (kind === 'group') return above === 'branch'
  return ORDER.indexOf(above) < ORDER.indexOf(kind)
}

/** Every organisation with its depth, parents before their children; roots are those whose parent is not in the list. */
export function inTreeOrder<T extends Node>(all: readonly T[]): { node: T; depth: number }[] {
  const ids = new Set(all.map((n) => n.id))
  const below = new Map<string | null, T[]>()
  for (const n of all) {
    const parent = n.parentId && ids.has(n.parentId) && n.parentId !== n.id ? n.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), n])
  }
  const walk = (parent: string | null, depth: number): { node: T; depth: number }[] =>
    depth > 10 ? [] : (below.get(parent) ?? []).flatMap((node) => [{ node, depth }, ...walk(node.id, depth + 1)])
  return walk(null, 0)
}
