import { defineAnomaly } from '../../anomaly.ts'
import { accented, rewriteNaam, someName } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const decomposedLetters = defineAnomaly({
  name: 'decomposed-letters',
  story: 'Een é bestaat uit twee tekens, een e en een los accent.',
  seen: ['B24'],
  severity: 'S2',
  on: 'leerling',
  usual: 'all',
  needs: 'a letter with a sign in the name',
  fits: (leerling) =>
    someName(leerling, accented) &&
    someName(
      rewriteNaam(leerling, (text) => text.normalize('NFD')),
      /\p{M}/u,
    ),
  alter: leerlingen((leerling) => rewriteNaam(leerling, (text) => text.normalize('NFD'))),
})
