import { antwoord, groepen, leerkracht, leerling, lvs, lvsRest, type Row, school, verzoek } from './build.ts'

/** What is known of answers with people and groups in UWLR 2.2. */
export const answers: readonly Row[] = [
  [
    'an empty dependancecode in an answer',
    'invalid',
    antwoord({ schoolIs: school('<brincode>99XX</brincode><dependancecode/>') }),
  ],
  ['the last school year of the list', 'valid', antwoord({})],
  ['the school year after that', 'invalid', antwoord({ schoolIs: school('', '2025-2026') })],
  ['an answer that does not say which school', 'valid', antwoord({ schoolIs: school('') })],
  [
    'an instellingsnummer with a leading zero',
    'valid',
    antwoord({ schoolIs: school('<instellingsnummer>01</instellingsnummer>') }),
  ],
  ['an answer without pupils', 'invalid', antwoord({ leerlingen: '' })],
  ['geenwijzigingen, truly empty', 'valid', verzoek('<geenwijzigingen/>', 'leerlinggegevens_antwoord')],
  [
    'geenwijzigingen with a line break',
    'invalid',
    verzoek('<geenwijzigingen>\n</geenwijzigingen>', 'leerlinggegevens_antwoord'),
  ],
  ['geengegevens with a space', 'invalid', verzoek('<geengegevens> </geengegevens>', 'structuur_antwoord')],
  [
    'two pupils with one key',
    'valid',
    antwoord({ leerlingen: '<leerling key="l"><roepnaam>A</roepnaam></leerling>'.repeat(2) }),
  ],
  [
    'two pupils with one eckid',
    'valid',
    antwoord({
      leerlingen: ['a', 'b']
        .map((key) => `<leerling key="${key}" eckid="e"><roepnaam>A</roepnaam></leerling>`)
        .join(''),
    }),
  ],
  ['two groups with one key', 'valid', antwoord({ groepen: groepen('g', 'g') })],
  ['a pupil in a group that is not there', 'valid', leerling('<roepnaam>Bo</roepnaam><groep key="nergens"/>')],
  ['a pupil in two groups', 'invalid', leerling('<roepnaam>Bo</roepnaam><groep key="a"/><groep key="b"/>')],
  ['a pupil without a key', 'invalid', leerling('<roepnaam>Bo</roepnaam>', 'eckid="e"')],
  ['a pupil with an empty eckid', 'invalid', leerling('<roepnaam>Bo</roepnaam>', 'key="l" eckid=""')],
  ['a pupil without a name', 'invalid', leerling('')],
  ['a pupil with a roepnaam and no achternaam', 'valid', leerling('<roepnaam>Bo</roepnaam>')],
  ['roepnaam before achternaam', 'invalid', leerling('<roepnaam>Bo</roepnaam><achternaam>Berg</achternaam>')],
  ['roepnaam after achternaam', 'valid', leerling('<achternaam>Berg</achternaam><roepnaam>Bo</roepnaam>')],
  ['a voorvoegsel of 10', 'valid', leerling('<achternaam>Berg</achternaam><voorvoegsel>van der ou</voorvoegsel>')],
  ['a voorvoegsel of 12', 'invalid', leerling('<achternaam>Berg</achternaam><voorvoegsel>van der oude</voorvoegsel>')],
  ['an empty voorvoegsel', 'invalid', leerling('<achternaam>Berg</achternaam><voorvoegsel/>')],
  [
    'voorletters of 6 with dots',
    'valid',
    leerling('<achternaam>Berg</achternaam><voorletters-1>A.B.C.</voorletters-1>'),
  ],
  [
    'voorletters of 8 with dots',
    'invalid',
    leerling('<achternaam>Berg</achternaam><voorletters-1>A.B.C.D.</voorletters-1>'),
  ],
  ['geslacht 01', 'valid', leerling('<roepnaam>Bo</roepnaam><geslacht>01</geslacht>')],
  ['geslacht 3', 'invalid', leerling('<roepnaam>Bo</roepnaam><geslacht>3</geslacht>')],
  ['a pupil of jaargroep C', 'valid', leerling('<roepnaam>Bo</roepnaam><jaargroep>C</jaargroep>')],
  ['jaargroep 9', 'invalid', leerling('<roepnaam>Bo</roepnaam><jaargroep>9</jaargroep>')],
  ['jaargroep 03', 'invalid', leerling('<roepnaam>Bo</roepnaam><jaargroep>03</jaargroep>')],
  [
    'bsn and bsn_ondwnr-4 together',
    'invalid',
    leerling('<roepnaam>Bo</roepnaam><bsn>000000000</bsn><bsn_ondwnr-4>0000</bsn_ondwnr-4>'),
  ],
  ['gewicht_nieuw with a comma', 'valid', leerling('<roepnaam>Bo</roepnaam><gewicht_nieuw>0,3</gewicht_nieuw>')],
  ['gewicht with a comma', 'invalid', leerling('<roepnaam>Bo</roepnaam><gewicht>0,25</gewicht>')],
  ['an emailadres without a format', 'valid', leerling('<roepnaam>Bo</roepnaam><emailadres>geen adres</emailadres>')],
  [
    'toevoegingen without a private type',
    'invalid',
    leerling('<roepnaam>Bo</roepnaam><toevoegingen><blok><code>c</code></blok></toevoegingen>'),
  ],
  [
    'a samengestelde groep with a jaargroep',
    'invalid',
    antwoord({
      groepen:
        '<groepen><samengestelde_groep key="s"><naam>n</naam><jaargroep>1</jaargroep></samengestelde_groep></groepen>',
    }),
  ],
  [
    'a teacher with both kinds of group in one list',
    'valid',
    leerkracht(
      '<roepnaam>An</roepnaam><groepen><samengestelde_groep key="s"/><groep key="g"><rol>LRK</rol></groep></groepen>',
    ),
  ],
  [
    'a teacher with the role of EDEXML that UWLR does not have',
    'invalid',
    leerkracht('<roepnaam>An</roepnaam><rol>TAL</rol>'),
  ],
  [
    'geslacht judged by the Smalle set',
    'invalid',
    leerling('<roepnaam>Bo</roepnaam><geslacht>1</geslacht>'),
    'smalle-set',
  ],
  [
    'geboortedatum judged by the Smalle set',
    'valid',
    leerling('<roepnaam>Bo</roepnaam><geboortedatum>2015-01-01</geboortedatum>'),
    'smalle-set',
  ],
  [
    'a teacher’s emailadres judged by the Smalle set',
    'valid',
    leerkracht('<roepnaam>An</roepnaam><emailadres>a@school.example</emailadres>'),
    'smalle-set',
  ],
  [
    'a teacher’s emailadres judged by the LVS set',
    'invalid',
    leerkracht('<roepnaam>An</roepnaam><emailadres>a@school.example</emailadres>'),
    'lvs-set',
  ],
  ['an LVS pupil', 'valid', lvs(`<achternaam>Berg</achternaam><roepnaam>Bo</roepnaam>${lvsRest}`), 'lvs-set'],
  [
    'an LVS pupil with achternaam and no roepnaam',
    'invalid',
    lvs(`<achternaam>Berg</achternaam>${lvsRest}`),
    'lvs-set',
  ],
  ['an LVS pupil with roepnaam only', 'valid', lvs(`<roepnaam>Bo</roepnaam>${lvsRest}`), 'lvs-set'],
  [
    'an LVS pupil without bsn_ondwnr-4',
    'invalid',
    lvs(`<roepnaam>Bo</roepnaam>${lvsRest.replace(/<bsn.*/, '')}`),
    'lvs-set',
  ],
]
