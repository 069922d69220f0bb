import { Failure } from '@county/platform/host'

/** When the portal could not even learn which modules there are. */
export function StartFailure({ error }: { error: unknown }) {
  return <Failure name="start" what="新市民平台" error={error} onRetry={() => location.reload()} />
}
