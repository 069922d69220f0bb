import type { ReactNode } from 'react'
import { Shape, type Tone } from './shape.tsx'

/** A state as word, shape and colour. */
export function StateTag({ tone = 'neutral', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`nc-tag nc-tone-${tone}`} title={title}>
      <Shape tone={tone} />
      {children}
    </span>
  )
}
