/** Used in tests only, and untyped there. */
declare module 'oidc-provider' {
  const Provider: any
  export default Provider
}
