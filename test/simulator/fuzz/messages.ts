import { type Aansluiting, aansluitingenOf, createSimulator, exampleEnvelope, type Simulator } from 'koppelproef'
import type { School } from '../../../src/school/school.ts'
import { writeAutorisatie } from '../../../src/uwlr/autorisatie.ts'
import { namespaces } from '../../../src/uwlr/names.ts'

const school: School = {
  schooljaar: '2026-2027',
  brincode: '99YX',
  groepen: [
    { soort: 'groep', key: 'g1', naam: '5', jaargroep: '5' },
    { soort: 'samengesteldeGroep', key: 's1', naam: 'Plus' },
  ],
  leerlingen: [
    { key: 'l1', roepnaam: 'Noor', achternaam: 'Bos', groep: 'g1', samengesteldeGroepen: ['s1'] },
    { key: 'l2', roepnaam: 'Sem', achternaam: 'Öztürk', groep: 'g1' },
  ],
  leerkrachten: [{ key: 'm1', roepnaam: 'Els', achternaam: 'Vos', groepen: [{ soort: 'groep', key: 'g1' }] }],
}

/** A simulator to be fuzzed, the good messages to start from, and the bugs it met. */
export type Victim = {
  readonly simulator: Simulator
  readonly aansluiting: Aansluiting
  /** One good message per operation. */
  readonly messages: readonly string[]
  readonly bugs: readonly unknown[]
}

export function createVictim(modus: 'strict' | 'lenient'): Victim {
  const simulator = createSimulator({ modus, schools: [school], clock: { now: () => Date.UTC(2026, 10, 23, 9) } })
  const bugs: unknown[] = []
  simulator.onBug((bug) => bugs.push(bug))
  const [aansluiting] = aansluitingenOf(simulator.world()!)
  return { simulator, aansluiting: aansluiting!, messages: messagesOf(aansluiting!), bugs }
}

function messagesOf(aansluiting: Aansluiting): string[] {
  const { schooljaar, brincode, xsdversie } = aansluiting
  const verzoek = `<schooljaar>${schooljaar}</schooljaar><brincode>${brincode}</brincode><xsdversie>${xsdversie}</xsdversie>`
  const groepen = '<groepen><groep key="g1"/><samengestelde_groep key="s1"/><groep/></groepen>'
  const message = (namespace: string, root: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${namespaces.soap11}"><s:Header>${writeAutorisatie(aansluiting)}</s:Header>` +
    `<s:Body><u:${root} xmlns:u="${namespace}">${content.replaceAll(/<(\/?)(\w)/g, '<$1u:$2')}</u:${root}></s:Body></s:Envelope>`
  const { leerlinggegevens, leerresultaten } = namespaces
  return [
    exampleEnvelope(aansluiting),
    message(
      leerlinggegevens,
      'leerlinggegevens_verzoek',
      `${verzoek}<laatstontvangengegevens>2026-11-01T00:00:00</laatstontvangengegevens>`,
    ),
    message(leerlinggegevens, 'structuur_verzoek', verzoek),
    message(leerlinggegevens, 'leerlingen_verzoek', verzoek + groepen),
    message(leerlinggegevens, 'leerkrachten_verzoek', verzoek + groepen),
    message(
      leerresultaten,
      'leerresultaten_verzoek',
      `<school><schooljaar>${schooljaar}</schooljaar><brincode>${brincode}</brincode><aanmaakdatum>2026-11-23T08:00:00</aanmaakdatum><xsdversie>${xsdversie}</xsdversie></school>` +
        '<toetsafnames><toetsafname><leerlingid>l1</leerlingid><resultaten><resultaat key="r1"><afnamedatum>2026-11-20</afnamedatum><toetscode>T1</toetscode><toetsonderdeelcode>A</toetsonderdeelcode><score>4</score></resultaat></resultaten></toetsafname></toetsafnames>' +
        '<toetsen><toets><toetscode vocabulaire="eigen">T1</toetscode><toetsnormering><norm><term>I</term><beginnormwaarde>0</beginnormwaarde><eindnormwaarde>9</eindnormwaarde></norm></toetsnormering>' +
        '<toetsonderdelen><toetsonderdeel><toetsonderdeelvolgnummer>1</toetsonderdeelvolgnummer><toetsonderdeelcode>A</toetsonderdeelcode></toetsonderdeel></toetsonderdelen></toets></toetsen>',
    ),
  ]
}
