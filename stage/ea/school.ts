import type { Stage } from '../../contracts/ea/programme.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'

/** ECK iDs of the pilot range: they can belong to nobody. */
const eckid = (number: number): string => `https://ketenid.nl/pilot/${String(number).padStart(128, '0')}`

const anna: Leerling = {
  key: '0017',
  eckid: eckid(17),
  achternaam: 'Bloemhof',
  roepnaam: 'Anna',
  geboortedatum: '2016-03-09',
  geslacht: '2',
  jaargroep: '5',
  groep: 'G5',
}

/** Keys that a careless consumer damages: zeros, capitals, spaces, signs that XML escapes (edge cases A16 to A19). */
const others: readonly Leerling[] = [
  ['Ab-7', 'Bram', 'Zandbergh'],
  ['ab-7', 'Cato', 'Oudkerk'],
  [' 34 ', 'Daan', 'Veldstra'],
  ['K&<9"', 'Elif', 'Noordzij'],
  ['0', 'Fenna', 'Hooiveld'],
  ['00042', 'Gijs', 'Lindeboom'],
  ['9007199254740993', 'Hanna', 'Waterink'],
  ['{5f0c}', 'Imre', 'Stapelveld'],
  ['é-12', 'Jochem', 'Poortvliet'],
  ['1042', 'Kaatje', 'Ravenswaay'],
  ['1043', 'Levi', 'Schaepman'],
].map(([key = '', roepnaam = '', achternaam = ''], index) => ({
  key,
  ...(index % 2 === 0 && { eckid: eckid(100 + index) }),
  roepnaam,
  achternaam,
  geboortedatum: `2016-${String(index + 1).padStart(2, '0')}-1${index % 10}`,
  geslacht: index % 2 === 0 ? ('1' as const) : ('2' as const),
  jaargroep: '5' as const,
  groep: index % 3 === 0 ? 'G5' : 'g5',
  ...(index % 4 === 0 && { samengesteldeGroepen: ['S 1'] }),
}))

/** The school of the programme at each of its stages. Everybody in it is made up. */
export function schoolAtStage(stage: Stage, schooljaar: string): School {
  const one: School = {
    naam: 'De Proefkoppel',
    schooljaar,
    brincode: '99EA',
    groepen: [{ soort: 'groep', key: 'G5', naam: '5a', jaargroep: '5' }],
    leerlingen: [anna],
    leerkrachten: [
      {
        key: 'T1',
        achternaam: 'Berkhout',
        roepnaam: 'Mies',
        emailadres: 'mies@school.example',
        groepen: [{ soort: 'groep', key: 'G5' }],
      },
    ],
  }
  if (stage === 'one') return one
  if (stage === 'empty') return { ...one, leerlingen: [] }
  const many: School = {
    ...one,
    groepen: [
      ...(one.groepen ?? []),
      { soort: 'groep', key: 'g5', naam: '5b', jaargroep: '5' },
      { soort: 'samengesteldeGroep', key: 'S 1', naam: 'Plusklas' },
    ],
    leerlingen: [anna, ...others],
    leerkrachten: [
      ...(one.leerkrachten ?? []),
      {
        key: 't1',
        achternaam: 'Olthof',
        roepnaam: 'Sjors',
        emailadres: 'sjors@school.example',
        groepen: [{ soort: 'groep', key: 'g5' }],
      },
    ],
  }
  if (stage === 'many') return many
  const renamed = (leerling: Leerling) => (leerling.key === '1042' ? { ...leerling, roepnaam: 'Katinka' } : leerling)
  return { ...many, leerlingen: many.leerlingen.map(renamed) }
}
