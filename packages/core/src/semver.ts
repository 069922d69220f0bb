/** Whether a version satisfies a range: `1.2.3`, `^1.2.0`, `~1.2.0`, `>=1.2.0 <2.0.0`, `1.x`, `*`, joined by `||`. */
export function satisfies(version: string, range: string): boolean {
  const v = parse(version)
  if (!v) return false
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((comparator) => compares(v, comparator)),
  )
}

type Triple = readonly [number, number, number]

function parse(text: string): Triple | null {
  const m = /^v?(\d+)\.(\d+)\.(\d+)/.exec(text.trim())
  return m ? [Number(m[1]), Number(m[2]), Number(m[3])] : null
}

function order(a: Triple, b: Triple): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

function compares(v: Triple, comparator: string): boolean {
  if (comparator === '' || comparator === '*' || comparator === 'x') return true
  const m = /^(\^|~|>=|<=|>|<|=)?v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?/.exec(comparator)
  if (!m) return false
  const part = (s: string | undefined) => (s === undefined || s === 'x' || s === '*' ? null : Number(s))
  const [major, minor, patch] = [Number(m[2]), part(m[3]), part(m[4])]
  const low: Triple = [major, minor ?? 0, patch ?? 0]
  switch (m[1]) {
    case '>=':
      return order(v, low) >= 0
    case '>':
      return order(v, low) > 0
    case '<=':
      return order(v, low) <= 0
    case '<':
      return order(v, low) < 0
    case '^':
      return order(v, low) >= 0 && order(v, caret(low, minor, patch)) < 0
    case '~':
      return order(v, low) >= 0 && order(v, minor === null ? [major + 1, 0, 0] : [major, minor + 1, 0]) < 0
    default:
      if (minor === null) return v[0] === major
      return v[0] === major && v[1] === minor && (patch === null || v[2] === patch)
  }
}

/** First version that a caret range no longer allows. */
function caret([major, minor, patch]: Triple, minorGiven: number | null, patchGiven: number | null): Triple {
  if (major > 0 || minorGiven === null) return [major + 1, 0, 0]
  if (minor > 0 || patchGiven === null) return [0, minor + 1, 0]
  return [0, 0, patch + 1]
}
