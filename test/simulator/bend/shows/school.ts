import { fresh, type Shows } from './seen.ts'

export const ofSchool: Readonly<Record<string, Shows>> = {
  'dependancecode-00': ({ is }) => is.dependancecode === '00',
  'dependancecode-of-one-digit': ({ is }) => is.dependancecode === '0',
  'brincode-with-dependancecode': ({ was, is }) => is.brincode === `${was.brincode}00`,
  'brincode-in-small-letters': ({ was, is }) =>
    is.brincode !== was.brincode && is.brincode!.trim().toUpperCase() === was.brincode,
  'guest-pupil': (seen) =>
    fresh(seen).length === 1 &&
    fresh(seen).every((one) => one.groep !== undefined && !('eckid' in one) && !('bsnOndwnr4' in one)),
}
