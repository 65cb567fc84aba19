import { fresh, pupils, type Shows, teachers, twice, whole } from './seen.ts'

export const ofKeys: Readonly<Record<string, Shows>> = {
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
}
