import type { Groep } from '../../../src/school/groep.ts'
import type { Leerkracht } from '../../../src/school/leerkracht.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import type { School } from '../../../src/school/school.ts'

/** Two deliveries of one school (or the plain and the bent one), and the ids of whom the anomaly was put on. */
export type Seen = { readonly was: School; readonly is: School; readonly on: readonly string[] }
type Shows = (seen: Seen) => boolean

/** Holds for every record that the anomaly was put on: before, and after (undefined when it is gone). */
const pupils =
  (shows: (now: Leerling | undefined, old: Leerling, seen: Seen) => boolean): Shows =>
  (seen) =>
    seen.on.every((id) => {
      const of = (school: School) => school.leerlingen.find((one) => one.id === id)
      return shows(of(seen.is), of(seen.was)!, seen)
    })
const teachers =
  (shows: (now: Leerkracht | undefined, old: Leerkracht, seen: Seen) => boolean): Shows =>
  (seen) =>
    seen.on.every((id) => {
      const of = (school: School) => school.leerkrachten?.find((one) => one.id === id)
      return shows(of(seen.is), of(seen.was)!, seen)
    })
const groups =
  (shows: (now: Groep | undefined, old: Groep, seen: Seen) => boolean): Shows =>
  (seen) =>
    seen.on.every((id) => {
      const of = (school: School) => school.groepen?.find((one) => one.id === id)
      return shows(of(seen.is), of(seen.was)!, seen)
    })

const whole = ({ achternaam, voorvoegsel, voornamen, roepnaam }: Leerling) =>
  [achternaam, voorvoegsel, voornamen, roepnaam].join('|')
const name = (shows: (now: string, old: string) => boolean): Shows =>
  pupils((now, old) => now !== undefined && whole(now) !== whole(old) && shows(whole(now), whole(old)))
const sameName = (a: Leerling, b: Leerling) => a.achternaam === b.achternaam && a.roepnaam === b.roepnaam
const inGroup = ({ leerlingen }: School, key?: string) => leerlingen.filter(({ groep }) => groep === key).length
const fresh = ({ was, is }: Seen) => {
  const known = new Set(was.leerlingen.map(({ id }) => id))
  return is.leerlingen.filter(({ id }) => !known.has(id))
}
const freshTeachers = ({ was, is }: Seen) => {
  const known = new Set(was.leerkrachten?.map(({ key }) => key))
  return (is.leerkrachten ?? []).filter(({ key }) => !known.has(key))
}
const twice = <Item>(items: readonly Item[], of: (item: Item) => unknown) => new Set(items.map(of)).size < items.length

