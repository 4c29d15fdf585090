import { assertNever } from "../../shared/immutable.ts";
import { AbroScreen } from "../abro/abro-screen.tsx";
import { CategoriesScreen } from "../categories/categories-screen.tsx";
import { CharacteristicsScreen } from "../characteristics/characteristics-screen.tsx";
import { ControlScreen } from "../control/control-screen.tsx";
import { ExportScreen } from "../export/export-screen.tsx";
import { JudgementScreen } from "../judgement/judgement-screen.tsx";
import { NationalSecurityScreen } from "../national-security/national-security-screen.tsx";
import { NotaScreen } from "../nota/nota-screen.tsx";
import { RequirementsScreen } from "../requirements/requirements-screen.tsx";
import { TenderScreen } from "../tender/tender-screen.tsx";
import { useWorkspace } from "./context.ts";

export function StepScreen() {
  const { step } = useWorkspace().place;
  switch (step) {
    case "opdracht":
      return <TenderScreen />;
    case "nationaleVeiligheid":
      return <NationalSecurityScreen />;
    case "abro":
      return <AbroScreen />;
    case "inkooponderdelen":
      return <CategoriesScreen />;
    case "kenmerken":
      return <CharacteristicsScreen />;
    case "eisen":
      return <RequirementsScreen />;
    case "beoordelen":
      return <JudgementScreen />;
    case "controle":
      return <ControlScreen />;
    case "exporteren":
      return <ExportScreen />;
    case "nota":
      return <NotaScreen />;
    default:
      return assertNever(step, "stap");
  }
}
