import type { AdapterLeerling, Toestand } from '../../../contracts/adapter/adapter.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import type { School } from '../../../src/school/school.ts'
import type { Life } from './life.ts'

/** A small life in which one wrong system goes wrong: who is at school, whom the EA has, and what happens after the first import. */
export type WrongLife = {
  readonly wrong: string
  readonly school: readonly Pupil[]
  readonly ea: readonly Partial<AdapterLeerling>[]
  readonly happens?: (life: Life) => Promise<unknown>
}

type Pupil = Partial<Leerling> & { readonly roepnaam: string }

const eckid = (digit: string): string => `https://ketenid.nl/pilot/${digit.repeat(128)}`
const sem = {
  key: '11',
  roepnaam: 'Sem',
  achternaam: 'Westerveld',
  geboortedatum: '2016-05-14',
  geslacht: '1',
} as const
const daan = { key: '12', roepnaam: 'Daan', achternaam: 'Koopman', geboortedatum: '2015-11-30', geslacht: '1' } as const
const lotte = {
  key: '13',
  roepnaam: 'Lotte',
  achternaam: 'Westerveld',
  geboortedatum: '2017-02-08',
  geslacht: '2',
} as const
const anna = {
  key: '21',
  roepnaam: 'Anna',
  voorletters: 'A',
  achternaam: 'Dijkhuizen',
  geboortedatum: '2016-04-18',
} as const

const without = <Person extends object>(person: Person, ...fields: readonly (keyof Person)[]): Partial<Person> =>
  Object.fromEntries(
    Object.entries(person).filter(([field]) => !fields.includes(field as keyof Person)),
  ) as Partial<Person>

/** The LAS gives the number of the one to the other. */
const numberGoesFrom =
  (one: number, other: number) =>
  ({ happen }: Life) =>
    happen(
      { soort: 'leerling-wijzigt', leerling: { id: idAt(one) }, velden: { key: '99' } } as never,
      { soort: 'leerling-wijzigt', leerling: { id: idAt(other) }, velden: { key: '11' } } as never,
    )

const idAt = (place: number): string => `99XY/leerling/${place}`

export const wrongLives: readonly WrongLife[] = [
  { wrong: 'links-on-key-alone', school: [sem, daan], ea: [sem, daan], happens: numberGoesFrom(1, 2) },
  {
    wrong: 'key-wins-over-eckid',
    school: [
      { ...sem, eckid: eckid('5') },
      { ...daan, geboortedatum: sem.geboortedatum, eckid: eckid('6') },
    ],
    ea: [
      { ...sem, eckid: eckid('5') },
      { ...daan, geboortedatum: sem.geboortedatum, eckid: eckid('6') },
    ],
    happens: numberGoesFrom(1, 2),
  },
  {
    wrong: 'birth-date-confirms-a-number',
    school: [sem, { ...daan, geboortedatum: sem.geboortedatum }],
    ea: [sem, { ...daan, geboortedatum: sem.geboortedatum }],
    happens: numberGoesFrom(1, 2),
  },
  { wrong: 'surname-confirms-a-number', school: [sem, lotte], ea: [sem, lotte], happens: numberGoesFrom(1, 2) },
  {
    wrong: 'links-on-surname-and-birth-date',
    school: [anna, { ...anna, key: '22', roepnaam: 'Bram', voorletters: 'B' }],
    ea: [without(anna, 'key')],
  },
  {
    wrong: 'links-on-voorletters-and-birth-date',
    school: [anna, { ...anna, key: '22', roepnaam: 'Amber' }],
    ea: [without(anna, 'key')],
  },
  {
    wrong: 'links-on-name-only',
    school: [sem, { ...sem, key: '15', geboortedatum: '2013-08-06' }],
    ea: [without(sem, 'key')],
  },
  {
    wrong: 'links-on-roepnaam-and-birth-date',
    school: [sem, { ...daan, roepnaam: 'Sem', geboortedatum: sem.geboortedatum }],
    ea: [without(sem, 'key')],
  },
  {
    wrong: 'names-that-sound-alike-link',
    school: [
      { ...sem, roepnaam: 'Mara', achternaam: 'Bakker' },
      { ...daan, roepnaam: 'Mira', achternaam: 'Bekker', geboortedatum: sem.geboortedatum },
    ],
    ea: [{ ...without(sem, 'key'), roepnaam: 'Mara', achternaam: 'Bakker' }],
  },
  {
    wrong: 'half-a-surname-is-enough',
    school: [
      { ...sem, achternaam: 'Garcia' },
      { ...daan, roepnaam: 'Sem', achternaam: 'Garcia Lopez', geboortedatum: sem.geboortedatum },
    ],
    ea: [{ ...without(sem, 'key'), achternaam: 'Garcia' }],
  },
  { wrong: 'absent-eckids-are-equal', school: [sem, daan], ea: [sem] },
  {
    wrong: 'leading-zeros-do-not-count',
    school: [
      { ...sem, key: '42' },
      { ...daan, key: '00042' },
    ],
    ea: [{ ...sem, key: '42' }],
  },
  {
    wrong: 'doubt-becomes-a-link',
    school: [sem, daan],
    ea: [sem],
    happens: numberGoesFrom(1, 2),
  },
  {
    wrong: 'leavers-are-deleted',
    school: [sem, daan],
    ea: [sem, daan],
    happens: ({ happen }) => happen({ soort: 'uitstroom', leerling: { id: idAt(2) } } as never),
  },
  {
    wrong: 'deactivates-the-moved',
    school: [sem, daan],
    ea: [sem, daan],
    happens: ({ happen }) =>
      happen({ soort: 'groepswissel', leerling: { id: idAt(2) }, groep: { key: '4B' } } as never),
  },
]

/** Classmates whom nothing happens to: a school of two is alarming all the time. */
const others: readonly Pupil[] = [
  ['Fenne', 'Ruiter', '2016-01-03'],
  ['Gijs', 'Plantinga', '2016-07-21'],
  ['Hidde', 'Zwanenburg', '2015-12-11'],
  ['Imke', 'Oosthoek', '2016-09-25'],
  ['Joris', 'Vliet', '2016-03-02'],
  ['Kiki', 'Molenaar', '2015-10-17'],
  ['Lars', 'Teunissen', '2016-02-22'],
  ['Merel', 'Huisman', '2016-06-12'],
].map(([roepnaam, achternaam, geboortedatum], index) => ({
  key: String(71 + index),
  roepnaam: roepnaam!,
  achternaam: achternaam!,
  geboortedatum: geboortedatum!,
}))

export const schoolOf = ({ school }: WrongLife): School => ({
  naam: 'De Vlieger',
  schooljaar: '2026-2027',
  brincode: '99XY',
  groepen: [
    { id: '99XY/groep/1', soort: 'groep', key: '4A', naam: '4a', jaargroep: '4' },
    { id: '99XY/groep/2', soort: 'groep', key: '4B', naam: '4b', jaargroep: '4' },
  ],
  leerlingen: [...school, ...others].map(
    (pupil, index) => ({ ...pupil, id: idAt(index + 1), groep: '4A', jaargroep: '4' }) as Leerling,
  ),
})

/** What the EA has before anything is fetched, by ids of its own. */
export const toestandOf = ({ ea }: WrongLife): Toestand => ({
  groepen: [{ id: 'G7', key: '4A', naam: '4a', jaargroep: '4', schooljaar: '2026-2027', soort: 'groep' }],
  leerkrachten: [],
  leerlingen: [...ea, ...others].map((one, index) => ({ ...one, id: `nr-${900 + index}`, groepen: ['G7'] })),
})
