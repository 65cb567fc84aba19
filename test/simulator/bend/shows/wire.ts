import { name, pupils, type Shows } from './seen.ts'

export const ofWire: Readonly<Record<string, Shows>> = {
  'one-of-everything': ({ is }) =>
    is.groepen!.length === 1 && is.leerlingen.length === 1 && is.leerkrachten!.length === 1,
  'markup-in-name': name((now) => /[&<"]/.test(now)),
  'all-fields-filled': pupils((now) =>
    ['gebruikersnaam', 'emailadres', 'fotourl', 'land', 'bsn', 'postcodenl', 'instroomdatum'].every(
      (field) => field in now!,
    ),
  ),
}
