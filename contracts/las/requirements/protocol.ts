import { choice, must, should, untested } from './requirement.ts'

const faults = 'UWLR 2.2.1 viewer, foutafhandeling'
const oneToOne = 'UWLR 2.2.1 viewer, alles-in-één-overdracht'
const soapui = 'test project of the reference implementation, a step of the same name'

/** Who may ask, how a wrong question is refused, versions, time, and the getrapte transfer. */
export const protocol = {
  // Who may ask
  'uwlr-2.2/autorisatie-1': must(
    'Every request of every operation carries the autorisatie header; without it nothing is given.',
    'WSDL of both services; viewer, systeemautorisatie',
  ),
  'uwlr-2.2/autorisatie-2': must(
    'Each of autorisatiesleutel, klantcode and klantnaam is there and filled, from 1 to 64 characters.',
    'XSD autorisatie',
  ),
  'uwlr-2.2/autorisatie-3': must(
    'A sleutel that is not valid, or does not open the named school, is refused with Client.AutorisatieOngeldig.',
    faults,
  ),
  'uwlr-2.2/autorisatie-4': must(
    'A klantnaam or klantcode that is not known, or do not belong together, is refused with Client.OngeldigeKlantIdentificatie.',
    faults,
  ),
  'uwlr-2.2/autorisatie-5': must(
    'When a check at the call fails, the message is not processed: no data leaves the LAS.',
    oneToOne,
  ),
  'uwlr-2.2/autorisatie-6': should(
    'The header children stand in schema order: sleutel, code, naam.',
    'XSD autorisatie',
  ),
  'uwlr-2.2/autorisatie-7': should(
    'A sleutel is compared exactly: every character, in its own case.',
    'viewer, systeemautorisatie: an opaque value that the LAS itself made',
  ),
  'uwlr-2.2/autorisatie-8': must('The header counts only in its own namespace.', 'XSD autorisatie'),
  'uwlr-2.2/autorisatie-9': untested(
    should('A sleutel may open several schools, and a school may have several sleutels.', 'viewer, systeemautorisatie'),
    'Needs a second school and a second koppeling.',
  ),
  'uwlr-2.2/autorisatie-10': untested(
    choice('A sleutel of one klant does not work with the klantcode of another.', 'the standard is silent'),
    'Needs the koppeling of a second klant.',
  ),
  'uwlr-2.2/autorisatie-11': should('An attribute that autorisatie does not have is refused.', 'XSD autorisatie'),

  // What is asked
  'uwlr-2.2/verzoek-1': must(
    'A request that is not well-formed XML is refused with Client.OngeldigBericht.',
    `${soapui}; ${faults}`,
  ),
  'uwlr-2.2/verzoek-2': must(
    'A request that is not valid against the schema is refused with Client.OngeldigBericht.',
    faults,
  ),
  'uwlr-2.2/verzoek-3': must(
    'schooljaar is required and two years of four digits with a hyphen.',
    `XSD leerlinggegevens; ${soapui}`,
  ),
  'uwlr-2.2/verzoek-4': must('brincode is two digits and two capitals.', `XSD leerlinggegevens; ${soapui}`),
  'uwlr-2.2/verzoek-5': must('dependancecode is two digits.', `XSD leerlinggegevens; ${soapui}`),
  'uwlr-2.2/verzoek-6': must(
    'dependancecode absent, empty and 00 mean the same.',
    'XSD leerlinggegevens, annotation and default',
  ),
  'uwlr-2.2/verzoek-7': must(
    'The school is named by brincode (with dependancecode) or by schoolkey: one of the two.',
    'XSD leerlinggegevens',
  ),
  'uwlr-2.2/verzoek-8': must(
    'A school that the sleutel does not open, known to the LAS or not, is refused with Client.AutorisatieOngeldig.',
    soapui,
  ),
  'uwlr-2.2/verzoek-9': must('xsdversie is required, from 1 to 32 characters.', 'XSD leerlinggegevens'),
  'uwlr-2.2/verzoek-10': must(
    'laatstontvangengegevens is an xs:dateTime; white space around it does not count.',
    'XSD leerlinggegevens, XML Schema part 2',
  ),
  'uwlr-2.2/verzoek-11': must('Fields stand in schema order and no others stand between them.', 'XSD leerlinggegevens'),
  'uwlr-2.2/verzoek-12': should(
    'gegevenssetid, when sent, is not empty; one that is not known is no reason to break down.',
    'XSD leerlinggegevens; values seen: Smalle-set-VO, OV',
  ),
  'uwlr-2.2/verzoek-13': must(
    'Only the five requests of the standard, in their namespaces, are understood; anything else blames the caller.',
    'WSDL of both services',
  ),
  'uwlr-2.2/verzoek-14': should(
    'A request of UWLR 1.0, in the namespaces of that release, is not taken for one of 2.x.',
    'UWLR 1.0 is withdrawn; edustandaard.nl',
  ),
  'uwlr-2.2/verzoek-15': untested(
    choice('schoolkey finds a school as brincode does.', 'XSD leerlinggegevens'),
    'Who gives out a schoolkey, and what it holds, is not said anywhere.',
  ),

  // Versions
  'uwlr-2.2/versie-1': must(
    'An xsdversie that the LAS does not support is refused with Client.XsdVersieOngeldig.',
    `${faults}; ${soapui}`,
  ),
  'uwlr-2.2/versie-2': should(
    'The answer says the xsdversie that was asked for.',
    'XSD annotation: equal to the version of the schema that is referred to',
  ),
  'uwlr-2.2/versie-3': should(
    'Who asks for 2.1, and is answered, gets no eckid: that release did not know it.',
    'reference implementation',
  ),
  'uwlr-2.2/versie-4': should(
    'xsdversie is compared exactly; white space makes it another value.',
    'XSD: xs:string keeps white space',
  ),
  'uwlr-2.3/versie-1': must(
    'In 2.3 every pupil is identified: by ECK iD, or by key where there is none.',
    'edustandaard.nl, UWLR 2.3, changes',
  ),
  'uwlr-2.3/versie-2': should(
    'In 2.3 a key beside an ECK iD is temporary: the ECK iD identifies.',
    'edustandaard.nl, UWLR 2.3, changes',
  ),
  'uwlr-2.3/versie-3': untested(
    should('How teachers are identified in 2.3.', 'not in the public text'),
    'The public text speaks of pupils only.',
  ),

  // Faults
  'uwlr-2.2/fault-1': must('faultcode is one of the codes of the standard, or a plain code of SOAP itself.', faults),
  'uwlr-2.2/fault-2': must('faultstring says as clearly as possible what is wrong.', faults),
  'uwlr-2.2/fault-3': should(
    'A fault tells nothing that helps an intruder: no sleutel, no stack trace, no paths.',
    'good practice; OWASP error handling',
  ),
  'uwlr-2.2/fault-4': must('A LAS tells the situations of the standard apart by the right code.', faults),
  'uwlr-2.2/fault-5': untested(
    must('A LAS that is busy says Server.TijdelijkNietBeschikbaar.', 'reference implementation'),
    'A stranger cannot make a LAS busy without harm.',
  ),
  'uwlr-2.2/fault-6': untested(
    choice(
      'Which of two faults in one request comes first.',
      'the standard does not fix it; the reference implementation differs from the text',
    ),
    'Not fixed: so contracts break one thing at a time.',
  ),

  // Time
  'uwlr-2.2/tijd-1': must(
    'Without laatstontvangengegevens the answer always holds the data.',
    'XSD leerlinggegevens, annotation',
  ),
  'uwlr-2.2/tijd-2': must(
    'There are no deltas: an answer with data is the whole set, whatever was received before.',
    oneToOne,
  ),
  'uwlr-2.2/tijd-3': must(
    'geenwijzigingen answers a moment since which nothing changed; a moment long past gives data.',
    'XSD leerlinggegevens, annotation',
  ),
  'uwlr-2.2/tijd-4': should(
    'A moment with a time zone or a fraction of a second is understood.',
    'XML Schema part 2, dateTime',
  ),
  'uwlr-2.2/tijd-5': should(
    'A schooljaar of which the LAS has nothing is answered with geengegevens, and not with another year.',
    'XSD annotation of geengegevens; edge case F08',
  ),
  'uwlr-2.2/tijd-6': should(
    'aanmaakdatum is there, is about now, and does not run back: an EA echoes it in its next request.',
    'XSD leerlinggegevens; required in the LVS-set',
  ),
  'uwlr-2.2/tijd-7': choice('peildatum does not lie after aanmaakdatum.', 'meaning of the names'),
  'uwlr-2.2/tijd-8': untested(
    must('After a change, a moment before it gives the whole new set.', 'XSD annotation'),
    'Needs somebody to change the school during the run.',
  ),
  'uwlr-2.2/tijd-9': choice(
    'A pair of years that the schema allows but that cannot be, such as 2026-1999, is no broken message.',
    'XSD: pattern without a check on following years',
  ),
  'uwlr-2.2/tijd-10': choice(
    'A moment in the future is answered as if nothing changed, or with the data; it is not an error.',
    'the standard is silent',
  ),

  // Getrapte transfer
  'uwlr-2.2/getrapt-1': should(
    'The getrapte transfer is offered: HaalStructuur, HaalLeerlingen, HaalLeerkrachten.',
    'WSDL leerlinggegevens, port getrapt',
  ),
  'uwlr-2.2/getrapt-2': must(
    'structuur is the full answer with only school, vestigingen and all groups.',
    'viewer, structuurantwoord',
  ),
  'uwlr-2.2/getrapt-3': must(
    'leerlingen gives the pupils of the named groups, and no others.',
    'WSDL and XSD, getrapte transfer',
  ),
  'uwlr-2.2/getrapt-4': must(
    'leerkrachten gives the teachers of the named groups, and no others.',
    'WSDL and XSD, getrapte transfer',
  ),
  'uwlr-2.2/getrapt-5': must(
    'A groep without key means: who is in no stamgroep; a samengestelde_groep without key: who is in no such group.',
    'XSD leerlinggegevens, annotation',
  ),
  'uwlr-2.2/getrapt-6': should(
    'A person in several named groups comes once.',
    'XSD: key leerlingKey-leerlingen is meant to be unique',
  ),
  'uwlr-2.2/getrapt-7': must('groepen is required, not empty, and a key in it is not empty.', 'XSD leerlinggegevens'),
  'uwlr-2.2/getrapt-8': should(
    'A group that does not exist gives nobody, or a fault; never somebody else.',
    'follows from getrapt-3',
  ),
  'uwlr-2.2/getrapt-9': should(
    'The getrapte answers together say the same as the answer in one.',
    'edustandaard.nl, UWLR 2.2.1, description of the three steps',
  ),
  'uwlr-2.2/getrapt-10': untested(
    choice('The declared faults StructuurFault and others stand in detail.', 'WSDL leerlinggegevens'),
    'No evidence that any LAS sends them.',
  ),
} as const
