/** A capability that one module offers to others inside the server, looked up by token. */
export interface PortToken<T> {
  readonly id: string
  readonly type?: T
}

/** Names a port; its interface lives in the offering module's package. */
export function definePort<T>(id: string): PortToken<T> {
  return { id }
}

/** Ports available to a verb. `find` gives undefined when the offering module is not running. */
export interface Ports {
  get<T>(token: PortToken<T>): T
  find<T>(token: PortToken<T>): T | undefined
}
