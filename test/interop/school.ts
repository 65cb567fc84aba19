import type { School } from '../../src/school/school.ts'

/** Names that a client loses when it gets an encoding, an entity or an apostrophe wrong; groups of both kinds, mixed. */
export const mixedSchool: School = {
  schooljaar: '2026-2027',
  brincode: '99YY',
  dependancecode: '01',
  groepen: [
    { soort: 'groep', key: 'g3', naam: '3A', jaargroep: '3' },
    { soort: 'samengesteldeGroep', key: 's1', naam: 'Rekenen & taal', omschrijving: 'sterk < 4 > zwak' },
    { soort: 'groep', key: 'g4', naam: 'Groep 4 “Zeeën”', jaargroep: '4' },
  ],
  leerlingen: [
    {
      key: 'l1',
      roepnaam: 'Zoë',
      voorvoegsel: "van 't",
      achternaam: 'Hoff-Çelik',
      geboortedatum: '2018-02-28',
      geslacht: '2',
      jaargroep: '3',
      groep: 'g3',
      samengesteldeGroepen: ['s1'],
    },
    {
      key: 'l2',
      roepnaam: 'Łukasz',
      achternaam: 'Wiśniewski',
      geboortedatum: '2017-12-31',
      geslacht: '1',
      groep: 'g4',
    },
    { key: 'l/3=', roepnaam: 'Selin', achternaam: 'Yıldız & Ångström', geboortedatum: '2018-10-01', groep: 'g3' },
  ],
  leerkrachten: [
    { key: 'm1', roepnaam: 'Anneloes', achternaam: "D'Ávila", groepen: [{ soort: 'groep', key: 'g3' }] },
    { key: 'm2', roepnaam: 'IJsbrand', achternaam: 'Ñuñez', groepen: [{ soort: 'groep', key: 'g4' }] },
  ],
}

/** One of everything: where clients that map XML to objects forget that a list can have one member. */
export const smallestSchool: School = {
  schooljaar: '2026-2027',
  brincode: '99ZZ',
  groepen: [{ soort: 'groep', key: 'g1', naam: '1/2', jaargroep: '1' }],
  leerlingen: [{ key: 'l1', roepnaam: 'Ömer', achternaam: 'Bakker', groep: 'g1' }],
  leerkrachten: [{ key: 'm1', roepnaam: 'Fleur', achternaam: 'de Groot', groepen: [{ soort: 'groep', key: 'g1' }] }],
}
