declare module "size-limit" {
  /** The package's own types leave out what its answer holds. */
  const sizeLimit: (
    plugins: readonly object[],
    config: { readonly checks: readonly object[] },
  ) => Promise<readonly { readonly size?: number }[]>
  export default sizeLimit
}

declare module "@size-limit/esbuild" {
  const plugins: readonly object[]
  export default plugins
}

declare module "@size-limit/file" {
  const plugins: readonly object[]
  export default plugins
}
