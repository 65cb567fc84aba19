import type { Groep } from '../../../../src/school/groep.ts'
import type { Leerkracht } from '../../../../src/school/leerkracht.ts'
import type { Leerling } from '../../../../src/school/leerling.ts'
import type { School } from '../../../../src/school/school.ts'

/** Two deliveries of one school (or the plain and the bent one), and the ids of whom the anomaly was put on. */
export type Seen = { readonly was: School; readonly is: School; readonly on: readonly string[] }
export type Shows = (seen: Seen) => boolean

/** Holds for every record that the anomaly was put on: before, and after (undefined when it is gone). */
export const pupils =
  (shows: (now: Leerling | undefined, old: Leerling, seen: Seen) => boolean): Shows =>
  (seen) =>
    seen.on.every((id) => {
      const of = (school: School) => school.leerlingen.find((one) => one.id === id)
      return shows(of(seen.is), of(seen.was)!, seen)
    })
export const teachers =
  (shows: (now: Leerkracht | undefined, old: Leerkracht, seen: Seen) => boolean): Shows =>
  (seen) =>
    seen.on.every((id) => {
      const of = (school: School) => school.leerkrachten?.find((one) => one.id === id)
      return shows(of(seen.is), of(seen.was)!, seen)
    })
export const groups =
  (shows: (now: Groep | undefined, old: Groep, seen: Seen) => boolean): Shows =>
  (seen) =>
    seen.on.every((id) => {
      const of = (school: School) => school.groepen?.find((one) => one.id === id)
      return shows(of(seen.is), of(seen.was)!, seen)
    })

export const whole = ({ achternaam, voorvoegsel, voornamen, roepnaam }: Leerling) =>
  [achternaam, voorvoegsel, voornamen, roepnaam].join('|')
export const name = (shows: (now: string, old: string) => boolean): Shows =>
  pupils((now, old) => now !== undefined && whole(now) !== whole(old) && shows(whole(now), whole(old)))
export const sameName = (a: Leerling, b: Leerling) => a.achternaam === b.achternaam && a.roepnaam === b.roepnaam
export const inGroup = ({ leerlingen }: School, key?: string) => leerlingen.filter(({ groep }) => groep === key).length
export const fresh = ({ was, is }: Seen) => {
  const known = new Set(was.leerlingen.map(({ id }) => id))
  return is.leerlingen.filter(({ id }) => !known.has(id))
}
export const freshTeachers = ({ was, is }: Seen) => {
  const known = new Set(was.leerkrachten?.map(({ key }) => key))
  return (is.leerkrachten ?? []).filter(({ key }) => !known.has(key))
}
export const twice = <Item>(items: readonly Item[], of: (item: Item) => unknown) =>
  new Set(items.map(of)).size < items.length

export function siblings(seen: Seen, more: number): boolean {
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
