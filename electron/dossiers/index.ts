export { type DossierStore, openDossierStore } from "./store.ts";
