export const KEY_TEXTS = {
  title: "Persoonlijke sleutel",
  intro: "Met een eigen sleutel wordt elk oordeel dat u op deze computer geeft, ondertekend. Dit hoeft niet.",
  proves:
    "Een handtekening laat zien dat een oordeel met deze sleutel is gegeven en daarna niet is gewijzigd. Zij laat niet zien wie er achter de computer zat. Ook controleert de app niet of de sleutel echt van deze persoon is: vergelijk daarvoor de vingerafdruk met die persoon zelf, bijvoorbeeld door te bellen. Een oordeel zonder handtekening blijft gewoon gelden.",
  whatProves: "Wat zegt een handtekening?",
  make: (name: string) => `Maak een sleutel voor ${name}`,
  nameFirst: "Vul eerst uw naam in en kies Verder als deze persoon.",
  made: "Uw sleutel is gemaakt. Vanaf nu worden uw oordelen ondertekend.",
  owner: "Sleutel van",
  fingerprint: "Vingerafdruk",
  file: "Bestand",
  fileHelp: "Alleen voor u. Geef dit bestand aan niemand en zet het niet in een map die u deelt. Wilt u een andere sleutel, haal dit bestand dan eerst weg.",
  otherPerson: (owner: string) => `Deze sleutel is van ${owner}. Oordelen van een ander worden er niet mee ondertekend.`,
  failed: "De sleutel kan niet worden gebruikt",
  fits: (owner: string, print: string) => `Ondertekend met de sleutel van ${owner} (${print}). De handtekening klopt.`,
  broken: (owner: string, print: string) => `Ondertekend met de sleutel van ${owner} (${print}), maar de handtekening klopt niet.`,
  unchecked: (owner: string, print: string) => `Ondertekend met de sleutel van ${owner} (${print}). De handtekening wordt gecontroleerd.`,
} as const;
