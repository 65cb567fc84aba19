import { createSeen, defineLaw } from './law.ts'
import type { Moment } from './trail.ts'

/** Keys that are shorter are the counts and sizes of any log. */
const shortestKey = 6

export const nothingLeaks = defineLaw({
  name: 'nothing-leaks',
  says: {
    nl: 'De sleutel staat in geen logboek en geen melding, en een leerling of leerkracht in geen logboek: geen naam, geen nummer, geen adres, geen geboortedatum',
    en: 'The autorisatiesleutel stands in no log and no message, and no pupil or teacher in a log.',
  },
  waarom: {
    nl: 'Een logboek gaat naar de leverancier en de helpdesk, en wordt jaren bewaard.',
    en: 'A log goes to the supplier and the help desk, and is kept for years.',
  },
  dekt: ['F19', 'I07'],
  klasse: 'regel',
  ernst: 'S1',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const moment of moments) {
      const { stap, gelogd, sleutels } = moment
      const said = [...gelogd, ...redenenOf(moment)].filter((line) => line !== '')
      if (said.length === 0) continue
      const hasSleutel = said.some((line) => sleutels.some((sleutel) => line.includes(sleutel)))
      seen.look(!hasSleutel, () => ({
        wat: `wat het systeem bij "${stap.doe}" logt of meldt`,
        verwacht: 'geen autorisatiesleutel',
        gevonden: 'de autorisatiesleutel',
      }))
      const named =
        gelogd.length > 0 && [namesSomebody, givesAnAddress, givesABirthday].some((says) => says(gelogd, moment))
      seen.look(!named, () => ({
        wat: `wat het systeem bij "${stap.doe}" logt`,
        verwacht: 'niets over leerlingen of leerkrachten',
        gevonden: 'een naam of nummer van iemand',
        ernst: 'S2',
      }))
    }
    return seen
  },
})

/** Every sentence with which the system answered this step. */
function redenenOf({ import: answer, uitkomst, verstuur }: Moment): readonly string[] {
  const { redenen = [], waarschuwingen = [] } = (uitkomst ?? {}) as Readonly<Record<string, readonly string[]>>
  const reden = answer?.kind === 'mislukt' ? [answer.reden ?? ''] : []
  return [...reden, ...redenen, ...waarschuwingen, ...(verstuur?.geweigerd?.map((one) => one.reden ?? '') ?? [])]
}

/** A shorter surname is a word like any other: Vos, Boer, Post. */
const shortestSurname = 6

/** Given name or initial and surname in one line, a long surname alone, an ECK iD, or a key that can be nothing else. */
function namesSomebody(lines: readonly string[], moment: Moment): boolean {
  const people = [...pupilsOf(moment), ...(moment.school.leerkrachten ?? []), ...moment.na.leerkrachten]
  // A group may be called as somebody is, and stand in a log.
  const groups = wordsIn([...(moment.school.groepen ?? []), ...moment.na.groepen].map(({ naam }) => naam).join(' '))
  return lines.some((line) => {
    const words = wordsIn(line)
    return people.some(({ key, eckid, roepnaam, achternaam = '', voorletters }) => {
      if ([eckid, key].some((number = '') => number.trim().length >= shortestKey && line.includes(number))) return true
      if (achternaam === '' || !line.includes(achternaam)) return false
      if (roepnaam && line.includes(roepnaam)) return true
      if (!words.has(achternaam) || groups.has(achternaam)) return false
      const initials = [roepnaam, voorletters].flatMap((name) => name?.trim()[0] ?? [])
      return achternaam.length >= shortestSurname || initials.some((letter) => line.includes(`${letter}. `))
    })
  })
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{M}'’-]+/gu))

/** Those in the LAS and those in the system: who left is in the log as long as anybody. */
const pupilsOf = ({ school, voor, na }: Moment) => [...school.leerlingen, ...voor.leerlingen, ...na.leerlingen]

/** An e-mail address of a teacher: as the LAS has it, as the system has it, or as a person typed it. */
function givesAnAddress(lines: readonly string[], { school, na, besluiten }: Moment): boolean {
  const all = [...(school.leerkrachten ?? []), ...na.leerkrachten, ...besluiten.values()]
  const addresses = new Set(all.flatMap(({ emailadres = '' }) => emailadres.trim().toLowerCase() || []))
  return lines.some((line) => {
    const text = line.toLowerCase()
    return text.includes('@') && [...addresses].some((address) => address.includes('@') && text.includes(address))
  })
}

const months = ['jan', 'feb', 'm(?:aa)?rt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** Every day that a line names, `YYYY-MM-DD`: as the LAS sends it, as a screen shows it, or as people write it. */
function daysIn(line: string): readonly string[] {
  const written = (year = '', month = '', day = '') => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return [
    ...[...line.matchAll(/\b(\d{4})([-/.]?)(\d\d)\2(\d\d)/g)].map(([, year, , month, day]) =>
      written(year, month, day),
    ),
    ...[...line.matchAll(/\b(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})\b/g)].map(([, day, , month, year]) =>
      written(year, month, day),
    ),
    ...months.flatMap((name, index) =>
      [...line.matchAll(new RegExp(`\\b(\\d{1,2})[-. ]+${name}[a-z]*[-. ]+(\\d{4})\\b`, 'gi'))].map(([, day, year]) =>
        written(year, String(index + 1), day),
      ),
    ),
  ]
}

/** The birth date of a pupil. */
function givesABirthday(lines: readonly string[], moment: Moment): boolean {
  const days = new Set(pupilsOf(moment).flatMap(({ geboortedatum }) => geboortedatum?.slice(0, 10) ?? []))
  return lines.some((line) => daysIn(line).some((day) => days.has(day)))
}
