/** The smallest area that holds both paths. */
export function commonArea(a: string, b: string): string {
  const [left, right] = [a.split('.'), b.split('.')]
  let depth = 0
  while (depth < left.length - 1 && left[depth] === right[depth]) depth++
  return `${left.slice(0, depth).join('.')}.`
}
