import type { Jaargroep } from '../../src/school/groep.ts'
import type { Geslacht, Leerling } from '../../src/school/leerling.ts'

type Row = readonly [
  roepnaam: string,
  voornamen: string,
  voorvoegsel: string,
  achternaam: string,
  yearsBefore: number,
  birthday: string,
  geslacht: Geslacht,
  jaargroep: Jaargroep,
  bsnOndwnr4: string,
  groep: string,
]

/** Nineteen invented children, written out so that the school of the manual needs no generator. The years count back from the start of the school year. */
const rows: readonly Row[] = [
  ['Amina', 'Amina', 'el', 'Bakkali', 11, '02-19', '2', '8', '8699', '8'],
  ['Nomi', 'Nomi', '', 'Visser', 11, '06-28', '2', '8', '0425', '8'],
  ['Lucas', 'Lucas', '', 'Spijkerkamp', 11, '03-07', '1', '8', '3800', '8'],
  ['Deen', 'Deen Robert', '', 'Spijkerboom', 11, '12-26', '1', '7', '3581', 'Condor'],
  ['Juul', 'Juul Johanna Anna', '', 'Aarts', 10, '01-20', '2', '7', '3006', '7'],
  ['Emma', 'Emma Wilhelmina', '', 'Kool', 10, '04-27', '2', '6', '8662', '6'],
  ['Ines', 'Ines Hendrika Johanna', '', 'Schreuder', 9, '09-01', '2', '6', '1785', '6'],
  ['Phileine', 'Phileine Elisabeth Louise', '', 'Ravenboom-Ruijter', 8, '01-31', '2', '5', '6572', '5'],
  ['Kiara', 'Kiara', '', 'Bloemenhorst-Luningdaal', 8, '06-15', '2', '5', '8800', '5'],
  ['Joëlle', 'Joëlle Catharina', '', 'Vogels', 7, '01-16', '2', '4', '9272', '4'],
  ['Maeve', 'Maeve Sophia', '', 'Noorderhout', 7, '07-04', '2', '4', '2433', 'Albatros'],
  ['Jayda', 'Jayda Johanna', '', 'Hazelveld', 6, '05-14', '2', '3', '6408', '3'],
  ['Kacper', 'Kacper Mikolaj', '', 'Michalski', 6, '06-25', '1', '3', '0879', '3'],
  ['Amelia', 'Amelia Cornelia', '', 'Middelveen', 6, '08-14', '2', '3', '5232', '3'],
  ['Fiene', 'Fiene Catharina', '', 'Verhagen', 5, '01-08', '2', '2', '5357', '2'],
  ['Lisanne', 'Lisanne Helena', '', 'Terenhof', 5, '04-16', '2', '2', '4134', '2'],
  ['Gideon', 'Gideon', '', 'Groenehof', 5, '09-05', '1', '2', '5508', '2'],
  ['Elena', 'Elena', '', 'Wilgendaal-Fransenveld', 5, '10-15', '2', '1', '0225', '1'],
  ['Vienna', 'Vienna Petronella Josephina Maria', 'de', 'Jong', 4, '01-16', '2', '1', '9265', '1'],
]

/** The nineteen pupils of the manual's school whom no screen shows. `keyOf` gives the key of a group by its name. */
export function inventedPupils(
  schooljaar: string,
  short: string,
  keyOf: (naam: string) => string,
): readonly Leerling[] {
  const start = Number(schooljaar.slice(0, 4))
  return rows.map(
    (
      [roepnaam, voornamen, voorvoegsel, achternaam, yearsBefore, birthday, geslacht, jaargroep, bsnOndwnr4, groep],
      index,
    ) => ({
      id: `99QQ/leerling/${3 + index}`,
      key: String(1003 + index),
      achternaam,
      ...(voorvoegsel && { voorvoegsel }),
      voornamen,
      voorletters: voornamen
        .split(' ')
        .map((naam) => naam[0])
        .join(''),
      roepnaam,
      geboortedatum: `${start - yearsBefore}-${birthday}`,
      geslacht,
      ...(Number(jaargroep) >= 3 && { startOndwJgr3: `${start - Number(jaargroep) + 3}-08-01` }),
      jaargroep,
      groep: keyOf(/^\d$/.test(groep) ? groep : `${groep} ${short}`),
      samengesteldeGroepen: [keyOf(`${schooljaar} - ${jaargroep}`)],
      bsnOndwnr4,
    }),
  )
}
