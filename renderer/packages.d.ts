declare module "virtual:packages" {
  /** Packages of others that the app is made with. Made by the build. */
  const packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  export default packages;
}
