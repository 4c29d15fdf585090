/** The app cannot start as things are; the message tells a person what to do. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}
