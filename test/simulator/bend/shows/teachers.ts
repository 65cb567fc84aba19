import { freshTeachers, type Shows, teachers, twice } from './seen.ts'

export const ofTeachers: Readonly<Record<string, Shows>> = {
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
}
