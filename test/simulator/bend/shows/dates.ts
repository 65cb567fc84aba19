import { pupils, type Shows } from './seen.ts'

export const ofDates: Readonly<Record<string, Shows>> = {
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
}
