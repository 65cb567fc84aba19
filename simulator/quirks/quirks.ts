import type { School } from '../../src/school/school.ts'
import type { Quirk } from './quirk.ts'

const anyYear: Quirk = {
  name: 'answers-current-year',
  story: 'Het LAS geeft altijd het huidige schooljaar, welk jaar er ook gevraagd wordt.',
  seen: 'F08; HID1 README over ESIS',
  anyYear: true,
}

const faultWithStatus200: Quirk = {
  name: 'fault-with-status-200',
  story: 'Een fout komt met HTTP-status 200 in plaats van 500.',
  seen: 'I11',
  faultStatus: 200,
}

const otherSchool: Quirk = {
  name: 'answers-another-school',
  story: 'Het antwoord draagt de brincode van een andere school dan gevraagd werd.',
  seen: 'F07',
  alter: (school) => ({ ...school, brincode: school.brincode === '99ZZ' ? '99ZY' : '99ZZ' }),
}

const otherYear: Quirk = {
  name: 'answers-last-year',
  story: 'Het antwoord draagt het vorige schooljaar.',
  seen: 'F08',
  alter: (school) => ({ ...school, schooljaar: yearBefore(school.schooljaar) }),
}

const emptyVoorvoegsel: Quirk = {
  name: 'empty-voorvoegsel-elements',
  story: 'Wie geen voorvoegsel heeft, krijgt een leeg voorvoegsel-element.',
  seen: 'B12',
  alter: (school) => ({
    ...school,
    leerlingen: school.leerlingen.map((leerling) =>
      leerling.achternaam === undefined ? leerling : { ...leerling, voorvoegsel: leerling.voorvoegsel ?? '' },
    ),
  }),
}

const teachersWithoutEckid: Quirk = {
  name: 'teachers-without-eckid',
  story: 'De school heeft ECK iD’s voor leerlingen, nog niet voor leerkrachten.',
  seen: 'E21',
  alter: (school) => ({ ...school, leerkrachten: school.leerkrachten?.map(({ eckid: _, ...rest }) => rest) }),
}

const noLeerkrachten: Quirk = {
  name: 'no-leerkrachten',
  story: 'Het antwoord heeft geen blok met leerkrachten.',
  seen: 'E22',
  alter: ({ leerkrachten: _, ...school }) => school,
}

const privateToevoegingen: Quirk = {
  name: 'private-toevoegingen',
  story: 'Bij elke leerling staat een toevoegingen-blok van de leverancier zelf, waarvan niemand het schema heeft.',
  seen: 'I06; HB heeft er een hulpje voor om ze weg te halen',
  rewrite: (xml) => xml.replaceAll(/<\/(\w+:)?leerling>/g, (end, prefix = '') => `${toevoegingen(prefix)}${end}`),
}

/** Its elements are called as fields of a pupil are, in a namespace of their own: who reads names without namespaces trips. */
const toevoegingen = (p: string): string =>
  `<${p}toevoegingen><${p}blok xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lev="urn:leverancier.example:extra" ` +
  `xsi:type="lev:ExtraBlok"><lev:achternaam>Blok</lev:achternaam><lev:roepnaam>Extra</lev:roepnaam></${p}blok></${p}toevoegingen>`

const reversed = new WeakMap<School, School>()

const inReverseOrder: Quirk = {
  name: 'in-reverse-order',
  story: 'Leerlingen, leerkrachten en groepen komen in omgekeerde volgorde; de standaard zegt niets over volgorde.',
  seen: 'D30',
  alter: (school) => {
    const found = reversed.get(school) ?? {
      ...school,
      leerlingen: school.leerlingen.toReversed(),
      ...(school.leerkrachten && { leerkrachten: school.leerkrachten.toReversed() }),
      ...(school.groepen && { groepen: school.groepen.toReversed() }),
    }
    reversed.set(school, found)
    return found
  },
}

const yearBefore = (schooljaar: string): string => {
  const start = Number(schooljaar.slice(0, 4)) - 1
  return `${start}-${start + 1}`
}

/** The quirks of the LAS by name. Oddities in the data itself are anomalies (simulator/bend). */
export const quirks: readonly Quirk[] = [
  anyYear,
  faultWithStatus200,
  otherSchool,
  otherYear,
  emptyVoorvoegsel,
  teachersWithoutEckid,
  noLeerkrachten,
  privateToevoegingen,
  inReverseOrder,
]

export const quirksNamed = (names: readonly string[]): readonly Quirk[] =>
  quirks.filter(({ name }) => names.includes(name))
