import "@fontsource-variable/source-sans-3/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/buttons.css";
import "./styles/surfaces.css";
import "./styles/fields.css";
import "./styles/options.css";
import "./styles/overlays.css";
import "./styles/page.css";
import "./styles/tabs.css";
import { createRoot } from "react-dom/client";
import { makeApi } from "../shared/contract.ts";
import { answering } from "./app/answering.ts";
import { App } from "./app/app.tsx";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import { applyPreferences, readPreferences } from "./app/preferences.ts";

const place = document.getElementById("app");
if (!place) throw new Error("index.html heeft geen plaats voor de app.");
applyPreferences(readPreferences());
createRoot(place).render(
  <ErrorBoundary>
    <App api={answering(makeApi((name, input) => window.bijlagebouwer.send(name, input)))} />
  </ErrorBoundary>,
);
