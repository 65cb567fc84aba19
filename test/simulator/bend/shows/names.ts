import { fresh, name, pupils, type Shows, sameName, siblings, teachers, twice } from './seen.ts'

export const ofNames: Readonly<Record<string, Shows>> = {
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
}
