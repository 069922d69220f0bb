import { core } from '../core-api.ts'

/** Changes the post; the portal starts again, since modules and rows are other ones. */
export function usePostSwitch(): { choose: (postId: string) => void; choosing: boolean } {
  const command = core.useCommand('session.choosePost', { onDone: () => location.assign('/') })
  return { choose: (postId) => void command.run({ postId }), choosing: command.running }
}

/** Signs out; drafts stay on this device for the next time. */
export function useSignOut(): { signOut: () => void; leaving: boolean } {
  const command = core.useCommand('session.signOut', {
    onDone: () => location.assign('/'),
    onError: () => location.assign('/'),
  })
  return { signOut: () => void command.run({}), leaving: command.running }
}
