import { fresh, pupils, type Shows } from './seen.ts'

export const ofLifeCycle: Readonly<Record<string, Shows>> = {
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
}
