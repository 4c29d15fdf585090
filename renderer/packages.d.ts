declare module "virtual:packages" {
  /** Packages of others that go along with the app, those with the same text of their licence together. Made by the build. */
  const packages: readonly {
    readonly text: string;
    readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  }[];
  export default packages;
}
