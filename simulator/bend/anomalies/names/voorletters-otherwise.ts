import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const voorlettersOtherwise = defineAnomaly({
  name: 'voorletters-otherwise',
  story:
    'De voorletters staan met punten, spaties of kleine letters, of zijn op zes tekens afgekapt: J.P., J P, Jp, Chr.',
  seen: ['B30'],
  severity: 'S3',
  on: 'leerling',
  usual: 5,
  needs: 'voorletters',
  fits: ({ voorletters }) => (voorletters ?? '') !== '',
  alter: leerlingen((leerling, { turn }) => {
    const letters = [...leerling.voorletters!.replaceAll('.', '').slice(0, 3), 'P'].slice(0, 3)
    const forms = [
      letters.map((letter) => `${letter}.`).join(''),
      letters.join(' '),
      letters[0]! + letters.slice(1).join('').toLowerCase(),
      `${letters[0]}h${letters.slice(1).join('')}`,
      `${letters.join('')}ABCDEF`.slice(0, 6),
    ]
    return { ...leerling, voorletters: turn(forms) }
  }),
})
