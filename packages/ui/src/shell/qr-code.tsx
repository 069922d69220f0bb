import { lazy, Suspense } from 'react'
import { Skeleton } from '../base/skeleton.tsx'

const Drawn = lazy(() => import('./qr-code-drawn.tsx'))

/** A text as a QR code, such as the address an authenticator reads; the drawing code is fetched when shown. */
export function QrCode({ text, label, size = 168 }: { text: string; label: string; size?: number }) {
  return (
    <div role="img" aria-label={label} style={{ width: size, height: size }}>
      <Suspense fallback={<Skeleton />}>
        <Drawn text={text} size={size} />
      </Suspense>
    </div>
  )
}
