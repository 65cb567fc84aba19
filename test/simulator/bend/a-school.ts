import type { Groep, Jaargroep } from '../../../src/school/groep.ts'
import type { Leerkracht } from '../../../src/school/leerkracht.ts'
import type { Geslacht, Leerling } from '../../../src/school/leerling.ts'
import type { Naam } from '../../../src/school/persoon.ts'
import type { School } from '../../../src/school/school.ts'

const eckid = (number: number) => `https://ketenid.nl/pilot/${number.toString(16).padStart(128, '0')}`

/** Everybody in it is made up; the names have one of each thing that an anomaly can bend. */
const names: readonly Naam[] = [
  { achternaam: 'Berg', voorvoegsel: 'van den', voorletters: 'N', roepnaam: 'Noor' },
  { achternaam: 'Hooft', voorvoegsel: "van 't", voorletters: 'D', roepnaam: 'Daan' },
  { achternaam: 'Dijkstra', voorletters: 'F', roepnaam: 'Fenna' },
  { achternaam: 'Çelik', voorletters: 'ÖE', roepnaam: 'Ömer' },
  { achternaam: 'El Amrani', voorletters: 'M', roepnaam: 'Mohammed' },
  { achternaam: 'Jansen-de Vries', voorletters: 'JP', roepnaam: 'Jan' },
  { achternaam: 'Smit', voorletters: 'AB', voornamen: 'Anna Bo', roepnaam: 'Anna' },
  { achternaam: 'Bos', voorletters: 'T', roepnaam: 'Tim' },
  { achternaam: 'Vos', voorletters: 'S', roepnaam: 'Sara' },
  { achternaam: 'Kaya', voorletters: 'E', roepnaam: 'Emir' },
  { achternaam: 'Wit', voorvoegsel: 'de', voorletters: 'L', roepnaam: 'Lotte' },
  { achternaam: 'Ławska', voorletters: 'Z', roepnaam: 'Zofia' },
]

const groepen: readonly Groep[] = [
  { id: 'g1', soort: 'groep', key: '101', naam: '1', jaargroep: '1' },
  { id: 'g4', soort: 'groep', key: '104', naam: '4', jaargroep: '4' },
  { id: 'g5', soort: 'groep', key: '105', naam: '5', jaargroep: '5' },
  { id: 'g8', soort: 'groep', key: '108', naam: '2026-2027 - 8', jaargroep: '8' },
  { id: 'gp', soort: 'samengesteldeGroep', key: '120', naam: 'Plus' },
]

const years: readonly Jaargroep[] = ['1', '4', '5', '8']

const leerlingen: readonly Leerling[] = names.map((naam, index): Leerling => {
  const year = years[index % 4]!
  return {
    id: `l${index + 1}`,
    key: String(1001 + index),
    eckid: eckid(index + 1),
    ...naam,
    geboortedatum: `${2022 - Number(year)}-0${(index % 9) + 1}-${String(((index * 5) % 12) + 2).padStart(2, '0')}`,
    geslacht: String((index % 2) + 1) as Geslacht,
    jaargroep: year,
    groep: `10${year}`,
    ...(index % 3 === 0 && { samengesteldeGroepen: ['120'] }),
    bsnOndwnr4: String(4000 + index),
  }
})

const leerkrachten: readonly Leerkracht[] = [
  {
    id: 'k1',
    key: '1',
    eckid: eckid(101),
    achternaam: 'Boer',
    voorvoegsel: 'de',
    voorletters: 'J',
    roepnaam: 'Jan',
    emailadres: 'j.deboer@vlieger.example',
    groepen: [{ soort: 'groep', key: '101' }],
  },
  {
    id: 'k2',
    key: '2',
    eckid: eckid(102),
    achternaam: 'Prins',
    voorletters: 'M',
    roepnaam: 'Mia',
    emailadres: 'm.prins@vlieger.example',
    groepen: [
      { soort: 'groep', key: '104' },
      { soort: 'groep', key: '105' },
    ],
  },
  {
    id: 'k3',
    key: '3',
    eckid: eckid(103),
    achternaam: 'Mulder',
    voorletters: 'K',
    roepnaam: 'Kees',
    emailadres: 'k.mulder@vlieger.example',
    groepen: [{ soort: 'groep', key: '108' }],
  },
  {
    id: 'k4',
    key: '4',
    eckid: eckid(104),
    achternaam: 'Dekker',
    voorletters: 'R',
    roepnaam: 'Roos',
    emailadres: 'r.dekker@vlieger.example',
    rollen: [{ rol: 'DIR' }],
  },
]

/** Twelve pupils in four stamgroepen and a plus group, and four teachers. */
export const aSchool: School = {
  naam: 'De Vlieger',
  schooljaar: '2026-2027',
  peildatum: '2026-10-01',
  brincode: '99XX',
  groepen,
  leerlingen,
  leerkrachten,
}
