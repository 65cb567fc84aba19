/** The names of UWLR that both services use. Source: WSDL and XSD of UWLR 2.2; 2.3 keeps them (facts 1.1, 1.4). */
const base = 'http://www.edustandaard.nl/leerresultaten/2/'

export const namespaces = {
  leerlinggegevens: `${base}leerlinggegevens`,
  leerresultaten: `${base}leerresultaten`,
  autorisatie: `${base}autorisatie`,
  oso: 'http://www.edustandaard.nl/oso_gegevensset/1.2/dossier',
  soap11: 'http://schemas.xmlsoap.org/soap/envelope/',
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xsd: 'http://www.w3.org/2001/XMLSchema',
} as const

export type OperationName =
  | 'HaalLeerlinggegevens'
  | 'HaalStructuur'
  | 'HaalLeerlingen'
  | 'HaalLeerkrachten'
  | 'BrengLeerresultaten'

/** What the WSDL says of one operation. */
export type Operation = {
  readonly name: OperationName
  readonly service: 'leerlinggegevens' | 'leerresultaten'
  readonly namespace: string
  readonly verzoek: string
  readonly antwoord: string
  readonly soapAction: string
}

const haal = (name: OperationName, stem: string, soapAction: string): Operation => ({
  name,
  service: 'leerlinggegevens',
  namespace: namespaces.leerlinggegevens,
  verzoek: `${stem}_verzoek`,
  antwoord: `${stem}_antwoord`,
  soapAction,
})

export const operations: readonly Operation[] = [
  haal('HaalLeerlinggegevens', 'leerlinggegevens', 'HaalLeerlinggegevens'),
  haal('HaalStructuur', 'structuur', `${namespaces.leerlinggegevens}/structuur_verzoek`),
  haal('HaalLeerlingen', 'leerlingen', `${namespaces.leerlinggegevens}/leerlingen_verzoek`),
  haal('HaalLeerkrachten', 'leerkrachten', `${namespaces.leerlinggegevens}/leerkrachten_verzoek`),
  {
    name: 'BrengLeerresultaten',
    service: 'leerresultaten',
    namespace: namespaces.leerresultaten,
    verzoek: 'leerresultaten_verzoek',
    antwoord: 'leerresultaten_bevestiging',
    soapAction: 'BrengLeerresultaten',
  },
]

export const operationNamed = (name: OperationName): Operation =>
  operations.find((operation) => operation.name === name)!

/** The eleven fault codes (facts 2.2). */
export const faultCodes = [
  'Client.OngeldigBericht',
  'Client.OngeldigeKlantIdentificatie',
  'Client.AutorisatieOngeldig',
  'Client.VocabulaireTermOngeldig',
  'Client.XsdVersieOngeldig',
  'Client.LeerlingOngeldig',
  'Client.ToetsNormeringOngeldig',
  'Client.ScoreOngeldig',
  'Client.EldResultaatOngeldig',
  'Server.InterneFout',
  'Server.TijdelijkNietBeschikbaar',
] as const

export type FaultCode = (typeof faultCodes)[number]

/** Which fields a school delivers. `geen`: everything it has. */
export type Profiel = 'geen' | 'smalle-set' | 'lvs-set'

/** The values of `xsdversie` that are known. One namespace serves all. */
export type XsdVersie = '2.1' | '2.2' | '2.3'
