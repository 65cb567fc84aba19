import type { Profile } from '../../../../contracts/wsdl/schemas.ts'
import { lg, lr } from '../differential/message.ts'

/** One fact: what it says, how a message that shows it is judged, and by which profile (absent: none). */
export type Row = readonly [says: string, verdict: 'valid' | 'invalid', xml: string, profile?: Profile]

export const verzoek = (fields: string, root = 'leerlinggegevens_verzoek') =>
  `<${root} xmlns="${lg}">${fields}</${root}>`
export const asks = ({
  schooljaar = '2024-2025',
  school = '<brincode>99XX</brincode>',
  xsdversie = '<xsdversie>2.2</xsdversie>',
  rest = '',
}) => verzoek(`<schooljaar>${schooljaar}</schooljaar>${school}${xsdversie}${rest}`)
export const school = (rest = '<brincode>99XX</brincode>', schooljaar = '2024-2025') =>
  `<school><schooljaar>${schooljaar}</schooljaar>${rest}</school>`
export const antwoord = ({
  schoolIs = school(),
  groepen = '',
  leerlingen = '<leerling key="l1"><roepnaam>Bo</roepnaam></leerling>',
  leerkrachten = '',
}) =>
  verzoek(
    `<leerlinggegevens>${schoolIs}${groepen}<leerlingen>${leerlingen}</leerlingen>${leerkrachten}</leerlinggegevens>`,
    'leerlinggegevens_antwoord',
  )
export const leerling = (fields: string, attributes = 'key="l1"') =>
  antwoord({ leerlingen: `<leerling ${attributes}>${fields}</leerling>` })
export const leerkracht = (fields: string) =>
  antwoord({ leerkrachten: `<leerkrachten><leerkracht key="d1">${fields}</leerkracht></leerkrachten>` })
export const lvs = (fields: string) =>
  antwoord({
    schoolIs: school(
      '<peildatum>2024-10-01</peildatum><brincode>99XX</brincode><aanmaakdatum>2024-10-01T00:00:00</aanmaakdatum><xsdversie>2.2</xsdversie>',
    ),
    leerlingen: `<leerling key="l1">${fields}</leerling>`,
  })
export const lvsRest =
  '<geboortedatum>2015-01-01</geboortedatum><geslacht>1</geslacht><jaargroep>6</jaargroep><bsn_ondwnr-4>0000</bsn_ondwnr-4>'
export const resultaat = ({ key = 'r1', toetscode = 'T', onderdeel = '', value = '<score>5</score>' } = {}) =>
  `<resultaat key="${key}"><afnamedatum>2024-10-01</afnamedatum><toetscode>${toetscode}</toetscode>${onderdeel}${value}</resultaat>`
export const afname = (resultaten = resultaat(), who = '<leerlingid>l1</leerlingid>') =>
  `<toetsafname>${who}<resultaten>${resultaten}</resultaten></toetsafname>`
export const toets = (rest = '', code = 'T') => `<toets><toetscode>${code}</toetscode>${rest}</toets>`
export const about = (
  before = '',
  aanmaakdatum = '<aanmaakdatum>2024-10-01T00:00:00</aanmaakdatum>',
  schooljaar = '2024-2025',
) =>
  `<school><schooljaar>${schooljaar}</schooljaar>${before}<brincode>99XX</brincode>${aanmaakdatum}<xsdversie>2.2</xsdversie></school>`
export const resultaten = ({
  schoolIs = about(),
  afnames = afname(),
  toetsen = `<toetsen>${toets()}</toetsen>`,
} = {}) =>
  `<leerresultaten_verzoek xmlns="${lr}">${schoolIs}<toetsafnames>${afnames}</toetsafnames>${toetsen}</leerresultaten_verzoek>`
export const onderdeel = (volgnummer: number, code: string) =>
  `<toetsonderdeel><toetsonderdeelvolgnummer>${volgnummer}</toetsonderdeelvolgnummer><toetsonderdeelcode>${code}</toetsonderdeelcode></toetsonderdeel>`
export const norm = (begin: string, eind: string) =>
  `<toetsnormering><norm><term>A</term><beginnormwaarde>${begin}</beginnormwaarde><eindnormwaarde>${eind}</eindnormwaarde></norm></toetsnormering>`
export const withToets = (rest: string) => resultaten({ toetsen: `<toetsen>${toets(rest)}</toetsen>` })
export const groepen = (...keys: string[]) =>
  `<groepen>${keys.map((key) => `<groep key="${key}"><naam>a</naam><jaargroep>1</jaargroep></groep>`).join('')}</groepen>`
