declare module 'autocannon' {
  interface AskedRequest {
    method?: string
    path?: string
    body?: string
    setupRequest?: (request: AskedRequest) => AskedRequest
  }
  interface Options {
    url: string
    connections: number
    /** Seconds until an answer counts as failed. */
    timeout?: number
    duration: number
    headers: Record<string, string>
    requests: AskedRequest[]
  }
  namespace autocannon {
    interface Result {
      '2xx': number
      non2xx: number
      errors: number
      /** Seconds. */
      duration: number
    }
  }
  function autocannon(options: Options): Promise<autocannon.Result>
  export = autocannon
}
