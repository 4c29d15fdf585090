/** The manual, as data: one text for the screen and for searching in it. */

export interface ManualPage {
  readonly id: string;
  readonly title: string;
  readonly for: "inkoper" | "jurist" | "beheer" | "iedereen";
  /** Each a paragraph; one that starts with "- " is an item of a list. */
  readonly text: readonly string[];
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
    id: "sjablonen",
    title: "Sjablonen beheren",
    for: "beheer",
    text: [
      "Een sjabloon is een gewoon Word-bestand met plaatshouders, zoals {{titel}} en {{eisen}}. De app vult die in en laat uw opmaak staan.",
      "Begin bij Exporteren met een kopie van een sjabloon van de app. Geef haar in Word uw huisstijl. Uw beheerder zet het bestand in de map met sjablonen.",
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
      "De app gebruikt alleen pakketten van makers die uw organisatie vertrouwt. De beheerder legt dat vast.",
      "Een dossier noemt het pakket waarop het is gebouwd. Komt er een ander pakket, dan zegt de stap Controle dat.",
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
