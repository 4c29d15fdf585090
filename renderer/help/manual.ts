/** The manual, as data: one text for the screen and for searching in it. */

export interface ManualPage {
  readonly id: string;
  readonly title: string;
  readonly for: "inkoper" | "jurist" | "beheer" | "iedereen";
  /** Each a paragraph; one that starts with "- " is an item of a list. */
  readonly text: readonly string[];
}

type Block = { readonly kind: "paragraph"; readonly text: string } | { readonly kind: "list"; readonly items: readonly string[] };

/** Paragraphs and lists of a text, in order. */
export function blocksOf(text: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text) {
    const last = blocks.at(-1);
    if (!line.startsWith("- ")) blocks.push({ kind: "paragraph", text: line });
    else if (last?.kind === "list") blocks.splice(-1, 1, { kind: "list", items: [...last.items, line.slice(2)] });
    else blocks.push({ kind: "list", items: [line.slice(2)] });
  }
  return blocks;
}

export const MANUAL: readonly ManualPage[] = [
  {
    id: "begin",
    title: "Beginnen",
    for: "inkoper",
    text: [
      "Met Bijlagebouwer maakt u de bijlage met beveiligingseisen bij een aanbesteding. U beantwoordt vragen over uw opdracht. De app kiest de eisen die erbij horen en zegt bij elke eis waarom.",
      "Kies op het startscherm Nieuw dossier. Wilt u eerst kijken, open dan een voorbeeld: daar kunt u niets mee stukmaken.",
      "Lijkt de opdracht op een eerdere? Kies bij dat dossier Nieuw op basis hiervan. De gegevens van de oude opdracht gaan eruit, uw keuzes blijven. Afwijkingen moeten opnieuw worden beoordeeld.",
      "Alles wordt vanzelf opgeslagen. Bovenin staat wanneer. Met Ctrl+Z maakt u de laatste handeling ongedaan, ook een uur later.",
    ],
  },
  {
    id: "opdracht",
    title: "Stap Opdracht",
    for: "inkoper",
    text: [
      "Hier vult u de feiten één keer in: titel, kenmerk, soort organisatie, procedure, voorwaarden en data. De app gebruikt ze overal.",
      "De situatieschets komt in de bijlage. Inschrijvers vragen hier altijd naar: hoe het nu is ingericht, welke koppelingen er zijn, om hoeveel gebruikers het gaat, en wat u zelf doet. Hoe beter de schets, hoe minder vragen.",
      "De geraamde waarde, uw notities en de contactpersoon blijven intern. Zij komen nooit in de bijlage.",
    ],
  },
  {
    id: "nationale-veiligheid",
    title: "Stap Nationale veiligheid",
    for: "inkoper",
    text: [
      "De quickscan gaat na of deze inkoop een risico voor de nationale veiligheid kan zijn. Er wordt niet naar landen of merken gevraagd.",
      "Weet u iets niet? Kies Weet ik niet. Dat telt nooit als nee, en u ziet wie u het kunt vragen.",
      "De uitkomst is een advies. Leg haar voor aan uw CISO of beveiligingsadviseur: die beslist.",
    ],
  },
  {
    id: "abro",
    title: "Stap ABRO",
    for: "inkoper",
    text: [
      "Deze stap komt erbij als u bij Inkooponderdelen het supplement ABRO kiest. Doe dat als uw beveiligingsadviseur heeft vastgesteld dat de ABRO geldt.",
      "Vul het TBB-overzicht in met wat uw organisatie heeft vastgesteld. De categorie bepaalt uw beveiligingsadviseur, niet de app.",
      "De app laat zien welke ABRO-eisen dan gelden, wat u zelf moet doen en wanneer. Begin op tijd: de planning noemt de termijnen.",
      "Heeft uw organisatie de officiële ABRO-tekst? Lees die in bij Officiële tekst. Zonder die tekst staat er een weergave in eigen woorden.",
      "Het TBB-overzicht is intern en kan zelf gevoelig zijn. Deel het alleen met wie het nodig heeft.",
    ],
  },
  {
    id: "inkooponderdelen",
    title: "Stap Inkooponderdelen",
    for: "inkoper",
    text: [
      "Kies wat u koopt. Zoek met uw eigen woorden of met een CPV-code. Bij elk onderdeel staat wanneer u het kiest, drie voorbeelden, en wat u vaak ook nodig hebt.",
      "Achter een onderdeel staat hoeveel eisen het toevoegt aan wat u al hebt.",
      "Koopt u dingen die los van elkaar staan, zoals een dienst en een apparaat? Geef dat aan. Dan houdt elk deel de eisen die het alleen ook had gehad.",
    ],
  },
  {
    id: "kenmerken",
    title: "Stap Kenmerken",
    for: "inkoper",
    text: [
      "De app vraagt alleen wat voor uw keuze iets uitmaakt. Bij elke vraag staat waarom zij wordt gesteld en wat het antwoord verandert.",
      "Een open vraag is een fout: dan weet de app niet of een eis nodig is. Weet ik niet is wel een antwoord; de app neemt dan de veilige kant of zegt wat u moet uitzoeken.",
    ],
  },
  {
    id: "eisen",
    title: "Stap Eisen",
    for: "inkoper",
    text: [
      "Links de lijst, rechts de hele eis: de tekst voor de markt, waarom zij er is, het bewijs, de bronnen en of zij in verhouding staat.",
      "Een gemarkeerd woord is een waarde die u kunt kiezen, zoals een hersteltijd. De grenzen staan erbij.",
      "Past een eis niet? U kunt de tekst wijzigen, er een wens van maken, haar weglaten of een eigen eis toevoegen. Dat heet een afwijking. U schrijft op waarom, en een jurist of CISO gaat akkoord.",
      "Vaak ligt er een lichtere tekst klaar. Gebruik die liever dan een eigen tekst: er staat bij wat u ermee inlevert.",
      "Bovenin ziet u hoeveel u van de markt vraagt: eisen, knock-outs en bewijs bij inschrijving. Vraag niet meer dan nodig is.",
    ],
  },
  {
    id: "controle",
    title: "Stap Controle",
    for: "inkoper",
    text: [
      "Hier staat alles wat u nog moet doen, met de knop naar de plek. Een fout houdt de export tegen. Een waarschuwing en een advies niet.",
      "Het logboek laat zien wie wat wanneer wijzigde. Een oude waarde kunt u terugzetten.",
    ],
  },
  {
    id: "exporteren",
    title: "Stap Exporteren",
    for: "inkoper",
    text: [
      "Kies een sjabloon en maak de bijlage. Het antwoordformulier komt er in Word en Excel bij, met dezelfde nummers en teksten.",
      "Met Voorbeeld bekijken leest u de bijlage eerst op het scherm.",
      "Zolang de status Concept is, kunnen nummers nog veranderen. Bij Definitief liggen ze vast: een eis die later vervalt, houdt haar nummer.",
      "De verantwoording is voor uw eigen dossier. Daarin staan de quickscan, de redenen, de afwijkingen en het logboek. Zij gaat niet naar de markt.",
    ],
  },
  {
    id: "publicatiecontrole",
    title: "De publicatiecontrole",
    for: "inkoper",
    text: [
      "Na elke export leest de app de bestanden terug van schijf en kijkt zij wat erin zit. Staan er namen, opmerkingen, verborgen tekst of interne woorden in? Dan ziet u welke regel niet klopt.",
      "Met Publicatiecontrole maken bewaart u de uitkomst als document voor uw eigen dossier. Daarin staat het controlegetal van elk bestand. Zo ziet u later of een bestand is gewijzigd.",
      "De controle ziet niet alles. Tekst in een plaatje of witte tekst op wit ziet zij niet. Kijk dus zelf ook.",
    ],
  },
  {
    id: "revisies",
    title: "Eerdere exports bekijken en vergelijken",
    for: "inkoper",
    text: [
      "Bij elke export bewaart de app waaruit zij is gemaakt. In de stap Exporteren kunt u zo'n revisie openen. U kunt er dan in lezen, maar niets wijzigen.",
      "U kunt twee revisies vergelijken, of een revisie met nu. U ziet welke eisen nieuw, gewijzigd of vervallen zijn, woord voor woord.",
      "Met Redline maken zet de app de verschillen als bijgehouden wijzigingen in een Word-bestand.",
      "Met Opnieuw maken krijgt u dezelfde documenten als toen. De app zegt of de bestanden gelijk zijn aan die van toen.",
    ],
  },
  {
    id: "nota",
    title: "Stap Nota van inlichtingen",
    for: "inkoper",
    text: [
      "Deze stap komt erbij zodra u een definitieve bijlage hebt gemaakt.",
      "Zet elke vraag van een inschrijver in de lijst, met uw antwoord. Wie de vraag stelde, blijft intern. Stel een antwoord vast voordat het in de nota komt.",
      "De app laat zien wat er sinds de publicatie is veranderd. Bij een zwaardere of nieuwe eis staat er een waarschuwing: leg dit voor aan uw jurist. De app oordeelt niet of het mag.",
      "De app maakt de nota, de nieuwe bijlage, het antwoordformulier met merktekens en de redline in één keer. Lukt er één niet, dan komt er geen.",
      "Wat in een gemaakte nota staat, blijft staan, ook als u iets ongedaan maakt.",
    ],
  },
  {
    id: "beoordelen",
    title: "Afwijkingen beoordelen",
    for: "jurist",
    text: [
      "Zet bovenin uw naam en functie. De stap Te beoordelen laat alleen zien wat op u wacht, de oudste eerst.",
      "U ziet de standaardtekst en de eigen tekst naast elkaar, met de verschillen, de motivering, en de norm waaraan dan niet wordt voldaan.",
      "Geef akkoord, akkoord onder een voorwaarde, of geef de afwijking terug met wat er moet veranderen. Met a, v en t doet u dat vanaf het toetsenbord; daarna komt vanzelf de volgende.",
      "Wie de afwijking maakte, kan haar niet zelf goedkeuren.",
      "Een akkoord hoort bij de tekst die u zag. Verandert er een komma, dan vervalt het en zegt de app waarom.",
    ],
  },
  {
    id: "beoordelingspakket",
    title: "Laten beoordelen op een andere computer",
    for: "jurist",
    text: [
      "In de stap Te beoordelen maakt Beoordelingspakketten één bestand van het hele dossier, of van een deel. U kiest wat de ontvanger mag: lezen, opmerkingen plaatsen, beoordelen of wijzigen. Stuur het bestand zelf.",
      "De ontvanger opent het op het startscherm, werkt erin, en maakt een antwoord: weer één bestand, om terug te sturen.",
      "Bij Antwoord verwerken ziet u per veld wat de ander wijzigde. Wat u allebei wijzigde, kiest u zelf. Opmerkingen komen er altijd bij. Pas na Overnemen verandert er iets, en u kunt het in één keer ongedaan maken.",
      "Een oordeel komt alleen over als de tekst hier nog dezelfde is, en als de beoordelaar niet de maker is.",
    ],
  },
  {
    id: "wat-akkoord-bewijst",
    title: "Wat een akkoord bewijst",
    for: "jurist",
    text: [
      "De app kent de naam die iemand heeft ingevuld, en de naam van de gebruiker op de computer. Zij kan niet nagaan of dat dezelfde persoon is.",
      "Met een persoonlijke sleutel (bij Ik ben) worden uw oordelen ondertekend. Dat laat zien dat een oordeel met die sleutel is gegeven en daarna niet is gewijzigd. Het laat niet zien wie achter de computer zat: vergelijk de vingerafdruk met die persoon zelf.",
      "Het logboek is een keten. Wie buiten de app een regel wijzigt of weghaalt, breekt haar; de app zegt dan waar.",
    ],
  },
  {
    id: "jurist-lezen",
    title: "Wat u leest voordat u akkoord geeft",
    for: "jurist",
    text: [
      "- Klopt de motivering bij deze opdracht, en is zij voor een ander te volgen?",
      "- Is de eis verplicht? Dan staat de norm erbij die geen keuze laat. Vaak is dan ook de CISO nodig.",
      "- Staat de eis op de goede plek? Een wens, een eis en een contractbepaling hebben voor de inschrijver andere gevolgen.",
      "- Staat een norm of merk erin, dan hoort daar 'of gelijkwaardig' bij.",
      "- Is de eis in verhouding tot de opdracht? De lichtere tekst van het pakket staat erbij.",
    ],
  },
  {
    id: "sjablonen",
    title: "Sjablonen beheren",
    for: "beheer",
    text: [
      "Een sjabloon is een gewoon Word-bestand met plaatshouders, zoals {{titel}} en {{eisen}}. De app vult die in en laat uw opmaak staan.",
      "In de bibliotheek staan bij Sjablonen alle sjablonen, met wat eraan mankeert, en alle plaatshouders met hun betekenis.",
      "Begin met een kopie van een sjabloon van de app. Geef haar in Word uw huisstijl. Uw beheerder zet het bestand in de map met sjablonen.",
      "Heten de stijlen in uw huisstijl anders? Kies ze bij Stijlen in dit sjabloon. Die keuze blijft bij het sjabloon.",
      "Klopt er iets niet, dan noemt de app alle fouten in één keer, met de plek. U kunt een kopie maken waarin bij elke fout een opmerking van Word staat.",
    ],
  },
  {
    id: "pakketten",
    title: "Eisenpakketten beheren",
    for: "beheer",
    text: [
      "De eisen staan in een eisenpakket: één ondertekend bestand. In de bibliotheek ziet u welk pakket wordt gebruikt, en kunt u een nieuwer pakket installeren.",
      "Kies bij Pakketten een bestand. De app kijkt het eerst na: wie tekende het, is er iets gewijzigd, welke versie is het. Pas na uw ja wordt het gebruikt.",
      "Een oudere versie kan ook, maar de app vraagt het dan nog een keer. Een pakket weghalen brengt het pakket van de app terug.",
      "Heeft uw beheerder een map met pakketten vastgelegd, dan ziet u alleen wat er wordt gebruikt. Installeren doet hij dan.",
      "De app gebruikt alleen pakketten van makers die uw organisatie vertrouwt. De beheerder legt dat vast.",
      "Een dossier noemt het pakket waarop het is gebouwd. Komt er een ander pakket, dan zegt de stap Controle dat.",
    ],
  },
  {
    id: "bibliotheek",
    title: "Alles opzoeken in de bibliotheek",
    for: "iedereen",
    text: [
      "De bibliotheek opent u op het startscherm of bovenin een dossier. Uw plek in het dossier blijft bewaard: met Terug bent u er weer.",
      "Zoek met een paar woorden. De app zoekt in nummer, titel, tekst, toelichting, bewijs en bronnen. Kies daarna een onderdeel, thema, soort of bron om de lijst korter te maken.",
      "Bij elke eis leest u wanneer zij geldt, waarom zij er is, wat het bewijs is en wat een lichter alternatief is. Vanuit een eis in uw dossier komt u hier met Bekijk in de bibliotheek.",
      "Bij Dekking ziet u per maatregel van BIO2 en ISO 27002 welke eis haar vraagt, en waarom een andere niet wordt gevraagd.",
    ],
  },
  {
    id: "vragen",
    title: "Veelgestelde vragen",
    for: "iedereen",
    text: [
      "Waarom staat deze eis in mijn bijlage? Open de eis in de stap Eisen. Onder de tekst staat welk antwoord of onderdeel haar meebrengt.",
      "Waarom ontbreekt een eis? Kies in de lijst Niet opgenomen. Bij elke eis staat waarom zij niet nodig is.",
      "Kan ik met twee mensen aan een dossier werken? Na elkaar wel, tegelijk niet. Heeft een ander intussen opgeslagen, dan zegt de app dat en gaat er niets verloren.",
      "Hoe geef ik een dossier aan een collega? Stuur het bestand uit de map met dossiers. Uw collega kiest op het startscherm Open een bestand.",
      "Kan de app de BIO of ISO voor mij tonen? Nee. De app noemt de plaats en een eigen korte aanduiding. De tekst van een norm leest u bij de uitgever.",
      "Welke norm gaat voor als de eis iets anders zegt? De norm zelf. Dat staat ook in de bijlage.",
      "Zijn mijn nummers na een wijziging nog hetzelfde? Na een definitieve versie wel: een eis die vervalt, houdt haar nummer en er komt niets voor in de plaats.",
    ],
  },
  {
    id: "veilig",
    title: "Wat de app niet doet",
    for: "iedereen",
    text: [
      "De app werkt zonder internet. Zij stuurt niets weg, zoekt geen bijwerking en houdt geen gebruik bij.",
      "De app oordeelt niet over rubricering, Te Beschermen Belangen of recht. Zij zegt waar u op moet letten en wie beslist.",
      "De app bevat geen teksten van normen. De eisen geven ze in eigen woorden weer; bij verschil gaat de norm voor. Dat staat ook in de bijlage.",
    ],
  },
  {
    id: "mis",
    title: "Als er iets misgaat",
    for: "iedereen",
    text: [
      "Staat er Niet opgeslagen, kies dan Toon de reden. Sluit de app niet: uw werk staat nog op het scherm en u kunt het als nieuw dossier bewaren.",
      "Is een bestand beschadigd, dan zegt het startscherm dat. Van elk dossier worden eerdere versies bewaard; die kunt u terugzetten.",
      "Kan een bijlage niet worden geschreven, kijk dan of zij nog open staat in Word. Het oude bestand blijft heel.",
    ],
  },
];
