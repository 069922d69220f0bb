/** The one place where the portal and its modules are told how to be built, served and shared. */

export { moduleRemote } from './module-remote.ts'
export { portalHost } from './portal-host.ts'
