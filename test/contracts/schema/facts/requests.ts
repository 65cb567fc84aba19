import { asks, type Row } from './build.ts'

/** What is known of questions in UWLR 2.2. */
export const requests: readonly Row[] = [
  ['a request by BRIN', 'valid', asks({})],
  ['a request by schoolkey', 'valid', asks({ school: '<schoolkey>k</schoolkey>' })],
  ['a request by both', 'invalid', asks({ school: '<brincode>99XX</brincode><schoolkey>k</schoolkey>' })],
  ['a request by neither', 'invalid', asks({ school: '' })],
  [
    'a request by Flemish instellingsnummer',
    'invalid',
    asks({ school: '<instellingsnummer>1234</instellingsnummer>' }),
  ],
  ['a request for a school year that is no pair', 'valid', asks({ schooljaar: '2026-1999' })],
  ['a request for a later school year than any answer may name', 'valid', asks({ schooljaar: '2026-2027' })],
  ['a request for an empty school year', 'invalid', asks({ schooljaar: '' })],
  ['a request without xsdversie', 'invalid', asks({ xsdversie: '' })],
  ['white space is part of xsdversie', 'valid', asks({ xsdversie: '<xsdversie> 2.2 </xsdversie>' })],
  ['an empty dependancecode in a request', 'valid', asks({ school: '<brincode>99XX</brincode><dependancecode/>' })],
  [
    'a dependancecode of one digit',
    'invalid',
    asks({ school: '<brincode>99XX</brincode><dependancecode>0</dependancecode>' }),
  ],
  ['BRIN and dependance glued together', 'invalid', asks({ school: '<brincode>99XX00</brincode>' })],
  ['a BRIN in small letters', 'invalid', asks({ school: '<brincode>99xx</brincode>' })],
  ['a BRIN with space around it', 'invalid', asks({ school: '<brincode> 99XX </brincode>' })],
  ['a BRIN in Arabic-Indic digits', 'valid', asks({ school: '<brincode>٩٩XX</brincode>' })],
  ['a gegevenssetid', 'valid', asks({ rest: '<gegevenssetid>Smalle-set-PO</gegevenssetid>' })],
  ['an empty gegevenssetid', 'invalid', asks({ rest: '<gegevenssetid/>' })],
  ['a gegevenssetid judged by a profile', 'invalid', asks({ rest: '<gegevenssetid>x</gegevenssetid>' }), 'smalle-set'],
  [
    'space around laatstontvangengegevens',
    'valid',
    asks({ rest: '<laatstontvangengegevens>\n2024-10-01T00:00:00 </laatstontvangengegevens>' }),
  ],
  ['an empty laatstontvangengegevens', 'invalid', asks({ rest: '<laatstontvangengegevens/>' })],
  ['a schoolkey of 256', 'valid', asks({ school: `<schoolkey>${'k'.repeat(256)}</schoolkey>` })],
  ['a schoolkey of 257', 'invalid', asks({ school: `<schoolkey>${'k'.repeat(257)}</schoolkey>` })],
  [
    'a schoolkey of 65 judged by a profile',
    'invalid',
    asks({ school: `<schoolkey>${'k'.repeat(65)}</schoolkey>` }),
    'lvs-set',
  ],
  [
    'a leerlingen request without groups',
    'invalid',
    asks({}).replaceAll('leerlinggegevens_verzoek', 'leerlingen_verzoek'),
  ],
  [
    'a leerlingen request for the unbound, and for groups in any order',
    'valid',
    asks({ rest: '<groepen><samengestelde_groep key="s"/><groep/><samengestelde_groep/></groepen>' }).replaceAll(
      'leerlinggegevens_verzoek',
      'leerlingen_verzoek',
    ),
  ],
  [
    'a leerlingen request for an empty key',
    'invalid',
    asks({ rest: '<groepen><groep key=""/></groepen>' }).replaceAll('leerlinggegevens_verzoek', 'leerlingen_verzoek'),
  ],
  [
    'a leerlingen request for no group',
    'invalid',
    asks({ rest: '<groepen/>' }).replaceAll('leerlinggegevens_verzoek', 'leerlingen_verzoek'),
  ],
  [
    'a getrapt request by its WSDL name, judged by a profile to the letter',
    'invalid',
    asks({}).replaceAll('leerlinggegevens_verzoek', 'structuur_verzoek'),
    'smalle-set',
  ],
  [
    'a getrapt request with a capital, judged by a profile to the letter',
    'valid',
    asks({}).replaceAll('leerlinggegevens_verzoek', 'Structuur_verzoek'),
    'smalle-set',
  ],
]
