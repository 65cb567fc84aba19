import type { Groep } from '../../src/school/groep.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { Written } from './school-file.ts'

/** The group of `erbij: klas`. */
const groepen: readonly Written<Groep>[] = [{ key: '31', naam: '3A', jaargroep: '3' }]

/** Its pupils: nobody takes one for another, by name, birth date or number. */
const leerlingen: readonly Written<Leerling>[] = [
  {
    key: '11',
    roepnaam: 'Noor',
    achternaam: 'Vos',
    voorletters: 'N',
    geboortedatum: '2018-03-04',
    geslacht: '2',
    jaargroep: '3',
    groep: '31',
  },
  {
    key: '12',
    roepnaam: 'Sam',
    achternaam: 'Boer',
    voorvoegsel: 'de',
    voorletters: 'S',
    geboortedatum: '2018-06-21',
    geslacht: '1',
    jaargroep: '3',
    groep: '31',
  },
  {
    key: '13',
    roepnaam: 'Lina',
    achternaam: 'Hofkamp',
    voorletters: 'L',
    geboortedatum: '2017-11-08',
    geslacht: '2',
    jaargroep: '3',
    groep: '31',
  },
  {
    key: '14',
    roepnaam: 'Bram',
    achternaam: 'Zandstra',
    voorletters: 'B',
    geboortedatum: '2018-01-17',
    geslacht: '1',
    jaargroep: '3',
    groep: '31',
  },
  {
    key: '15',
    roepnaam: 'Fatma',
    achternaam: 'Yildirim',
    voorletters: 'F',
    geboortedatum: '2018-09-02',
    geslacht: '2',
    jaargroep: '3',
    groep: '31',
  },
]

/** What `erbij: klas` adds to a school file: the class around the child that a story is about. */
export const klas = { groepen, leerlingen }
