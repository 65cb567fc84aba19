import type { Jaargroep, SamengesteldeGroep, Stamgroep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { inventedPupils } from './manual-pupils.ts'

/**
 * The school of the manual "Een UWLR-koppeling met ESIS": brincode 99QQ, 25 groepen, 4 leerkrachten, 22 leerlingen.
 * The three pupils whom its screens show as known to the testcentrum stand here as printed, with their odd years and all;
 * the other nineteen are invented. E-mail addresses are ours, under `.example`.
 */
export function manualSchool(schooljaar: string): School {
  const short = `${schooljaar.slice(2, 4)}-${schooljaar.slice(7)}`
  const stamgroepen = stamgroepenOf(short)
  const samengesteld = samengesteldeGroepenOf(schooljaar)
  const keys = new Map([...stamgroepen, ...samengesteld].map(({ naam, key }) => [naam, key]))
  const keyOf = (naam: string): string => {
    const key = keys.get(naam)
    if (key === undefined) throw new Error(`The manual has no group ${naam}.`)
    return key
  }
  const leerkracht = (
    key: string,
    roepnaam: string,
    achternaam: string,
    emailadres: string,
    soort: 'groep' | 'samengesteldeGroep',
    groepen: readonly string[],
  ): Leerkracht => ({
    id: `99QQ/leerkracht/${key}`,
    key,
    achternaam,
    voorletters: roepnaam.slice(0, 1),
    roepnaam,
    emailadres,
    groepen: groepen.map((naam) => ({ soort, key: keyOf(naam) })),
  })
  return {
    naam: 'De Handleiding',
    schooljaar,
    peildatum: `${schooljaar.slice(0, 4)}-10-01`,
    brincode: '99QQ',
    groepen: [...stamgroepen, ...samengesteld],
    leerlingen: [...shownPupils(keyOf, short), ...inventedPupils(schooljaar, short, keyOf)],
    leerkrachten: [
      leerkracht('4040', 'Julia', 'Albatros', 'julia.albatros@dehandleiding.example', 'groep', [`Albatros ${short}`]),
      leerkracht('19931', 'Schoolkassa', 'Drone', 'drone@schoolkassa.example', 'samengesteldeGroep', [
        'Schoolkassa Bovenbouw',
        'Schoolkassa Onderbouw',
        'Schoolkassa muziekles',
      ]),
      leerkracht('20417', 'Marijke', 'Fransman', 'marijke.fransman@dehandleiding.example', 'groep', ['8']),
      leerkracht('1301624', 'Tessa', 'Leeuwerik', 'tessa.leeuwerik@dehandleiding.example', 'groep', ['8']),
    ],
  }
}

const stamgroepenOf = (short: string): readonly Stamgroep[] => {
  const rows: readonly (readonly [naam: string, jaargroep: Jaargroep])[] = [
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', '5'],
    ['6', '6'],
    ['7', '7'],
    ['8', '8'],
    [`Albatros ${short}`, '4'],
    [`Buizerd ${short}`, 'C'],
    [`Condor ${short}`, '7'],
    ['ZeroPunctuation', '4'],
  ]
  return rows.map(([naam, jaargroep], index) => ({
    id: `99QQ/groep/${index}`,
    soort: 'groep',
    key: String(8801 + index),
    naam,
    jaargroep,
  }))
}

/** The manual's screen shows no jaargroep at `2020-2021 - 3`: those are samengestelde groepen, which have none. */
const samengesteldeGroepenOf = (schooljaar: string): readonly SamengesteldeGroep[] =>
  [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((jaar) => `${schooljaar} - ${jaar}`),
    'Schoolkassa Bovenbouw',
    'Schoolkassa Onderbouw',
    'Schoolkassa muziekles',
    'Plusgroep',
    'Instructie rekenen',
  ].map((naam, index) => ({
    id: `99QQ/samengesteldeGroep/${index}`,
    soort: 'samengesteldeGroep',
    key: String(9901 + index),
    naam,
  }))

function shownPupils(keyOf: (naam: string) => string, short: string): readonly Leerling[] {
  const pupil = (
    number: number,
    roepnaam: string,
    achternaam: string,
    geboortedatum: string,
    jaargroep: Jaargroep,
    groep: string,
  ): Leerling => ({
    id: `99QQ/leerling/${number}`,
    key: String(1000 + number),
    achternaam,
    voornamen: roepnaam,
    voorletters: roepnaam.slice(0, 1),
    roepnaam,
    geboortedatum,
    geslacht: '1',
    jaargroep,
    groep: keyOf(groep),
    bsnOndwnr4: String(4110 + number * 7),
  })
  return [
    pupil(0, 'Max', 'Beacher', '2014-03-04', '1', '3'),
    pupil(1, 'Bas', 'Junior', '2013-06-01', '4', `Albatros ${short}`),
    pupil(2, 'Wade', 'Wilson', '2012-07-13', '4', 'ZeroPunctuation'),
  ]
}
