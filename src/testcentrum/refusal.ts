/** One reason why something was refused or deserves attention: a code to test on, a Dutch sentence to show. */
export type Reden = { readonly code: RedenCode; readonly tekst: string }

/** Nothing has happened. Every reason at once, so that nobody repairs one and finds the next. */
export type Geweigerd = { readonly kind: 'geweigerd'; readonly redenen: readonly Reden[] }

/** Everything the testcentrum can refuse or warn of. The sentence says what is wrong, where, and what to do. */
const table = {
  // Koppelen met LAS, steps 1 and 3.
  'type-onbekend': (type: string) =>
    `Type koppeling "${type}" bestaat hier niet. Kies "ESIS UWLR" (of "ESIS" bij het opslaan).`,
  'brincode-leeg': () => 'Vul de brincode in: twee cijfers en twee letters, bijvoorbeeld 99QQ.',
  'brincode-met-vestiging': (brin: string, dependance: string) =>
    `De brincode is met het vestigingsnummer in één veld ingevuld. Vul ${brin} in bij Brincode en ${dependance} bij Dependancecode.`,
  'brincode-verwisseld': (value: string, meant: string) =>
    `De brincode ${value} moet twee cijfers en dan twee letters zijn; bedoelt u ${meant}? Let op de letter O en het cijfer 0, en de letter I en het cijfer 1.`,
  'brincode-vorm': (value: string) =>
    `De brincode ${value} moet twee cijfers en dan twee letters zijn, bijvoorbeeld 99QQ.`,
  'andere-brincode': (ours: string) =>
    `Deze school heeft in het testcentrum brincode ${ours}; er kan geen tweede bij. Vraag voor een andere school een eigen omgeving aan.`,
  'dependancecode-vorm': (value: string) =>
    `De dependancecode ${value} moet twee cijfers zijn, bijvoorbeeld 00 (leeg mag ook).`,
  'schooljaar-vorm': (value: string, now: string) =>
    `Het schooljaar "${value}" moet de vorm 2026-2027 hebben; het huidige is ${now}.`,
  'schooljaar-niet-huidig': (value: string, now: string) =>
    `Het schooljaar ${value} is niet het huidige. Kies ${now}; ESIS geeft alleen het huidige schooljaar.`,
  'schoolkey-niet-leeg': () => 'Laat het veld SchoolKey leeg.',
  'sleutel-leeg': () => 'Plak de autorisatiesleutel die ESIS bij het activeren heeft getoond.',
  'sleutel-met-wit': () => 'In de autorisatiesleutel staat een spatie of nieuwe regel. Kopieer hem opnieuw uit ESIS.',
  'sleutel-te-lang': (length: string) =>
    `De autorisatiesleutel heeft ${length} tekens; het zijn er hooguit 64. Kopieer hem opnieuw uit ESIS.`,
  'sleutel-lijkt-verificatiecode': () =>
    'Dit lijkt de verificatiecode (die begint met BRIN en vestigingsnummer). Nodig is de autorisatiesleutel die ESIS daarna toont.',
  'nummers-niet-leeg': (count: string) =>
    `${count} leerlingen en groepen hebben nog een extern nummer. Klik eerst op "Verwijder nummers"; toetsgegevens blijven bewaard.`,
  'school-onbekend': (school: string) => `Er is in het testcentrum geen school "${school}".`,
  'koppeling-onbekend': (koppeling: string) =>
    `Er is geen koppeling ${koppeling}. Vraag hem eerst aan (stap 1 van de handleiding).`,
  'koppeling-bestaat': () => 'Voor deze locatie is al een koppeling aangevraagd.',
  'geen-aanvraag': () => 'Er is geen aanvraag die op goedkeuring wacht.',
  'koppeling-niet-goedgekeurd': () => 'De koppeling is nog niet goedgekeurd. Wacht op de bevestigingsmail.',
  'koppeling-niet-actief': () =>
    'De koppeling is niet actief. Plak de autorisatiesleutel en klik op "Wijzigingen opslaan" (stap 3 van de handleiding).',
  // Fetching.
  'las-weigert': (faultcode: string, text: string) => `Het LAS weigert met ${faultcode}: ${text}`,
  'sleutel-geweigerd': (text: string) =>
    `Het LAS weigert de autorisatiesleutel: ${text} Controleer in ESIS of de koppeling actief is en plak zo nodig de nieuwe sleutel. Er is niets gewijzigd.`,
  'las-onbereikbaar': (detail: string) =>
    `Het LAS is niet te bereiken (${detail}). Er is niets gewijzigd; probeer het later opnieuw.`,
  'antwoord-onbruikbaar': (detail: string) =>
    `Het antwoord van het LAS is niet te gebruiken: ${detail}. Er is niets gewijzigd.`,
  'andere-school': (asked: string, got: string) =>
    `Gevraagd is school ${asked}, het antwoord gaat over ${got}. Er is niets gewijzigd; controleer de koppeling in ESIS.`,
  'ander-schooljaar': (asked: string, got: string) =>
    `Gevraagd is schooljaar ${asked}, het antwoord gaat over ${got}. Er is niets gewijzigd; wacht tot het nieuwe schooljaar in ESIS klaarstaat.`,
  'leerkracht-zonder-nummer': (place: string) =>
    `De ${place}e leerkracht van de levering heeft geen nummer en geen ECK iD en is overgeslagen. Laat de school dat in het LAS herstellen.`,
  'leerling-zonder-nummer': (place: string) =>
    `De ${place}e leerling van de levering heeft geen nummer en geen ECK iD. Er is niets gewijzigd; laat de school dat in het LAS herstellen.`,
  'waarde-onbekend': (veld: string, value: string, place: string) =>
    `Bij de ${place}e leerling van de levering is ${veld} "${value}": die waarde bestaat niet. Wat bekend was blijft staan.`,
  // Review.
  'import-onbekend': (id: string) => `Er is geen import ${id}. Klik op "Gegevens importeren".`,
  'import-gesloten': (status: string) => `Deze import is al ${status}. Klik op "Gegevens importeren" voor een nieuwe.`,
  'geen-import': () => 'Er is geen import onder controle. Klik op "Gegevens importeren".',
  'regel-onbekend': (soort: string, index: string) => `Deze import heeft geen ${soort} met volgnummer ${index}.`,
  'actie-past-niet': (category: string) => `Deze actie past niet bij een regel onder "${category}".`,
  'record-onbekend': () => 'Het gekozen bestaande record is er niet (meer).',
  'record-van-andere-school': () =>
    'Het gekozen bestaande record hoort bij een andere school. Kies "verhuizen" als het echt dezelfde persoon is.',
  'record-al-gekoppeld': () => 'Het gekozen bestaande record is in deze import al aan een ander gekoppeld.',
  'groep-van-ander-jaar': () => 'De gekozen groep is van een ander schooljaar; een groep bestaat één schooljaar.',
  'groep-van-andere-soort': () => 'Een stamgroep en een samengestelde groep kunnen niet dezelfde groep zijn.',
  'email-ongeldig': () => 'Dit is geen e-mailadres. Vul één adres in, bijvoorbeeld naam@school.nl.',
  'email-van-ander': () => 'Dit e-mailadres is al van een ander account. Vul een eigen adres in.',
  'email-ontbreekt': () => 'Vul een e-mailadres in; zonder adres wordt deze leerkracht niet aangemaakt.',
  'kies-eerst': () => 'Kijk hier eerst zelf naar: koppel met een bestaand record of bevestig "nieuw".',
  // Applying.
  'veel-deactiveren': (groep: string, count: string, of: string) =>
    `In groep ${groep} worden ${count} van de ${of} leerlingen gedeactiveerd.`,
  'weinig-herkend': (count: string, of: string) => `Van de ${of} bekende leerlingen zijn er ${count} herkend.`,
  'controle-verouderd': (hours: string) =>
    `De gegevens zijn ${hours} uur geleden opgehaald. Verwerkt wordt wat u hebt gecontroleerd.`,
  'school-niet-genoemd': () => 'Het antwoord noemt geen brincode. Controleer of dit de juiste school is.',
  'intussen-gewijzigd': () =>
    'Sinds deze import is opgehaald is er iets veranderd waardoor een keuze niet meer kan. Importeer opnieuw.',
  'niets-ongedaan': () => 'Er is geen verwerkte import die ongedaan gemaakt kan worden.',
  'niet-de-laatste': () => 'Alleen de laatst verwerkte import kan ongedaan worden gemaakt.',
  'niet-samen-te-voegen': (why: string) => `Deze twee kunnen niet worden samengevoegd: ${why}.`,
  // Results.
  'resultaat-onbekend': () => 'Dit resultaat is er niet (meer).',
  'resultaat-bestaat': () => 'Deze leerling heeft van deze toets op die dag al een resultaat.',
  'resultaat-van-andere-school': () => 'Een resultaat kan alleen naar een leerling van dezelfde school.',
  'resultaat-ongeldig': (why: string) => `Dit resultaat kan niet worden genormeerd: ${why}.`,
} as const satisfies Record<string, (...details: string[]) => string>

export type RedenCode = keyof typeof table

export function reden<Code extends RedenCode>(code: Code, ...details: Parameters<(typeof table)[Code]>): Reden {
  return { code, tekst: (table[code] as (...details: string[]) => string)(...details) }
}

export const geweigerd = (...redenen: readonly Reden[]): Geweigerd => ({ kind: 'geweigerd', redenen })
