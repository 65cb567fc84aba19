import { groups, inGroup, pupils, type Shows, twice } from './seen.ts'

export const ofGroups: Readonly<Record<string, Shows>> = {
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
}
