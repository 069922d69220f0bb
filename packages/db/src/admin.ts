/** A superuser's connection: migrations, command line and tests only; never inside a verb. */
export class AdminConnection {
  static open(_adminUrl: string): Promise<AdminConnection> {
    throw new Error('being written')
  }
  query<T>(_text: string, _values?: readonly unknown[]): Promise<T[]> {
    throw new Error('being written')
  }
  /** Runs a script of several statements. */
  script(_sql: string): Promise<void> {
    throw new Error('being written')
  }
  close(): Promise<void> {
    throw new Error('being written')
  }
}
