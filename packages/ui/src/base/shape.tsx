/** Tones of states and notices. Each has its own shape, so that colour never speaks alone. */
export type Tone = 'neutral' | 'info' | 'accent' | 'good' | 'warn' | 'danger'

const SHAPES: Record<Tone, React.ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  info: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  accent: <path d="M3 1.4 10.6 6 3 10.6z" fill="currentColor" />,
  good: <path d="M1.6 6.4 4.8 9.6 10.6 2.8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  warn: <path d="M6 1 11.4 11H.6z" fill="currentColor" />,
  danger: <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />,
}

/** The shape that belongs to a tone, in the colour of its surroundings. */
export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {SHAPES[tone]}
    </svg>
  )
}
