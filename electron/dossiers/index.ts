export { type DossierStore, type DossierStoreOptions, openDossierStore, type Saved } from "./store.ts";