/** How each anomaly is recognised in what a school delivers. False for a school that was left alone. */
export const whatShows: Readonly<Record<string, Shows>> = {
  'name-changed': pupils((now, old) => now?.achternaam !== old.achternaam && now?.key === old.key),
  'birth-date-corrected': pupils((now, old) => now?.geboortedatum !== old.geboortedatum && now?.key === old.key),
  'key-reused': (seen) =>
    fresh(seen).length === seen.on.length &&
    fresh(seen).every((one) => {
      const old = seen.was.leerlingen.find(({ key }) => key === one.key)
      return old !== undefined && whole(old) !== whole(one) && old.geboortedatum !== one.geboortedatum
    }),
  'dummy-keys': pupils((now) => /^#\d{3}$/.test(now?.key ?? '')),
  'dummy-keys-shuffled': pupils((now, old) => /^#/.test(now!.key!) && /^#/.test(old.key!) && now!.key !== old.key),
  'duplicate-key': ({ is }) => twice(is.leerlingen, ({ key }) => key),
  'duplicate-eckid': ({ is }) => twice(is.leerlingen, ({ eckid }) => eckid),
  'key-renumbered': pupils((now, old) => now?.key !== old.key && now?.eckid === old.eckid),
  'eckid-changed': pupils((now, old) => now?.eckid !== old.eckid && now?.eckid !== undefined && now.key === old.key),
  'eckids-swapped': pupils(
    (now, old, { was, is }) =>
      now?.eckid !== old.eckid &&
      now?.key === old.key &&
      is.leerlingen.find(({ eckid }) => eckid === old.eckid)?.id ===
        was.leerlingen.find(({ eckid }) => eckid === now?.eckid)?.id,
  ),
  'eckid-appears': pupils((now, old) => now?.eckid !== undefined && old.eckid === undefined),
  'eckid-disappears': pupils((now, old) => now !== undefined && !('eckid' in now) && old.eckid !== undefined),
  'empty-eckid': pupils((now) => now?.eckid === ''),
  'eckid-in-test-form': pupils((now) => /^eckid_L\d+$/.test(now?.eckid ?? '')),
  'key-with-spaces': pupils((now, old) => now?.key === ` ${old.key} `),
  'key-gets-leading-zeros': pupils((now, old) => now?.key === `000${old.key}` && /^[1-9]/.test(old.key!)),
  'keys-differ-in-case': ({ is }) =>
    !twice(is.leerlingen, ({ key }) => key) && twice(is.leerlingen, ({ key }) => key?.toLowerCase()),
  'key-zero': pupils((now) => now?.key === '0'),
  'odd-keys': ({ is, on }) => {
    const keys = is.leerlingen.filter(({ id }) => on.includes(id!)).map(({ key }) => key!)
    return [/^[0-9a-f]{8}-/, /^.{256}$/, /\|/, /\//, /[{}]/, /==$/].every((form) => keys.some((key) => form.test(key)))
  },
  'odd-teacher-key': teachers((now) => /^we\d+$/.test(now?.key ?? '')),
  'pupil-key-is-teacher-key': pupils((now, _, { is }) => is.leerkrachten!.some(({ key }) => key === now?.key)),
  'keys-count-from-one': ({ is }) => is.leerlingen.every(({ key }, index) => key === String(index + 1)),
  'recorded-twice': pupils((_, old, { is }) => {
    const copies = is.leerlingen.filter(({ id }) => id === old.id)
    return copies.length === 2 && copies[0]!.key !== copies[1]!.key && whole(copies[0]!) === whole(copies[1]!)
  }),
  'returns-with-new-key': pupils((now, old) => now?.key !== old.key && now?.eckid === old.eckid && now !== undefined),
  'without-key': pupils((now) => now !== undefined && !('key' in now) && now.eckid !== undefined),
  twins: (seen) => siblings(seen, 1) && fresh(seen).every(({ roepnaam }) => roepnaam !== undefined),
  'twins-without-roepnaam': (seen) =>
    siblings(seen, 1) &&
    [...fresh(seen), ...seen.is.leerlingen.filter(({ id }) => id === seen.on[0])].every((one) => !('roepnaam' in one)),
  triplets: (seen) => siblings(seen, 2) && !twice(fresh(seen), ({ roepnaam }) => roepnaam),
  namesakes: ({ is }) =>
    is.leerlingen.some((a) =>
      is.leerlingen.some((b) => a !== b && sameName(a, b) && a.geboortedatum !== b.geboortedatum),
    ),
  'namesakes-born-on-one-day': ({ is }) =>
    is.leerlingen.some((a) =>
      is.leerlingen.some(
        (b) => a !== b && sameName(a, b) && a.geboortedatum === b.geboortedatum && a.groep !== b.groep,
      ),
    ),
  'only-roepnaam': pupils((now) => now?.roepnaam !== undefined && !('achternaam' in now) && !('voorletters' in now)),
  'no-roepnaam': pupils((now) => now?.achternaam !== undefined && !('roepnaam' in now)),
  'all-names-in-roepnaam': pupils((now, old) => now!.roepnaam!.startsWith(`${old.roepnaam} `)),
  'voorvoegsel-with-capital': pupils(
    (now, old) => /^[A-Z]/.test(now!.voorvoegsel!) && now!.voorvoegsel!.toLowerCase() === old.voorvoegsel,
  ),
  'voorvoegsel-in-achternaam': pupils(
    (now, old) =>
      !('voorvoegsel' in now!) &&
      now!.achternaam!.toLowerCase() === `${old.voorvoegsel} ${old.achternaam}`.toLowerCase(),
  ),
  'voorvoegsel-behind-achternaam': pupils((now, old) => now!.achternaam === `${old.achternaam}, ${old.voorvoegsel}`),
  'empty-voorvoegsel': pupils((now) => now?.voorvoegsel === ''),
  'short-voorvoegsel': pupils(
    (now, old) => /^[a-z]([./]?[a-z])*\.?$/.test(now!.voorvoegsel!) && now!.voorvoegsel !== old.voorvoegsel,
  ),
  'other-apostrophe': name((now, old) => now.replaceAll(/[’‘`]/g, "'") === old),
  'long-voorvoegsel': pupils((now) => now!.voorvoegsel!.length > 10),
  'cut-voorvoegsel': pupils((now) => now?.voorvoegsel === 'van der aa'),
  'voorvoegsel-lost': pupils(
    (now, old) => !('voorvoegsel' in now!) && old.voorvoegsel !== undefined && now!.achternaam === old.achternaam,
  ),
  'double-surname-written-otherwise': pupils(
    (now, old) =>
      now!.achternaam !== old.achternaam &&
      now!.achternaam!.replaceAll(/[ -]/g, '') === old.achternaam!.replaceAll(/[ -]/g, ''),
  ),
  'surname-of-both-parents': pupils((now, old) => now!.achternaam!.startsWith(`${old.achternaam} `)),
  'teacher-marries': teachers(
    (now, old) =>
      now!.achternaam!.endsWith(old.achternaam!) &&
      now!.achternaam !== old.achternaam &&
      now!.emailadres !== old.emailadres &&
      now!.key === old.key,
  ),
  'ij-as-one-letter': name((now, old) => now.normalize('NFKC') === old),
  'ij-as-y': name((now, old) => old.replaceAll('ij', 'y').replaceAll('IJ', 'Y') === now),
  'diacritics-lost': name((now) => /^[\x20-\x7e]*$/.test(now)),
  'umlaut-spelled-out': name((now) => /[aou]e/i.test(now) && !/[äöü]/i.test(now)),
  'turkish-i': name((now, old) => now.replaceAll('ı', 'i').replaceAll('İ', 'I') === old),
  'decomposed-letters': name((now, old) => now.normalize('NFC') === old),
  'broken-encoding': name((now) => /Ã|\?|&#\d+;|Å/.test(now)),
  'hidden-whitespace': name((now, old) => now.replaceAll(/[\s\u200b]/g, '') === old.replaceAll(/\s/g, '')),
  'transliterated-otherwise': name((now) => /Moham|Muham|Al-|el |El /.test(now)),
  'roepnaam-unlike-voornamen': pupils(
    (now, old) => now!.roepnaam![0] !== now!.voorletters![0] && now!.roepnaam !== old.roepnaam,
  ),
  'no-family-name': pupils((now, old) => ['.', '-', old.roepnaam].includes(now!.achternaam)),
  'voorletters-otherwise': pupils((now, old) => now!.voorletters !== old.voorletters && now!.voorletters!.length <= 6),
  'hyphenated-first-name': pupils(
    (now, old) =>
      old.roepnaam!.includes('-') &&
      now!.roepnaam!.replace(' ', '').toLowerCase() === old.roepnaam!.replace('-', '').toLowerCase(),
  ),
  'nickname-corrected': pupils((now, old) => now!.roepnaam !== old.roepnaam && now!.key === old.key),
  'names-swapped': pupils((now, old) => now!.achternaam === old.roepnaam && now!.roepnaam === old.achternaam),
  'marks-in-name': name((now) => /\(ziek\)|^zz |^\*|\/|^test/.test(now)),
  'gender-and-first-name-changed': pupils(
    (now, old) =>
      now!.geslacht !== old.geslacht &&
      now!.roepnaam !== old.roepnaam &&
      now!.key === old.key &&
      now!.geboortedatum === old.geboortedatum,
  ),
  'long-name': pupils((now) => now!.achternaam!.length === 200),
  'no-birth-date': pupils((now) => !('geboortedatum' in now!)),
  'default-birth-date': pupils((now) => ['0001-01-01', '1970-01-01', '1900-01-01'].includes(now!.geboortedatum!)),
  'birth-day-unknown': pupils(
    (now, old) =>
      /-0[17]-01$/.test(now!.geboortedatum!) && now!.geboortedatum!.slice(0, 4) === old.geboortedatum!.slice(0, 4),
  ),
  'birth-date-with-zone': pupils((now, old) =>
    new RegExp(`^${old.geboortedatum}(Z|\\+01:00)$`).test(now!.geboortedatum!),
  ),
  'day-and-month-swapped': pupils(
    (now, old) =>
      now!.geboortedatum !== old.geboortedatum &&
      now!.geboortedatum!.split('-').sort().join() === old.geboortedatum!.split('-').sort().join(),
  ),
  'impossible-birth-date': pupils((now) => now!.geboortedatum! < '1902' || now!.geboortedatum! > '2028'),
  'gender-unknown': pupils((now) => now!.geslacht === undefined || now!.geslacht === '0' || now!.geslacht === '9'),
  'gender-contradicts': pupils((now, old) => now!.geslacht !== old.geslacht && ['1', '2'].includes(now!.geslacht!)),
  'groups-with-one-name': ({ is }) => twice(is.groepen!, ({ naam }) => naam),
  'group-and-samengestelde-groep-with-one-name': ({ is, on }) => {
    const double = is.groepen!.find(
      ({ soort, naam }) =>
        soort === 'samengesteldeGroep' && is.groepen!.some((groep) => groep.id === on[0] && groep.naam === naam),
    )
    return (
      double !== undefined &&
      is.leerlingen.some(({ samengesteldeGroepen }) => samengesteldeGroepen?.includes(double.key))
    )
  },
  'combination-group': groups(
    (now, old, { was, is }) =>
      now?.soort === 'groep' &&
      now.jaargroep === 'C' &&
      is.groepen!.length < was.groepen!.length &&
      inGroup(is, now.key) > inGroup(was, old.key),
  ),
  'jaargroep-becomes-c': groups((now, old) => now?.soort === 'groep' && now.jaargroep === 'C' && now.key === old.key),
  'jaargroep-0-b-or-d': groups(
    (now, _, { is }) =>
      now?.soort === 'groep' &&
      ['0', 'B', 'D'].includes(now.jaargroep) &&
      is.leerlingen.every(({ groep, jaargroep }) => groep !== now.key || jaargroep === now.jaargroep),
  ),
  'jaargroep-s-or-v': ({ is }) => is.leerlingen.every(({ jaargroep }) => jaargroep === 'S' || jaargroep === 'V'),
  'jaargroep-h-or-n': pupils(
    (now) => (now!.jaargroep === 'H' && now!.uitstroomdatum !== undefined) || now!.jaargroep === 'N',
  ),
  'no-jaargroep': pupils((now) => !('jaargroep' in now!)),
  'other-jaargroep-than-the-group': pupils((now, old) => now!.jaargroep !== old.jaargroep && now!.groep === old.groep),
  'no-group': pupils((now) => !('groep' in now!) && !('samengesteldeGroepen' in now!)),
  'dangling-group': pupils((now, _, { is }) => !is.groepen!.some(({ key }) => key === now!.groep)),
  'emptied-group': groups(
    (now, old, { was, is }) =>
      inGroup(is, now!.key) === 0 &&
      is.groepen!.some(({ naam, key }) => naam === now!.naam && inGroup(is, key) === inGroup(was, old.key)),
  ),
  'group-without-teacher': groups(
    (now, _, { is }) => !is.leerkrachten!.some(({ groepen }) => groepen?.some(({ key }) => key === now!.key)),
  ),
  'only-a-samengestelde-groep': pupils((now) => !('groep' in now!) && now!.samengesteldeGroepen!.length > 0),
  'flag-goes-off': groups((now) => now?.soort === 'samengesteldeGroep' && now.inKoppelingenBeschikbaar === false),
  'group-becomes-samengesteld': groups(
    (now, old) =>
      old.soort === 'groep' && now?.soort === 'samengesteldeGroep' && now.naam === old.naam && now.key !== old.key,
  ),
  'group-renamed': groups((now, old) => now!.naam !== old.naam && now!.key === old.key),
  'group-name-spelled-otherwise': groups(
    (now, old) => now!.naam !== old.naam && now!.naam.trim().toLowerCase().includes(old.naam.toLowerCase()),
  ),
  'group-splits': groups(
    (now, old, { was, is }) =>
      now === undefined && is.groepen!.length === was.groepen!.length + 1 && inGroup(is, old.key) === 0,
  ),
  'groups-merge': ({ was, is, on }) => is.groepen!.length === was.groepen!.length - on.length + 1 && on.length === 2,
  'group-name-with-markup': groups(
    (now, old) => now!.naam !== old.naam && (/[&<"]|🦉/u.test(now!.naam) || now!.naam.length === 64),
  ),
  'one-group-only': ({ is }) => is.groepen!.length === 1 && inGroup(is, is.groepen![0]!.key) === is.leerlingen.length,
  'no-groepen': ({ is }) =>
    !('groepen' in is) &&
    is.leerlingen.every((one) => !('groep' in one)) &&
    is.leerkrachten!.every((one) => !('groepen' in one)),
  'groups-in-mixed-order': ({ is }) =>
    is
      .groepen!.slice(0, 4)
      .map(({ soort }) => soort === 'groep')
      .join() === 'false,true,false,true',
  'same-group-name-per-vestiging': ({ is }) =>
    is.vestigingen?.length === 2 &&
    twice(is.groepen!, ({ naam }) => naam) &&
    new Set(is.leerlingen.map(({ vestiging }) => vestiging)).size === 2,
  'teacher-without-email': teachers((now) => !('emailadres' in now!)),
  'shared-email': ({ is }) => twice(is.leerkrachten!, ({ emailadres }) => emailadres),
  'email-changed': teachers(
    (now, old) =>
      now!.emailadres !== old.emailadres && now!.key === old.key && now!.emailadres!.endsWith('@vlieger.example'),
  ),
  'email-in-odd-case': teachers(
    (now, old) => now!.emailadres !== old.emailadres && now!.emailadres!.trim().toLowerCase() === old.emailadres,
  ),
  'email-of-another-account': teachers((now) => now!.emailadres!.endsWith('@thuis.example')),
  'email-disappears': teachers((now, old) => old.emailadres !== undefined && !('emailadres' in now!)),
  'invalid-email': teachers((now) => !/^[^\s@;]+@[^\s@;]+\.[^\s@;]+$/.test(now!.emailadres!)),
  'duo-teachers': teachers((now, _, { is }) =>
    is.leerkrachten!.some(
      (one) => one.id !== now!.id && now!.groepen!.every(({ key }) => one.groepen?.some((place) => place.key === key)),
    ),
  ),
  'teacher-in-all-groups': teachers((now, _, { is }) => now!.groepen?.length === is.groepen!.length),
  'teacher-without-groups': teachers((now, old) => old.groepen !== undefined && !('groepen' in now!)),
  'staff-that-does-not-teach': teachers(
    (now) =>
      now!.rollen?.length === 1 &&
      ['CON', 'ADM', 'OUD', 'STA', 'overblijfkracht'].some((rol) => JSON.stringify(now!.rollen).includes(rol)),
  ),
  'role-per-group': teachers((now) => now!.groepen!.every(({ rollen }) => rollen !== undefined)),
  'teacher-with-only-a-roepnaam': teachers((now) => now!.roepnaam !== undefined && !('achternaam' in now!)),
  'fake-person': (seen) =>
    freshTeachers(seen).some(({ achternaam }) => /Schoolkassa|Invaller|Beheer/.test(achternaam ?? '')),
  'substitute-replaced': ({ was, is, on }) =>
    on.every((id) => {
      const old = was.leerkrachten!.find((one) => one.id === id)!
      const now = is.leerkrachten!.find(({ key }) => key === old.key)!
      return now.id !== id && now.emailadres !== old.emailadres
    }),
  'teacher-is-parent': (seen) =>
    freshTeachers(seen).some(
      ({ rollen, emailadres }) =>
        JSON.stringify(rollen) === '[{"rol":"OUD"}]' &&
        seen.was.leerkrachten!.some((one) => one.emailadres === emailadres),
    ),
  'couple-with-one-name': teachers((now, _, { is }) =>
    is.leerkrachten!.some(
      (one) =>
        one.id !== now!.id &&
        one.achternaam === now!.achternaam &&
        one.voorletters?.[0] === now!.voorletters &&
        one.roepnaam !== now!.roepnaam,
    ),
  ),
  'teachers-without-eckid': ({ is }) =>
    is.leerkrachten!.every((one) => !('eckid' in one)) && is.leerlingen.every(({ eckid }) => eckid !== undefined),
  'no-leerkrachten': ({ is }) => !('leerkrachten' in is),
  'teacher-leaves': teachers((now) => now === undefined),
  'many-teachers': (seen) => freshTeachers(seen).length === 40,
  'dependancecode-00': ({ is }) => is.dependancecode === '00',
  'dependancecode-of-one-digit': ({ is }) => is.dependancecode === '0',
  'brincode-with-dependancecode': ({ was, is }) => is.brincode === `${was.brincode}00`,
  'brincode-in-small-letters': ({ was, is }) =>
    is.brincode !== was.brincode && is.brincode!.trim().toUpperCase() === was.brincode,
  'guest-pupil': (seen) =>
    fresh(seen).length === 1 &&
    fresh(seen).every((one) => one.groep !== undefined && !('eckid' in one) && !('bsnOndwnr4' in one)),
  'half-of-the-pupils': ({ was, is }) => is.leerlingen.length === was.leerlingen.length / 2,
  'summer-gap': ({ is }) => is.leerlingen.every((one) => !('groep' in one)) && is.groepen!.length > 0,
  'left-pupil-is-sent': pupils(
    (now, _, { is }) => now?.uitstroomdatum !== undefined && now.uitstroomdatum < is.peildatum!,
  ),
  'leaves-in-the-future': pupils(
    (now, _, { is }) => now?.uitstroomdatum !== undefined && now.uitstroomdatum > is.peildatum!,
  ),
  'early-enrolment': pupils(
    (now, _, { is }) => now !== undefined && now.instroomdatum! > is.peildatum! && now.jaargroep === '0',
  ),
  'removed-and-back': pupils((now, old) => now?.mutatiedatum !== undefined && now.key === old.key),
  'seat-taken-over': (seen) =>
    fresh(seen).length === seen.on.length &&
    pupils((now) => now === undefined)(seen) &&
    fresh(seen).every(({ key }) => !seen.was.leerlingen.some((old) => old.key === key)),
  'one-of-everything': ({ is }) =>
    is.groepen!.length === 1 && is.leerlingen.length === 1 && is.leerkrachten!.length === 1,
  'markup-in-name': name((now) => /[&<"]/.test(now)),
  'all-fields-filled': pupils((now) =>
    ['gebruikersnaam', 'emailadres', 'fotourl', 'land', 'bsn', 'postcodenl', 'instroomdatum'].every(
      (field) => field in now!,
    ),
  ),
}

function siblings(seen: Seen, more: number): boolean {
  const born = fresh(seen)
  return (
    born.length === more * seen.on.length &&
    born.every(({ id, achternaam, geboortedatum, voorletters, roepnaam, key }) => {
      const first = seen.was.leerlingen.find((one) => id!.startsWith(`${one.id}/`))!
      return (
        first.achternaam === achternaam &&
        first.geboortedatum === geboortedatum &&
        first.voorletters === voorletters &&
        first.roepnaam !== roepnaam &&
        first.key !== key
      )
    })
  )
}
